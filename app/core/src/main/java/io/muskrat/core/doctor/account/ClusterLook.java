package io.muskrat.core.doctor.account;

import io.muskrat.core.aws.AwsClients;
import io.muskrat.core.doctor.finding.Cause;
import io.muskrat.core.doctor.finding.Fix;
import io.muskrat.core.doctor.finding.Look;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.kafka.model.Cluster;
import software.amazon.awssdk.services.kafka.model.GetBootstrapBrokersResponse;
import software.amazon.awssdk.services.kafka.model.NotFoundException;

/** One cluster as MSK's control plane sees it. Used by one thread. */
public final class ClusterLook {

    private static final Set<String> FATAL = Set.of("CREATING", "FAILED", "DELETING");

    private final AwsClients clients;
    private final String arn;
    private Cluster cluster;

    public ClusterLook(AwsClients clients, String arn) {
        this.clients = clients;
        this.arn = arn;
    }

    /** kafka:ListClustersV2, the first that the app asks of an account. */
    public Look list() {
        try {
            return Look.good(String.valueOf(clients.kafka().listClustersV2(r -> r.maxResults(100)).clusterInfoList()
                    .stream().map(Cluster::clusterName).toList()));
        } catch (RuntimeException e) {
            return AwsFailures.look(e, clients.access(), List.of("kafka:ListClustersV2"), "*");
        }
    }

    /** kafka:DescribeClusterV2. */
    public Look state() {
        try {
            cluster = clients.kafka().describeClusterV2(r -> r.clusterArn(arn)).clusterInfo();
        } catch (RuntimeException e) {
            return failed(e, "kafka:DescribeClusterV2");
        }
        String state = String.valueOf(cluster.stateAsString());
        String message = cluster.stateInfo() == null || cluster.stateInfo().message() == null ? ""
                : cluster.stateInfo().message();
        String raw = message.isEmpty() ? state : state + ": " + message;
        return switch (state) {
            case "ACTIVE" -> Look.good(raw);
            case "CREATING" -> Look.bad(Cause.CLUSTER_CREATING, raw, cluster.clusterName());
            case "FAILED" -> Look.bad(Cause.CLUSTER_FAILED, raw, cluster.clusterName(), message);
            case "DELETING" -> Look.bad(Cause.CLUSTER_DELETING, raw, cluster.clusterName());
            default -> Look.warning(Cause.CLUSTER_BUSY, raw, state);
        };
    }

    /** Whether there are no brokers to go on to. */
    public boolean hopeless(Look state) {
        return state.is(Cause.CLUSTER_GONE) || state.is(Cause.CLUSTER_OTHER_REGION)
                || cluster != null && FATAL.contains(cluster.stateAsString());
    }

    /**
     * kafka:GetBootstrapBrokers.
     *
     * @param found gets the strings by kind, as MSK calls them: Plaintext, Tls, SaslScram, SaslIam, Public...
     */
    public Look bootstrap(Map<String, String> found) {
        try {
            found.putAll(strings(clients.kafka().getBootstrapBrokers(r -> r.clusterArn(arn))));
            return Look.good(String.join(", ", found.keySet()));
        } catch (RuntimeException e) {
            return failed(e, "kafka:GetBootstrapBrokers");
        }
    }

    private static Map<String, String> strings(GetBootstrapBrokersResponse answer) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("Plaintext", answer.bootstrapBrokerString());
        all.put("Tls", answer.bootstrapBrokerStringTls());
        all.put("SaslScram", answer.bootstrapBrokerStringSaslScram());
        all.put("SaslIam", answer.bootstrapBrokerStringSaslIam());
        all.put("PublicTls", answer.bootstrapBrokerStringPublicTls());
        all.put("PublicSaslScram", answer.bootstrapBrokerStringPublicSaslScram());
        all.put("PublicSaslIam", answer.bootstrapBrokerStringPublicSaslIam());
        all.values().removeIf(text -> text == null || text.isBlank());
        return all;
    }

    /**
     * Whether anybody may log in with SCRAM: false only when MSK says that no secret is associated.
     */
    public boolean hasScramSecrets() {
        try {
            return !clients.kafka().listScramSecrets(r -> r.clusterArn(arn)).secretArnList().isEmpty();
        } catch (RuntimeException cannotTell) {
            return true;
        }
    }

    /** The command that lets a user's secret in. */
    public Fix associate() {
        return Fix.command("aws kafka batch-associate-scram-secret --region " + clients.access().region()
                + " --cluster-arn " + arn + " --secret-arn-list SECRET_ARN");
    }

    /** As it was described; null when that failed. */
    Cluster described() {
        return cluster;
    }

    private Look failed(RuntimeException e, String action) {
        String region = arn.split(":").length > 3 ? arn.split(":")[3] : "";
        Look look = AwsFailures.look(e, clients.access(),
                List.of("kafka:DescribeCluster", "kafka:DescribeClusterV2", "kafka:GetBootstrapBrokers"), arn);
        if (look.is(Cause.AWS_DENIED)) {
            return look.withArgs(action);
        }
        if (!region.isEmpty() && !region.equals(clients.access().region())) {
            return Look.bad(Cause.CLUSTER_OTHER_REGION, look.raw(), region, clients.access().region());
        }
        return AwsFailures.find(e, NotFoundException.class) == null ? look
                : Look.bad(Cause.CLUSTER_GONE, look.raw(), arn);
    }
}
