package io.muskrat.core.createcluster.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.muskrat.core.aws.AwsAccess;
import io.muskrat.core.aws.AwsClients;
import io.muskrat.core.aws.AwsCredentials;
import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.catalog.CatalogReader;
import io.muskrat.core.createcluster.code.Blueprint;
import io.muskrat.core.createcluster.code.Drafts;
import io.muskrat.core.createcluster.code.Place;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.draft.Tag;
import io.muskrat.core.createcluster.request.DraftRequest;
import io.muskrat.core.doctor.setup.Aws;
import io.muskrat.core.live.Account;
import io.muskrat.core.live.InAccount;
import io.muskrat.core.session.ClusterSession;
import io.muskrat.core.topics.TopicDraft;
import io.muskrat.core.topics.TopicService;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AccessKey;
import software.amazon.awssdk.services.kafka.model.BadRequestException;
import software.amazon.awssdk.services.kafka.model.CreateClusterV2Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(InAccount.class)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("account")
class PolicyTest {
    private final Account account;
    private final Aws aws;

    PolicyTest(Account account) {
        this.account = account;
        aws = new Aws(account);
    }

    @Test
    void asksForNoMoreThanTheDraftNeeds() {
        ClusterDraft bare = ClusterDraft.start()
                .basics(b -> b.withName("bare").withKafkaVersion("3.9.x.kraft"))
                .placement(p -> p.withSubnets(List.of("a", "b", "c")));
        assertThat(actions(CreatorPolicy.of(Drafts.blueprint(bare)))).containsExactlyInAnyOrder(
                "kafka:CreateClusterV2", "kafka:DescribeClusterV2", "kafka:GetBootstrapBrokers",
                "ec2:DescribeSecurityGroups", "ec2:DescribeSubnets", "ec2:DescribeVpcs",
                "iam:CreateServiceLinkedRole", "iam:AttachRolePolicy", "iam:PutRolePolicy");
    }

    @Test
    void asksForAllThatTheDraftNeeds() {
        String policy = CreatorPolicy.of(Drafts.blueprint(Drafts.ROUND));
        assertThat(actions(policy)).contains("kafka:TagResource", "kafka:CreateConfiguration", "kafka:DeleteConfiguration", "kms:CreateGrant",
                "logs:CreateLogDelivery", "s3:GetBucketPolicy", "firehose:TagDeliveryStream",
                "secretsmanager:CreateSecret", "kafka:BatchAssociateScramSecret",
                "application-autoscaling:RegisterScalableTarget", "application-autoscaling:PutScalingPolicy");
        assertThat(policy).contains("arn:aws:kafka:ap-northeast-2:123456789012:cluster/orders/*", Drafts.KEY,
                "arn:aws:s3:::my-bucket", "deliverystream/my-stream", "configuration/orders-config/*",
                "secret:AmazonMSK_orders_o-brien--x--*");
        assertThat(actions(CreatorPolicy.of(Drafts.blueprint(Drafts.SERVERLESS))))
                .contains("ec2:CreateVpcEndpoint").noneMatch(action -> action.startsWith("logs:"));
    }

    @Test
    void namesArnsOfTheRightPartition() {
        assertThat(new Place("cn-north-1", "1", "").arn("kafka", "x")).isEqualTo("arn:aws-cn:kafka:cn-north-1:1:x");
        assertThat(new Place("us-gov-west-1", "", "").arn("kafka", "x")).isEqualTo("arn:aws-us-gov:kafka:us-gov-west-1:*:x");
    }

