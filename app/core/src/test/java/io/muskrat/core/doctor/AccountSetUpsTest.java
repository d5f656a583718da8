package io.muskrat.core.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.muskrat.core.aws.AwsAccess;
import io.muskrat.core.aws.AwsClients;
import io.muskrat.core.aws.AwsCredentials;
import io.muskrat.core.clusters.ClusterService;
import io.muskrat.core.createcluster.CreateClusterService;
import io.muskrat.core.doctor.finding.Cause;
import io.muskrat.core.doctor.finding.Finding;
import io.muskrat.core.doctor.finding.Fix;
import io.muskrat.core.doctor.finding.Layer;
import io.muskrat.core.doctor.finding.Verdict;
import io.muskrat.core.doctor.setup.Aws;
import io.muskrat.core.doctor.setup.Examined;
import io.muskrat.core.doctor.setup.Loopback;
import io.muskrat.core.live.Account;
import io.muskrat.core.live.InAccount;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.Credentials;

/** Broken set-ups of the account: no broker is needed to see them. */
@ExtendWith(InAccount.class)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("account")
class AccountSetUpsTest {

    private static final String GONE = "arn:aws:kafka:ap-northeast-2:000000000000:cluster/gone/"
            + "11111111-2222-3333-4444-555555555555-1";

    private final Account account;
    private final Aws aws;

    AccountSetUpsTest(Account account) {
        this.account = account;
        this.aws = new Aws(account);
    }

    private Examined examine(AwsAccess access, String arn) {
        return Examined.of(account.tunnels(), aws.examination(access, arn));
    }

    private Examined as(AwsCredentials credentials) {
        return examine(aws.as(credentials), GONE);
    }

    private AwsCredentials.Keys own() {
        return (AwsCredentials.Keys) aws.access().credentials();
    }

    @Test
    void wrongSecretKey() {
        Examined found = as(new AwsCredentials.Keys(own().accessKeyId(), "not the secret of this key", null));
        Finding named = found.names(Layer.CREDENTIALS, Cause.AWS_SECRET_WRONG);
        assertThat(named.diagnosis().args()).containsExactly(own().accessKeyId());
        assertThat(named.raw()).contains("SignatureDoesNotMatch").doesNotContain("not the secret");
        assertThat(found.verdict(Layer.CLOCK)).isEqualTo(Verdict.GOOD);
        assertThat(found.verdict(Layer.CLUSTER)).isEqualTo(Verdict.SKIPPED);
        assertThat(found.at(Layer.TCP).diagnosis().args()).containsExactly("CREDENTIALS");
    }

    @Test
    void unknownAccessKey() {
        as(new AwsCredentials.Keys("AKIASOMEBODYELSE0000", "whatever", null))
                .names(Layer.CREDENTIALS, Cause.AWS_KEY_UNKNOWN);
    }

    @Test
    void foreignSessionToken() {
        try (StsClient sts = aws.client(StsClient.builder())) {
            Credentials one = sts.getSessionToken().credentials();
            as(new AwsCredentials.Keys(one.accessKeyId(), one.secretAccessKey(), "cut off"))
                    .names(Layer.CREDENTIALS, Cause.AWS_TOKEN_UNKNOWN);
        }
    }

    @Test
    void expiredSessionToken() throws IOException {
        try (ServerSocket web = Loopback.web(403, """
                <ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type>
                <Code>ExpiredToken</Code><Message>The security token included in the request is expired</Message>
                </Error><RequestId>1</RequestId></ErrorResponse>""", Duration.ZERO)) {
            URI at = URI.create("http://127.0.0.1:" + web.getLocalPort());
            examine(new AwsAccess("ap-northeast-2", at, new AwsCredentials.Keys("ASIA1", "secret", "token")), GONE)
                    .names(Layer.CREDENTIALS, Cause.AWS_TOKEN_EXPIRED);
        }
    }

    @Test
    void missingProfile() {
        Finding named = as(new AwsCredentials.Profile("no-such-profile"))
                .names(Layer.CREDENTIALS, Cause.AWS_PROFILE_MISSING);
        assertThat(named.diagnosis().args()).containsExactly("no-such-profile");
    }

    @Test
    void wrongRegion() {
        examine(new AwsAccess("eu-west-1", aws.access().endpoint(), own()), GONE)
                .names(Layer.CREDENTIALS, Cause.AWS_REGION);
    }

