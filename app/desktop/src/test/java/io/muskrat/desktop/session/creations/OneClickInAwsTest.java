package io.muskrat.desktop.session.creations;

import static org.assertj.core.api.Assertions.assertThat;

import io.muskrat.core.aws.AwsClients;
import io.muskrat.core.aws.AwsQuestions;
import io.muskrat.core.connections.AwsAccount;
import io.muskrat.core.connections.BastionAddress;
import io.muskrat.core.connections.Connection;
import io.muskrat.core.connections.ConnectionService;
import io.muskrat.core.connections.ConnectionStore;
import io.muskrat.core.connections.Marks;
import io.muskrat.core.createcluster.CreateClusterService;
import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.creation.Creation;
import io.muskrat.core.createcluster.creation.Creation.Phase;
import io.muskrat.core.createcluster.creation.CreationStore;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.SettingsStore;
import io.muskrat.core.sandbox.SandboxAddress;
import io.muskrat.core.sandbox.SandboxHome;
import io.muskrat.core.sandbox.SandboxProcess;
import io.muskrat.core.secrets.SessionSecrets;
import io.muskrat.core.tunnels.SshQuestions;
import io.muskrat.core.tunnels.TunnelNames;
import io.muskrat.core.tunnels.carry.SshTunnels;
import io.muskrat.desktop.session.ClusterState;
import io.muskrat.desktop.session.ConnectionState;
import io.muskrat.desktop.session.ConnectionState.Connected;
import io.muskrat.desktop.session.SandboxHost;
import io.muskrat.desktop.session.Workspace;
import io.muskrat.desktop.testing.FxQueue;
import io.muskrat.desktop.ui.async.Tasks;
import io.muskrat.desktop.ui.nav.Link;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.ec2.model.InstanceType;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TagSpecification;

