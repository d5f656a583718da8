package io.muskrat.core.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.muskrat.core.aws.AwsAccess;
import io.muskrat.core.aws.AwsClients;
import io.muskrat.core.aws.AwsCredentials;
import io.muskrat.core.clusters.Broker;
import io.muskrat.core.clusters.Cluster;
import io.muskrat.core.clusters.ClusterService;
import io.muskrat.core.doctor.finding.Cause;
import io.muskrat.core.doctor.finding.Finding;
import io.muskrat.core.doctor.finding.Fix;
import io.muskrat.core.doctor.finding.Layer;
import io.muskrat.core.doctor.finding.Verdict;
import io.muskrat.core.doctor.setup.Aws;
import io.muskrat.core.doctor.setup.Examined;
import io.muskrat.core.kafka.KafkaAccess;
import io.muskrat.core.live.Account;
import io.muskrat.core.live.InAccount;
import io.muskrat.core.session.ClusterSession;
import io.muskrat.core.topics.TopicDraft;
import io.muskrat.core.topics.TopicService;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AccessKey;
import software.amazon.awssdk.services.kafka.KafkaClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** Broken set-ups with the sandbox's brokers, through its bastion. */
@ExtendWith(InAccount.class)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("account")
class BrokerSetUpsTest {

    private static final String PASSWORD = "correct-horse";

    private final Account account;
    private final Aws aws;

    BrokerSetUpsTest(Account account) {
        this.account = account;
        this.aws = new Aws(account);
    }

    private Cluster secure() {
        return account.secure();
    }

    private Map<String, String> trusting(Map<String, String> properties) {
        Map<String, String> all = new HashMap<>(properties);
        all.put("ssl.truststore.type", "PEM");
        all.put("ssl.truststore.location", account.sandbox().address().caFile().toString());
        return all;
    }

    private Map<String, String> scram(String mechanism, String user, String password) {
        return trusting(Map.of("security.protocol", "SASL_SSL", "sasl.mechanism", mechanism, "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + user
                        + "\" password=\"" + password + "\";"));
    }

    /** The secure cluster, entered with these properties at this kind of bootstrap servers. */
    private Examined secure(String kind, Map<String, String> properties) {
        return Examined.of(account.tunnels(), new Examination("test", new Examination.Account(
                () -> new AwsClients(aws.access()), secure().arn(),
                (strings, clients) -> new KafkaAccess(strings.get(kind), properties)), null, account.bastion(), null, ""));
    }

    private Examined as(AwsAccess identity, String topic) {
        return Examined.of(account.tunnels(), aws.examination(identity, secure().arn()).through(account.bastion())
                .on(topic));
    }

    @Test
    void allIsWell() {
        Examined found = as(aws.access(), "");
        found.isWell();
        assertThat(found.findings().stream().map(f -> f.layer()).distinct()).containsExactly(Layer.CREDENTIALS,
                Layer.CLOCK, Layer.CLUSTER, Layer.BOOTSTRAP, Layer.SETTINGS, Layer.SECURITY_GROUP, Layer.BASTION,
                Layer.SSH_LOGIN, Layer.FORWARDING, Layer.NAME, Layer.TCP, Layer.TLS, Layer.PROTOCOL, Layer.SASL,
                Layer.AUTHORIZATION, Layer.ADVERTISED);
        assertThat(found.findings().stream().filter(f -> f.layer() == Layer.ADVERTISED)).hasSize(2);
    }

    @Test
    void securityGroupWithoutThePort() {
        try (Ec2Client ec2 = aws.client(Ec2Client.builder())) {
            String group = groupOfBrokers();
            IpPermission rule = ec2.describeSecurityGroups(r -> r.groupIds(group)).securityGroups().getFirst()
                    .ipPermissions().stream().filter(p -> "tcp".equals(p.ipProtocol())).findFirst().orElseThrow();
            ec2.revokeSecurityGroupIngress(r -> r.groupId(group).ipPermissions(rule));
            try {
                Finding named = as(aws.access(), "").names(Layer.SECURITY_GROUP, Cause.SECURITY_GROUP_CLOSED);
                assertThat(named.diagnosis().args()).startsWith("9098", group);
                assertThat(Examined.fix(named, Fix.Kind.COMMAND)).matches("aws ec2 authorize-security-group-ingress "
                        + "--region ap-northeast-2 --group-id " + group + " --protocol tcp --port 9098 "
                        + "--source-group sg-[0-9a-f]+");
            } finally {
                ec2.authorizeSecurityGroupIngress(r -> r.groupId(group).ipPermissions(rule));
            }
        }
    }

