package io.muskrat.core.connections.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.muskrat.core.aws.RunningInstances.Instance;
import io.muskrat.core.connections.AwsAccount;
import io.muskrat.core.connections.BastionAddress;
import io.muskrat.core.connections.Connection;
import io.muskrat.core.connections.Marks;
import io.muskrat.core.connections.Security.Method;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NewClusterTest {
    private static final String ARN = "arn:aws:kafka:ap-northeast-2:123456789012:cluster/orders/1";

    private static NewCluster cluster(String user, Set<String> signIns, String... kinds) {
        Map<String, String> bootstrap = new LinkedHashMap<>();
        for (String kind : kinds) {
            bootstrap.put(kind, "b-1.orders:" + kind);
        }
        return new NewCluster(ARN, "orders", bootstrap, MskWays.offered(bootstrap, signIns, false), user);
    }

    @Test
    void takesTheBestWayThatNeedsNoQuestion() {
        assertThat(cluster("alice", Set.of("SaslIam", "SaslScram"), "SaslScram", "SaslIam").method()).isEqualTo(Method.IAM);
        assertThat(cluster("alice", Set.of("SaslScram"), "SaslScram").method()).isEqualTo(Method.SCRAM_512);
        assertThat(cluster("", Set.of("SaslScram", "Unauthenticated"), "SaslScram", "Tls").method()).isEqualTo(Method.TLS);
        assertThat(cluster("", Set.of("Unauthenticated"), "Plaintext").method()).isEqualTo(Method.NONE);
    }

    @Test
    void knowsNoWayWhereEveryWayNeedsAnAnswer() {
        NewCluster users = cluster("", Set.of("SaslScram", "Tls"), "SaslScram", "Tls");
        ProblemException refused = catchThrowableOfType(ProblemException.class, users::method);
        assertThat(refused.problem().code()).isEqualTo(ProblemCode.CLUSTER_NO_WAY_IN);
    }

    @Test
    void theConnectionIsOfTheAccountAndCanBeSaved() {
        AwsAccount account = AwsAccount.ofProfile("ap-northeast-2", "work", "");
        Marks marks = new Marks("shop", List.of(), null, Marks.Environment.PRODUCTION);
        BastionAddress way = NewCluster.through(List.of(instance("i-0a1b2c3d4e5f60718", "3.34.1.2"))).orElseThrow();
        Connection.Msk made = cluster("alice", Set.of("SaslScram"), "SaslScram").connection(account, marks, way);
        assertThat(made.name()).isEqualTo("orders");
        assertThat(made.clusterArn()).isEqualTo(ARN);
        assertThat(made.account()).isEqualTo(account);
        assertThat(made.marks().production()).isTrue();
        assertThat(made.security().user()).isEqualTo("alice");
        assertThat(made.bootstrapServers()).isEqualTo("b-1.orders:SaslScram");
        assertThat(made.bastion().login()).isEqualTo(BastionAddress.Login.ONE_TIME_KEY);
        assertThat(made.bastion().instanceId()).isEqualTo("i-0a1b2c3d4e5f60718");
    }

    @Test
    void doesNotGuessWhichOfSeveralInstancesIsTheWay() {
        assertThat(NewCluster.through(List.of(instance("i-01", "3.34.1.2"), instance("i-02", "3.34.1.3")))).isEmpty();
        assertThat(NewCluster.through(List.of(instance("i-01", "")))).isEmpty();
        assertThat(NewCluster.through(List.of(instance("i-01", ""), instance("i-02", "3.34.1.3")))).isPresent();
    }

    private static Instance instance(String id, String address) {
        return new Instance(id, "client", address, "10.10.0.9", "ap-northeast-2a", "vpc-1", "");
    }
}
