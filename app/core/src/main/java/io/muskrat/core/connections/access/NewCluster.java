package io.muskrat.core.connections.access;

import io.muskrat.core.aws.RunningInstances.Instance;
import io.muskrat.core.connections.AwsAccount;
import io.muskrat.core.connections.BastionAddress;
import io.muskrat.core.connections.Certificates;
import io.muskrat.core.connections.Connection;
import io.muskrat.core.connections.Marks;
import io.muskrat.core.connections.Security;
import io.muskrat.core.connections.Security.Method;
import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A cluster that was just made, to be connected to without a question.
 *
 * @param bootstrap servers by kind, as MSK tells them
 * @param user who was made for SASL/SCRAM together with the cluster; empty for none
 */
public record NewCluster(String arn, String name, Map<String, String> bootstrap, List<Method> offered, String user) {
    private static final String AMAZON_LINUX = "ec2-user";
    private static final int SSH = 22;

    public NewCluster {
        bootstrap = Map.copyOf(bootstrap);
        offered = List.copyOf(offered);
    }

    /**
     * The best way that needs nothing from anybody: IAM, the user made with the cluster, TLS, plaintext.
     *
     * @throws ProblemException CLUSTER_NO_WAY_IN when there is none: client certificates, or users that others made
     */
    public Method method() {
        return List.of(Method.IAM, Method.SCRAM_512, Method.TLS, Method.NONE).stream().filter(offered::contains)
                .filter(way -> !way.password() || !user.isEmpty()).findFirst()
                .orElseThrow(() -> new ProblemException(
                        Problem.of(ProblemCode.CLUSTER_NO_WAY_IN, name, String.join(", ", bootstrap.keySet()))));
    }

    public Security security() {
        Method way = method();
        return new Security(way, false, way.password() ? user : "", Certificates.NONE, null);
    }

    public String servers() {
        return MskWays.servers(method(), false, bootstrap);
    }

    /**
     * To be saved.
     *
     * @param marks of the account's connection: what is true of it is true of its clusters
     * @param bastion null when the brokers can be reached without one
     */
    public Connection.Msk connection(AwsAccount account, Marks marks, BastionAddress bastion) {
        return new Connection.Msk(Connection.newId(), name, marks, account, arn, name, servers(), false, security(),
                Map.of(), bastion);
    }

    /**
     * The way through an instance in the cluster's VPC, with a one-time key of EC2 Instance Connect.
     *
     * @param running the instances there
     * @return empty unless exactly one has a public address: which of several it should be only a person knows
     */
    public static Optional<BastionAddress> through(List<Instance> running) {
        List<Instance> open = running.stream().filter(each -> !each.publicAddress().isEmpty()).toList();
        return open.size() != 1 ? Optional.empty()
                : Optional.of(new BastionAddress(open.getFirst().publicAddress(), SSH, AMAZON_LINUX, "", "",
                        BastionAddress.Login.ONE_TIME_KEY, open.getFirst().id(), "", false));
    }
}