    private static boolean resolves(String name) {
        try {
            return InetAddress.getByName(name) != null;
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private String groupOfBrokers() {
        try (KafkaClient kafka = aws.client(KafkaClient.builder())) {
            return kafka.describeClusterV2(r -> r.clusterArn(secure().arn())).clusterInfo().provisioned()
                    .brokerNodeGroupInfo().securityGroups().getFirst();
        }
    }

    @Test
    void namesOfTheBrokersWithoutABastion() {
        // for a second the JVM remembers where a name led through the tunnel of another test
        List<String> names = new ClusterService(account.clients()).brokers(secure().arn()).stream()
                .map(Broker::endpoint).toList();
        await().until(() -> names.stream().noneMatch(BrokerSetUpsTest::resolves));
        Examined.of(account.tunnels(), aws.examination(aws.access(), secure().arn()))
                .names(Layer.NAME, Cause.NAME_UNKNOWN);
    }

    @Test
    @EnabledIfSystemProperty(named = "muskrat.test.all", matches = "true")
    void certificateOfTheBrokersNotTrusted() {
        Examined.of(account.tunnels(), aws.examination(aws.access(), secure().arn(), null).through(account.bastion()))
                .names(Layer.TLS, Cause.TLS_UNTRUSTED);
    }

    @Test
    void plaintextClientAtATlsPort() {
        Finding named = secure("SaslIam", Map.of()).names(Layer.PROTOCOL, Cause.PLAINTEXT_ON_TLS_PORT);
        assertThat(Examined.fix(named, Fix.Kind.PROPERTY)).isEqualTo("security.protocol=SSL");
    }

    @Test
    void tlsClientAtAPlaintextPort() {
        Cluster plain = account.cluster();
        String servers = new ClusterService(account.clients()).bootstrapPlaintext(plain.arn());
        Finding named = Examined.of(account.tunnels(), Examination.of("test",
                        new KafkaAccess(servers, Map.of("security.protocol", "SSL"))).through(account.bastion()))
                .names(Layer.TLS, Cause.TLS_ON_PLAINTEXT_PORT);
        assertThat(Examined.fix(named, Fix.Kind.PROPERTY)).isEqualTo("security.protocol=PLAINTEXT");
    }

    @Test
    @EnabledIfSystemProperty(named = "muskrat.test.all", matches = "true")
    void noLoginWhereOneIsWanted() {
        Finding named = secure("SaslIam", trusting(Map.of("security.protocol", "SSL")))
                .names(Layer.PROTOCOL, Cause.SASL_MISSING);
        assertThat(named.diagnosis().args().getFirst()).contains("AWS_MSK_IAM");
    }

    @Test
    void mechanismNotEnabled() {
        Finding named = secure("SaslScram", scram("SCRAM-SHA-256", "alice", PASSWORD))
                .names(Layer.SASL, Cause.SASL_MECHANISM);
        assertThat(named.diagnosis().args()).containsExactly("SCRAM-SHA-256", "SCRAM-SHA-512");
        assertThat(Examined.fix(named, Fix.Kind.PROPERTY)).isEqualTo("sasl.mechanism=SCRAM-SHA-512");
    }

    @Test
    void userNotAssociatedThenWrongPassword() {
        Finding nobody = secure("SaslScram", scram("SCRAM-SHA-512", "alice", PASSWORD))
                .names(Layer.SASL, Cause.SCRAM_NO_SECRETS);
        assertThat(Examined.fix(nobody, Fix.Kind.COMMAND)).contains("batch-associate-scram-secret", secure().arn());
        try (KmsClient kms = aws.client(KmsClient.builder());
                SecretsManagerClient secrets = aws.client(SecretsManagerClient.builder());
                KafkaClient kafka = aws.client(KafkaClient.builder())) {
            String key = kms.createKey().keyMetadata().keyId();
            String secret = secrets.createSecret(r -> r.name("AmazonMSK_doctor").kmsKeyId(key)
                    .secretString("{\"username\":\"alice\",\"password\":\"" + PASSWORD + "\"}")).arn();
            kafka.batchAssociateScramSecret(r -> r.clusterArn(secure().arn()).secretArnList(secret));
            try {
                await().atMost(Duration.ofSeconds(20)).untilAsserted(() ->
                        assertThat(secure("SaslScram", scram("SCRAM-SHA-512", "alice", PASSWORD))
                                .verdict(Layer.SASL)).isEqualTo(Verdict.GOOD));
                Finding wrong = secure("SaslScram", scram("SCRAM-SHA-512", "alice", "battery-staple"))
                        .names(Layer.SASL, Cause.SCRAM_LOGIN);
                assertThat(wrong.diagnosis().args()).containsExactly("alice");
                assertThat(wrong.toString()).doesNotContain("battery-staple");
            } finally {
                kafka.batchDisassociateScramSecret(r -> r.clusterArn(secure().arn()).secretArnList(secret));
            }
        }
    }

    @Test
    void iamWithoutTheRights() {
        topic("doctor-topic");
        String topicArn = secure().arn().replace(":cluster/", ":topic/") + "/doctor-topic";
        String all = Aws.statement("Allow", "*", "*");
        try (IamClient iam = aws.client(IamClient.builder())) {
            iam.createUser(r -> r.userName("doctor"));
            AccessKey made = iam.createAccessKey(r -> r.userName("doctor")).accessKey();
            AwsAccess identity = aws.as(new AwsCredentials.Keys(made.accessKeyId(), made.secretAccessKey(), null));

            policy(iam, Aws.policy(Aws.statement("Allow", "kafka:*", "*"), Aws.statement("Allow", "ec2:*", "*"),
                    Aws.statement("Allow", "sts:*", "*")));
            Finding connect = examineUntil(identity, "doctor-topic", Cause.IAM_CONNECT);
            assertThat(connect.layer()).isEqualTo(Layer.SASL);
            assertThat(Examined.fix(connect, Fix.Kind.IAM_POLICY)).contains("kafka-cluster:Connect", secure().arn());
            assertThat(connect.diagnosis().args().getFirst()).endsWith("user/doctor");

            policy(iam, Aws.policy(all, Aws.statement("Deny", "kafka-cluster:WriteData", topicArn)));
            Finding write = examineUntil(identity, "doctor-topic", Cause.TOPIC_DENIED);
            assertThat(write.diagnosis().args()).containsExactly("doctor-topic", "Write");
            assertThat(Examined.fix(write, Fix.Kind.IAM_POLICY)).contains("kafka-cluster:WriteData", topicArn);

            if (!Boolean.getBoolean("muskrat.test.all")) {
                return;
            }
            policy(iam, Aws.policy(all, Aws.statement("Deny", "kafka-cluster:DescribeTopic", topicArn)));
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                    as(identity, "doctor-topic").at(Layer.TOPIC).diagnosis().args())
                    .containsExactly("doctor-topic", "Describe"));

            policy(iam, Aws.policy(all, Aws.statement("Deny", "kafka-cluster:DescribeCluster", "*")));
            Finding cluster = examineUntil(identity, "", Cause.CLUSTER_DESCRIBE_DENIED);
            assertThat(cluster.layer()).isEqualTo(Layer.AUTHORIZATION);
        }
    }

