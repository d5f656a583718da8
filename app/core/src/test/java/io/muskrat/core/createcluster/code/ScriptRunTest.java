package io.muskrat.core.createcluster.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.muskrat.core.aws.AwsClients;
import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.draft.Configuration;
import io.muskrat.core.createcluster.draft.Tag;
import io.muskrat.core.createcluster.intake.ExistingCluster;
import io.muskrat.core.createcluster.intake.Taken;
import io.muskrat.core.createcluster.request.DraftRequest;
import io.muskrat.core.doctor.setup.Aws;
import io.muskrat.core.live.Account;
import io.muskrat.core.live.InAccount;
import io.muskrat.core.sandbox.SandboxAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import software.amazon.awssdk.services.applicationautoscaling.model.ServiceNamespace;
import software.amazon.awssdk.services.kafka.model.Cluster;
import software.amazon.awssdk.services.kms.KmsClient;

/** The exported script, run by the AWS CLI where there is one, beside what the wizard makes of the same draft. */
@ExtendWith(InAccount.class)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("account")
class ScriptRunTest {
    private final Account account;
    private final AwsClients clients;

    @TempDir
    private Path folder;

    ScriptRunTest(Account account) {
        this.account = account;
        clients = account.clients();
    }

    @Test
    void makesTheClusterThatTheWizardMakes() throws IOException {
        Cluster ours = describe(account.cluster().arn());
        Cluster scripted = run(account.draft("msk-script"));
        assertThat(told(scripted)).isEqualTo(told(ours));
        clients.kafka().deleteCluster(r -> r.clusterArn(scripted.clusterArn()));
    }

    /** A draft of one like it asks for the same again. */
    @Test
    void aClusterCanBeMadeLikeAnother() {
        Catalog catalog = account.catalog();
        Taken taken = new ExistingCluster(clients).like(account.cluster().arn(), catalog);
        assertThat(taken.passedOver()).isEmpty();
        assertThat(taken.draft().name()).isEqualTo("msk-test-copy");
        // MSK tells the VPC's default group where none was asked for
        List<String> groups = taken.draft().placement().securityGroups();
        assertThat(groups).hasSize(1);
        ClusterDraft asked = account.draft("msk-test").placement(p -> p.withSecurityGroups(groups));
        assertThat(new DraftRequest(taken.draft().basics(b -> b.withName("msk-test"))).build())
                .isEqualTo(new DraftRequest(asked).build());
        assertThat(taken.draft().placement()).isEqualTo(asked.placement());
    }

    @Test
    @EnabledIfSystemProperty(named = "muskrat.test.all", matches = "true")
    void makesWhatGoesBeforeAndAfter() throws IOException {
        String key;
        try (KmsClient kms = new Aws(account).client(KmsClient.builder())) {
            key = kms.createKey().keyMetadata().arn();
        }
        Cluster scripted = run(account.draft("msk-round")
                .basics(b -> b.withTags(List.of(new Tag("team", "pay ment+s @x"))).withConfiguration(
                        new Configuration.New("script-config", "By a script", "log.retention.hours=48\n")))
                .encryption(e -> e.withInTransit("TLS").withKmsKey(key))
                .authentication(a -> a.withUnauthenticated(false).withScram(true).withScramUser("alice").withScramKmsKey(key))
                .storage(s -> s.withAutoScalingOn(true).withAutoScalingTarget("55").withAutoScalingMaximum("500")));
        assertThat(scripted.tags()).containsEntry("team", "pay ment+s @x");
        assertThat(scripted.provisioned().encryptionInfo().encryptionAtRest().dataVolumeKMSKeyId()).isEqualTo(key);
        String configuration = scripted.provisioned().currentBrokerSoftwareInfo().configurationArn();
        assertThat(clients.kafka().describeConfigurationRevision(r -> r.arn(configuration).revision(1L))
                .serverProperties().asUtf8String()).isEqualTo("log.retention.hours=48\n");
        assertThat(clients.kafka().listScramSecrets(r -> r.clusterArn(scripted.clusterArn())).secretArnList())
                .singleElement().asString().contains("AmazonMSK_msk-round_alice");
        assertThat(clients.autoScaling().describeScalingPolicies(r -> r.serviceNamespace(ServiceNamespace.KAFKA)
                .resourceId(scripted.clusterArn())).scalingPolicies()).hasSize(1);
        ClusterDraft like = new ExistingCluster(clients).like(scripted.clusterArn(), account.catalog()).draft();
        assertThat(like.storage().autoScalingOn()).isTrue();
        assertThat(like.storage().autoScalingTarget()).isEqualTo("55");
        assertThat(like.storage().autoScalingMaximum()).isEqualTo("500");
        clients.kafka().deleteCluster(r -> r.clusterArn(scripted.clusterArn()));
    }

    private Cluster run(ClusterDraft draft) throws IOException {
        Programs.run(folder, Map.of(), "aws", "--version");
        SandboxAddress at = account.sandbox().address();
        Place place = new Place(at.region(), "", draft.placement().vpcId());
        Files.writeString(folder.resolve("create.sh"), CliScript.of(Blueprint.of(draft, place)));
        Programs.Ended ended = Programs.run(folder, Map.of(
                "AWS_ENDPOINT_URL", at.endpoint().toString(),
                "AWS_ACCESS_KEY_ID", at.accessKeyId(),
                "AWS_SECRET_ACCESS_KEY", at.secretAccessKey(),
                "AWS_EC2_METADATA_DISABLED", "true",
                "AWS_PAGER", "",
                "POLL_SECONDS", "2"), "bash", "create.sh");
        assertThat(ended.code()).as(ended.out()).isZero();
        assertThat(ended.out()).contains("BootstrapBrokerString");
        String arn = clients.kafka().listClustersV2(r -> r.clusterNameFilter(draft.name())).clusterInfoList().getFirst()
                .clusterArn();
        return describe(arn);
    }

    private Cluster describe(String arn) {
        return clients.kafka().describeClusterV2(r -> r.clusterArn(arn)).clusterInfo();
    }

    /** What DescribeClusterV2 tells, but for what is of one cluster alone. */
    private static Map<String, Object> told(Cluster cluster) {
        Map<String, Object> told = RequestTree.leaves(RequestTree.of(cluster));
        told.keySet().removeIf(path -> path.matches("(ClusterArn|ClusterName|CreationTime|CurrentVersion"
                + "|ActiveOperationArn|Provisioned\\.ZookeeperConnectString.*)"));
        return told;
    }
}