/** The same in an account of AWS, which the sandbox plays: a profile with its own endpoint, and a bastion with a key. */
@EnabledIfSystemProperty(named = "muskrat.test.all", matches = "true")
class OneClickInAwsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String CONFIG = "aws.configFile";
    private static final String CREDENTIALS = "aws.sharedCredentialsFile";

    @TempDir
    private Path data;

    private final FxQueue fx = new FxQueue();
    private final SessionSecrets secrets = new SessionSecrets();
    private SandboxProcess sandbox;

    @BeforeEach
    void playAws() throws IOException {
        TunnelNames.prepareJvm();
        sandbox = SandboxProcess.start(SandboxHome.find(), data.resolve("sandbox"));
        SandboxAddress at = sandbox.address();
        Path config = data.resolve("config");
        Files.writeString(config, """
                [profile work]
                region = %s
                endpoint_url = %s
                aws_access_key_id = %s
                aws_secret_access_key = %s
                """.formatted(at.region(), at.endpoint(), at.accessKeyId(), at.secretAccessKey()));
        System.setProperty(CONFIG, config.toString());
        System.setProperty(CREDENTIALS, data.resolve("credentials").toString());
    }

    @AfterEach
    void stop() {
        System.clearProperty(CONFIG);
        System.clearProperty(CREDENTIALS);
        sandbox.close();
    }

    @Test
    void oneClickMakesTheConnectionDigsTheTunnelAndOpensTheCluster() {
        SandboxAddress at = sandbox.address();
        BastionAddress bastion = new BastionAddress(at.sshHost(), at.sshPort(), at.sshUser(), at.sshKey().toString(),
                at.sshKnownHosts().toString());
        inAccount(bastion, here -> {
            fx.until(PATIENCE, () -> here.failed.get() != null
                    || here.workspace.clusterProperty().get() instanceof ClusterState.Open
                    || here.workspace.clusterProperty().get() instanceof ClusterState.Failed);
            assertThat(here.failed.get()).isNull();
            assertThat(here.asked.get()).isNull();
            assertThat(here.workspace.clusterProperty().get()).isInstanceOfSatisfying(ClusterState.Open.class,
                    open -> assertThat(open.session().brokers()).isEqualTo(2));
            assertThat(here.made().clusterArn()).isEqualTo(here.ready.arn());
            assertThat(here.made().bastion()).isEqualTo(bastion);
            assertThat(here.settings.get().lastConnection()).isEqualTo(here.made().id());
        });
    }

    @Test
    void asksForTheWayWhereNoInstanceIsPublic() {
        inAccount(null, here -> {
            fx.until(PATIENCE, () -> here.failed.get() != null || here.asked.get() != null);
            assertThat(here.failed.get()).isNull();
            assertThat(here.made().bastion()).isNull();
            assertThat(here.asked.get()).isEqualTo(new Link.EditConnectionLink(here.made().id(), ""));
            assertThat(here.workspace.connectionProperty().get()).as("nothing is tried before that")
                    .isInstanceOfSatisfying(Connected.class, now -> assertThat(now.connection().id()).isEqualTo("work"));
        });
    }

    /** What there is after the click. */
    private record Here(Workspace workspace, Creation ready, ConnectionService connections, SettingsStore settings,
            AtomicReference<Problem> failed, AtomicReference<Link> asked) {

        Connection.Msk made() {
            return connections.all().stream().filter(Connection.Msk.class::isInstance)
                    .map(Connection.Msk.class::cast).findFirst().orElseThrow();
        }
    }

    /** Makes a cluster in the account and clicks once; beside a private instance where no bastion is known. */
    private void inAccount(BastionAddress bastion, Consumer<Here> afterwards) {
        ConnectionService connections = new ConnectionService(
                new ConnectionStore(data.resolve("connections.json")), secrets);
        Connection.Aws account = new Connection.Aws("work", "Work", Marks.NONE,
                AwsAccount.ofProfile(sandbox.address().region(), "work", ""), bastion);
        connections.save(account, Map.of());
        try (Tasks tasks = fx.tasks();
                SettingsStore settings = new SettingsStore(data.resolve("settings.json"));
                Workspace workspace = new Workspace(tasks, new SshTunnels(SshQuestions.refusing()),
                        new SandboxHost(data.resolve("unused")), secrets, AwsQuestions.unanswered())) {
            workspace.connect(account);
            fx.until(PATIENCE, () -> !(workspace.connectionProperty().get() instanceof ConnectionState.Connecting));
            assertThat(workspace.connectionProperty().get()).isInstanceOf(Connected.class);
            Creation ready = make(workspace, tasks, bastion == null);
            Here here = new Here(workspace, ready, connections, settings, new AtomicReference<>(), new AtomicReference<>());
            new OneClick(workspace, connections, settings, tasks).connect(ready, here.failed::set, here.asked::set);
            afterwards.accept(here);
        }
    }

    private Creation make(Workspace workspace, Tasks tasks, boolean unclear) {
        AwsClients aws = ((Connected) workspace.connectionProperty().get()).aws();
        Catalog catalog = new CreateClusterService(aws).catalog();
        List<Catalog.Subnet> subnets = unclear ? elsewhere(catalog) : List.of("broker01", "broker02").stream()
                .map(name -> catalog.subnets().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow())
                .toList();
        if (unclear) {
            aws.ec2().runInstances(r -> r.imageId("ami-0123456789abcdef0").minCount(1).maxCount(1)
                    .instanceType(InstanceType.T3_MICRO).subnetId(subnets.getFirst().id())
                    .tagSpecifications(TagSpecification.builder().resourceType(ResourceType.INSTANCE)
                            .tags(Tag.builder().key("Name").value("jump").build()).build()));
        }
        ClusterDraft draft = ClusterDraft.start()
                .basics(b -> b.withName("in-aws").withKafkaVersion(catalog.recommendedVersion()))
                .placement(p -> p.withVpcId(subnets.getFirst().vpcId()).withZoneCount("2")
                        .withSubnets(subnets.stream().map(Catalog.Subnet::id).toList()))
                .encryption(e -> e.withInTransit("PLAINTEXT"));
        Creations creations = new Creations(workspace, tasks, new CreationStore(data.resolve("creations.json")),
                InstantSource.system());
        creations.asked(new CreateClusterService(aws).create(draft), draft);
        fx.until(PATIENCE, () -> creations.endedProperty().get() != null);
        Creation ready = creations.endedProperty().get();
        assertThat(ready.phase()).as(ready.toString()).isEqualTo(Phase.READY);
        return ready;
    }

    /** In the default VPC, where no instance has a public address. */
    private static List<Catalog.Subnet> elsewhere(Catalog catalog) {
        String vpc = catalog.vpcs().stream().filter(Catalog.Vpc::isDefault).findFirst().orElseThrow().id();
        return catalog.subnetsOf(vpc).stream().limit(2).toList();
    }
}
