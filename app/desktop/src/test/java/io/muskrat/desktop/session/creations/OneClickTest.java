package io.muskrat.desktop.session.creations;

import static org.assertj.core.api.Assertions.assertThat;

import io.muskrat.core.aws.AwsClients;
import io.muskrat.core.aws.AwsQuestions;
import io.muskrat.core.connections.Connection;
import io.muskrat.core.connections.ConnectionService;
import io.muskrat.core.connections.ConnectionStore;
import io.muskrat.core.createcluster.CreateClusterService;
import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.creation.Creation;
import io.muskrat.core.createcluster.creation.Creation.Phase;
import io.muskrat.core.createcluster.creation.CreationStore;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.SettingsStore;
import io.muskrat.core.secrets.SessionSecrets;
import io.muskrat.core.tunnels.SshQuestions;
import io.muskrat.core.tunnels.TunnelNames;
import io.muskrat.core.tunnels.carry.SshTunnels;
import io.muskrat.desktop.session.ClusterState;
import io.muskrat.desktop.session.ConnectionState.Connected;
import io.muskrat.desktop.session.SandboxHost;
import io.muskrat.desktop.session.Workspace;
import io.muskrat.desktop.testing.FxQueue;
import io.muskrat.desktop.ui.async.Tasks;
import io.muskrat.desktop.ui.nav.Link;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** From the request to the open cluster, with a restart of the app in between; against the sandbox. */
@EnabledIfSystemProperty(named = "muskrat.test.all", matches = "true")
class OneClickTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private Path data;

    private final FxQueue fx = new FxQueue();
    private final SessionSecrets secrets = new SessionSecrets();

    @Test
    void theNextStartFollowsOnAndOneClickEntersAsTheUserThatWasMade() {
        TunnelNames.prepareJvm();
        try (Tasks tasks = fx.tasks();
                SettingsStore settings = new SettingsStore(data.resolve("settings.json"));
                Workspace workspace = new Workspace(tasks, new SshTunnels(SshQuestions.refusing()),
                        new SandboxHost(data.resolve("sandbox")), secrets, AwsQuestions.unanswered())) {
            workspace.connect(new Connection.Sandbox(Connection.SANDBOX_ID, "Sandbox"));
            fx.until(PATIENCE, () -> workspace.connectionProperty().get() instanceof Connected);
            AwsClients aws = ((Connected) workspace.connectionProperty().get()).aws();
            ClusterDraft draft = draft(aws);
            String arn = new CreateClusterService(aws).create(draft);
            creations(workspace, tasks).asked(arn, draft);

            Creations next = creations(workspace, tasks);
            assertThat(next.find(arn)).hasValueSatisfying(kept -> assertThat(kept.phase()).isEqualTo(Phase.CREATING));
            fx.until(PATIENCE, () -> next.endedProperty().get() != null);
            Creation ready = next.endedProperty().get();
            assertThat(ready.phase()).as(ready.toString()).isEqualTo(Phase.READY);

            OneClick click = new OneClick(workspace, new ConnectionService(
                    new ConnectionStore(data.resolve("connections.json")), secrets), settings, tasks);
            AtomicReference<Problem> failed = new AtomicReference<>();
            AtomicReference<Link> asked = new AtomicReference<>();
            click.connect(ready, failed::set, asked::set);
            fx.until(PATIENCE, () -> failed.get() != null || workspace.clusterProperty().get() instanceof ClusterState.Open
                    || workspace.clusterProperty().get() instanceof ClusterState.Failed);
            assertThat(failed.get()).isNull();
            assertThat(asked.get()).isNull();
            assertThat(workspace.clusterProperty().get()).isInstanceOfSatisfying(ClusterState.Open.class,
                    open -> assertThat(open.session().brokers()).isEqualTo(2));
            fx.until(() -> next.allProperty().get().isEmpty());
        }
    }

    private Creations creations(Workspace workspace, Tasks tasks) {
        return new Creations(workspace, tasks, new CreationStore(data.resolve("creations.json")), InstantSource.system());
    }

    /** With SASL/SCRAM as the only way in. */
    private static ClusterDraft draft(AwsClients aws) {
        Catalog catalog = new CreateClusterService(aws).catalog();
        List<Catalog.Subnet> subnets = List.of(subnet(catalog, "broker01"), subnet(catalog, "broker02"));
        String key = aws.kms().createKey(r -> r.description("for users of MSK")).keyMetadata().arn();
        return ClusterDraft.start()
                .basics(b -> b.withName("one-click").withKafkaVersion(catalog.recommendedVersion()))
                .placement(p -> p.withVpcId(subnets.getFirst().vpcId()).withZoneCount("2")
                        .withSubnets(subnets.stream().map(Catalog.Subnet::id).toList()))
                .authentication(a -> a.withScram(true).withUnauthenticated(false)
                        .withScramUser("alice").withScramKmsKey(key));
    }

    private static Catalog.Subnet subnet(Catalog catalog, String name) {
        return catalog.subnets().stream().filter(subnet -> subnet.name().equals(name)).findFirst().orElseThrow();
    }
}
