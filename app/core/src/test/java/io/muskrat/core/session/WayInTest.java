package io.muskrat.core.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.muskrat.core.aws.AwsAccess;
import io.muskrat.core.aws.AwsClients;
import io.muskrat.core.aws.AwsCredentials;
import io.muskrat.core.clusters.Cluster;
import io.muskrat.core.clusters.ClusterService;
import io.muskrat.core.connections.Connection;
import io.muskrat.core.connections.Marks;
import io.muskrat.core.connections.Security;
import io.muskrat.core.connections.access.ConnectionAccess;
import io.muskrat.core.connections.access.ConnectionSecrets;
import io.muskrat.core.connections.access.MskWays;
import io.muskrat.core.kafka.KafkaAccess;
import io.muskrat.core.live.Account;
import io.muskrat.core.live.InAccount;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import io.muskrat.core.topics.TopicDraft;
import io.muskrat.core.topics.TopicService;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

@ExtendWith(InAccount.class)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("account")
class WayInTest {

    private final Account account;

    WayInTest(Account account) {
        this.account = account;
    }

    @Test
    void whatNeedsNothingFromTheUserComesFirst() {
        AwsClients aws = account.clients();
        Map<String, String> all = Map.of("Plaintext", "p:9092", "SaslIam", "i:9098", "Tls", "t:9094", "SaslScram", "s:9096");
        assertThat(WayIn.of("c", all, aws, null).bootstrapServers()).isEqualTo("p:9092");
        KafkaAccess iam = WayIn.of("c", Map.of("SaslIam", "i:9098", "Tls", "t:9094"), aws, null);
        assertThat(iam.properties()).containsEntry("sasl.mechanism", "AWS_MSK_IAM");
        assertThat(WayIn.of("c", Map.of("Tls", "t:9094"), aws, null).properties())
                .containsOnly(Map.entry("security.protocol", "SSL"));
        assertThat(catchThrowableOfType(ProblemException.class,
                () -> WayIn.of("c", Map.of("SaslScram", "s:9096"), aws, null)).problem().code())
                .isEqualTo(ProblemCode.CLUSTER_NO_WAY_IN);
    }

    @Test
    void aClusterWithoutAPasswordOfOursIsEnteredAsTheConnectionsIdentity() {
        Cluster cluster = account.secure();
        assertThat(new ClusterService(account.clients()).bootstrap(cluster.arn()))
                .containsOnlyKeys("SaslIam", "SaslScram", "Tls");
        try (ClusterSession session = account.open(cluster, account.clients())) {
            session.verify();
            new TopicService(session).create(new TopicDraft("by-iam", "1", "2", Map.of()));
            assertThat(new TopicService(session).list()).extracting(t -> t.name()).contains("by-iam");
        }

        byTokens(cluster);

        AwsAccess real = account.clients().access();
        AwsAccess stranger = new AwsAccess(real.region(), real.endpoint(),
                new AwsCredentials.Keys("AKIASOMEBODYELSE0000", "not the secret of anybody", null));
        try (AwsClients clients = new AwsClients(stranger); ClusterSession session = account.open(cluster, clients)) {
            assertThat(catchThrowableOfType(ProblemException.class, session::verify).problem().code())
                    .isEqualTo(ProblemCode.KAFKA_AUTHENTICATION);
        }
    }

    /** OAUTHBEARER: each client signs in as its own connection's identity, whatever others in this process do. */
    private void byTokens(Cluster cluster) {
        Connection.Msk mine = new Connection.Msk("1", "mine", Marks.NONE, null, cluster.arn(), cluster.name(), "", false,
                Security.of(Security.Method.OAUTH_MSK), Map.of(), null);
        String servers = MskWays.servers(mine, new ClusterService(account.clients()).bootstrap(cluster.arn()));
        try (ClusterSession session = account.through(cluster, oauth(mine, servers, account.clients()))) {
            assertThat(session.brokers()).isEqualTo(2);
            AwsAccess real = account.clients().access();
            AwsAccess stranger = new AwsAccess(real.region(), real.endpoint(),
                    new AwsCredentials.Keys("AKIASOMEBODYELSE0000", "not the secret of anybody", null));
            try (AwsClients clients = new AwsClients(stranger);
                    ClusterSession other = new ClusterSession("x", "x", oauth(mine, servers, clients), null)) {
                assertThat(catchThrowableOfType(ProblemException.class, other::verify).problem().code())
                        .isEqualTo(ProblemCode.KAFKA_AUTHENTICATION);
            }
        }
    }

    private KafkaAccess oauth(Connection.Msk connection, String servers, AwsClients as) {
        return ConnectionAccess.kafka(servers, connection.security(), Map.of("ssl.truststore.type", "PEM",
                        "ssl.truststore.location", account.sandbox().address().caFile().toString()), as,
                ConnectionSecrets.of(connection, id -> Optional.empty()));
    }
}