    @Test
    void nobodyAtTheEndpoint() {
        URI closed = URI.create("http://127.0.0.1:" + Loopback.closedPort());
        Examined found = examine(new AwsAccess("ap-northeast-2", closed, own()), GONE);
        assertThat(found.names(Layer.CREDENTIALS, Cause.AWS_UNREACHABLE).diagnosis().args())
                .containsExactly(closed.toString());
        assertThat(found.verdict(Layer.CLOCK)).isEqualTo(Verdict.SKIPPED);
    }

    @Test
    void anotherWebServerAtTheEndpoint() throws IOException {
        try (ServerSocket web = Loopback.web(404, "<html>not here</html>", Duration.ZERO)) {
            URI at = URI.create("http://127.0.0.1:" + web.getLocalPort());
            examine(new AwsAccess("ap-northeast-2", at, own()), GONE).names(Layer.CREDENTIALS, Cause.AWS_NOT_AWS);
        }
    }

    @Test
    void clockAnHourBehind() throws IOException {
        try (ServerSocket web = Loopback.web(200, """
                <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>
                <Arn>arn:aws:iam::1:user/a</Arn><UserId>A</UserId><Account>1</Account></GetCallerIdentityResult>
                <ResponseMetadata><RequestId>1</RequestId></ResponseMetadata></GetCallerIdentityResponse>""",
                Duration.ofHours(1))) {
            URI at = URI.create("http://127.0.0.1:" + web.getLocalPort());
            Finding named = examine(new AwsAccess("ap-northeast-2", at, own()), GONE)
                    .names(Layer.CLOCK, Cause.CLOCK_SKEW);
            assertThat(Long.parseLong(named.diagnosis().args().getFirst())).isBetween(-3605L, -3595L);
        }
    }

    @Test
    void noRightToDescribeTheCluster() {
        try (Aws.Fault _ = aws.fault("{\"kind\":\"deny\",\"action\":\"kafka:DescribeCluster*\"}")) {
            Finding named = examine(aws.access(), GONE).names(Layer.CLUSTER, Cause.AWS_DENIED);
            assertThat(named.diagnosis().args()).containsExactly("kafka:DescribeClusterV2");
            assertThat(Examined.fix(named, Fix.Kind.IAM_POLICY)).contains("\"kafka:DescribeClusterV2\"", GONE);
        }
    }

    @Test
    void noRightToListClusters() {
        Examination accountOnly = new Examination("test",
                new Examination.Account(() -> new AwsClients(aws.access()), "", null), null, account.bastion(), null, "");
        Examined.of(account.tunnels(), accountOnly).isWell();
        try (Aws.Fault _ = aws.fault("{\"kind\":\"deny\",\"action\":\"kafka:List*\"}")) {
            Finding named = Examined.of(account.tunnels(), accountOnly).names(Layer.CLUSTER, Cause.AWS_DENIED);
            assertThat(Examined.fix(named, Fix.Kind.IAM_POLICY)).contains("kafka:ListClustersV2");
        }
    }

    @Test
    void deletedCluster() {
        Examined found = examine(aws.access(), GONE);
        assertThat(found.names(Layer.CLUSTER, Cause.CLUSTER_GONE).diagnosis().args()).containsExactly(GONE);
        assertThat(found.verdict(Layer.CREDENTIALS)).isEqualTo(Verdict.GOOD);
        assertThat(found.verdict(Layer.BOOTSTRAP)).isEqualTo(Verdict.SKIPPED);
    }

    @Test
    void clusterThatFailed() {
        String arn = create("{\"kind\":\"fail-create\",\"message\":\"no addresses left in the subnet\"}", "doctor-failed");
        try (AwsClients clients = new AwsClients(aws.access())) {
            ClusterService service = new ClusterService(clients);
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> service.describe(arn).state().equals("FAILED"));
            Finding named = examine(aws.access(), arn).names(Layer.CLUSTER, Cause.CLUSTER_FAILED);
            assertThat(named.diagnosis().args()).contains("no addresses left in the subnet");
            service.delete(service.describe(arn));
        }
    }

    @Test
    void clusterStillBeingCreated() {
        String arn = create("{\"kind\":\"slow-create\",\"seconds\":600}", "doctor-creating");
        Examined found = examine(aws.access(), arn);
        found.names(Layer.CLUSTER, Cause.CLUSTER_CREATING);
        assertThat(found.verdict(Layer.ADVERTISED)).isEqualTo(Verdict.SKIPPED);
        try (AwsClients clients = new AwsClients(aws.access())) {
            ClusterService service = new ClusterService(clients);
            service.delete(service.describe(arn));
        }
    }

    private String create(String fault, String name) {
        try (Aws.Fault _ = aws.fault(fault)) {
            return new CreateClusterService(account.clients()).create(account.draft(name));
        }
    }
}