    private static void policy(IamClient iam, String document) {
        iam.putUserPolicy(r -> r.userName("doctor").policyName("only").policyDocument(document));
    }

    // brokers read policies a moment later, as in AWS
    private Finding examineUntil(AwsAccess identity, String topic, Cause cause) {
        return await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> as(identity, topic).findings()
                .stream().filter(f -> f.is(cause)).findFirst().orElseThrow(), f -> true);
    }

    private void topic(String name) {
        try (ClusterSession session = account.open(secure(), account.clients())) {
            new TopicService(session).create(new TopicDraft(name, "1", "2", Map.of()));
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "muskrat.test.all", matches = "true")
    void topicThatIsNotThere() {
        assertThat(as(aws.access(), "no-such-topic").names(Layer.TOPIC, Cause.TOPIC_UNKNOWN).diagnosis().args())
                .containsExactly("no-such-topic");
    }

    @Test
    @EnabledIfSystemProperty(named = "muskrat.test.all", matches = "true")
    void oneBrokerOfTwoKilled() {
        try (Aws.Fault _ = aws.fault("{\"kind\":\"broker-down\",\"cluster\":\"" + secure().name()
                + "\",\"broker\":2}")) {
            Examined found = as(aws.access(), "");
            assertThat(found.names(Layer.TCP, Cause.TCP_REFUSED).subject()).startsWith("b-2.");
            assertThat(found.verdict(Layer.SASL)).isEqualTo(Verdict.GOOD);
        }
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> as(aws.access(), "").isWell());
    }
}