    /** A request that MSK refuses for its subnets shows that its sender may make it. */
    @Test
    void letsItsHolderCreateTheClusterAndNoOther() {
        ClusterDraft draft = account.draft("allowed").basics(b -> b.withTags(List.of(new Tag("team", "payments"))));
        CreateClusterV2Request wrong = new DraftRequest(draft.placement(p -> p.withSubnets(List.of("subnet-none", "subnet-no"))))
                .build();
        try (IamClient iam = aws.client(IamClient.builder()); AwsClients holder = holder(iam, "creator")) {
            assertThatThrownBy(() -> holder.kafka().createClusterV2(wrong)).hasMessageContaining("not authorized");
            policy(iam, "creator", CreatorPolicy.of(Blueprint.of(draft, place())));
            assertThatThrownBy(() -> holder.kafka().createClusterV2(wrong)).isInstanceOf(BadRequestException.class);
            assertThatThrownBy(() -> holder.kafka().deleteCluster(r -> r.clusterArn(account.cluster().arn())))
                    .hasMessageContaining("not authorized");
        }
    }

    /** The rest of the wizard can be used. */
    @Test
    void whoMayNotListConfigurationsGetsAllElse() {
        try (IamClient iam = aws.client(IamClient.builder()); AwsClients holder = holder(iam, "no-configurations")) {
            policy(iam, "no-configurations", """
                    {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Resource": "*",
                      "Action": ["ec2:Describe*", "kafka:ListKafkaVersions"]}]}""");
            Catalog catalog = new CatalogReader(holder).read();
            assertThat(catalog.vpcs()).isNotEmpty();
            assertThat(catalog.versions()).isNotEmpty();
            assertThat(catalog.configurations()).isEmpty();
            assertThat(catalog.denied()).containsExactly("kafka:ListConfigurations");
            assertThat(catalog.quotas().asked()).isFalse();
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "muskrat.test.all", matches = "true")
    void letsAProducerWriteAndAConsumerRead() {
        try (ClusterSession admin = account.open(account.secure(), account.clients())) {
            new TopicService(admin).create(new TopicDraft("policy-orders", "1", "2", Map.of()));
        }
        ClientPolicy clients = new ClientPolicy(place(), account.secure().name(), "policy-*", "policy-readers");
        try (IamClient iam = aws.client(IamClient.builder()); AwsClients holder = holder(iam, "client")) {
            policy(iam, "client", clients.producer());
            try (ClusterSession session = account.open(account.secure(), holder)) {
                await().atMost(Duration.ofSeconds(30)).ignoreExceptions().untilAsserted(() -> write(session, "policy-orders"));
            }
            policy(iam, "client", clients.consumer());
            try (ClusterSession session = account.open(account.secure(), holder)) {
                await().atMost(Duration.ofSeconds(30)).ignoreExceptions()
                        .untilAsserted(() -> assertThat(read(session, "policy-orders")).isPositive());
            }
        }
    }

    private static void write(ClusterSession session, String topic) throws Exception {
        try (Producer<byte[], byte[]> producer = session.kafka().producer(
                Map.of("acks", "all", "enable.idempotence", "true", "max.block.ms", "4000"))) {
            producer.send(new ProducerRecord<>(topic, new byte[] {1})).get();
        }
    }

    private static int read(ClusterSession session, String topic) {
        try (Consumer<byte[], byte[]> consumer = session.kafka().consumer(
                Map.of("group.id", "policy-readers", "auto.offset.reset", "earliest"))) {
            consumer.subscribe(List.of(topic));
            return consumer.poll(Duration.ofSeconds(6)).count();
        }
    }

    private Place place() {
        return new Place(aws.access().region(), account.secure().arn().split(":")[4], "");
    }

    private AwsClients holder(IamClient iam, String user) {
        iam.createUser(r -> r.userName(user));
        AccessKey made = iam.createAccessKey(r -> r.userName(user)).accessKey();
        AwsAccess access = aws.as(new AwsCredentials.Keys(made.accessKeyId(), made.secretAccessKey(), null));
        return new AwsClients(access);
    }

    private static void policy(IamClient iam, String user, String document) {
        iam.putUserPolicy(r -> r.userName(user).policyName("only").policyDocument(document));
    }

    private static Set<String> actions(String policy) {
        Set<String> actions = new TreeSet<>();
        for (JsonNode statement : JsonMapper.shared().readTree(policy).path("Statement")) {
            statement.path("Action").forEach(action -> actions.add(action.asString()));
        }
        return actions;
    }
}
