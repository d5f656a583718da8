package io.muskrat.desktop.clusters;

import io.muskrat.core.aws.AwsQuestions;
import io.muskrat.core.clusters.Cluster;
import io.muskrat.core.connections.ConnectionService;
import io.muskrat.core.connections.ConnectionStore;
import io.muskrat.core.createcluster.creation.Creation;
import io.muskrat.core.createcluster.creation.CreationStore;
import io.muskrat.core.platform.SettingsStore;
import io.muskrat.core.secrets.SessionSecrets;
import io.muskrat.core.tunnels.SshQuestions;
import io.muskrat.core.tunnels.carry.SshTunnels;
import io.muskrat.desktop.session.SandboxHost;
import io.muskrat.desktop.session.Workspace;
import io.muskrat.desktop.session.creations.Creations;
import io.muskrat.desktop.session.creations.Made;
import io.muskrat.desktop.session.creations.OneClick;
import io.muskrat.desktop.testing.Picture;
import io.muskrat.desktop.testing.Screen;
import io.muskrat.desktop.ui.look.Looks;
import io.muskrat.desktop.ui.look.Theme;
import io.muskrat.desktop.ui.nav.View;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;
import org.awaitility.Awaitility;

/** Paints what the clusters' screen tells of a creation into a folder, to be looked at: the first argument. */
final class CreationGallery {

    private CreationGallery() { }

    public static void main(String[] args) throws IOException {
        Path data = Files.createTempDirectory("creations");
        for (Theme theme : Theme.values()) {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
                for (int width : List.of(1064, 684)) {
                    try (Screen screen = new Screen(locale)) {
                        screen.show(theme, width, 900, here -> new Panels(here, data));
                        Awaitility.await().pollDelay(600, TimeUnit.MILLISECONDS).until(() -> true);
                        Picture.save(screen, new File(args[0], "creation-" + theme.name().toLowerCase(Locale.ROOT) + "-"
                                + locale.getLanguage() + "-" + width + ".png"));
                    }
                }
            }
        }
        Platform.exit();
    }

    /** One under the other. */
    private static final class Panels implements View {

        private final VBox root = new VBox(12);

        Panels(Screen here, Path data) {
            root.setPadding(new Insets(20));
            CreationStore store = new CreationStore(data.resolve("creations.json"));
            List<Creation> all = List.of(Made.creating("orders"), Made.ready("payments"), Made.incomplete("shipping"),
                    Made.failed("audit"));
            all.forEach(store::put);
            SessionSecrets secrets = new SessionSecrets();
            Workspace workspace = new Workspace(here.tasks(), new SshTunnels(SshQuestions.refusing()),
                    new SandboxHost(data.resolve("sandbox")), secrets, AwsQuestions.unanswered());
            Creations creations = new Creations(workspace, here.tasks(), store, InstantSource.system());
            ClustersModel model = new ClustersModel(workspace, here.tasks(), creations, new OneClick(workspace,
                    new ConnectionService(new ConnectionStore(data.resolve("connections.json")), secrets),
                    new SettingsStore(data.resolve("settings.json")), here.tasks()));
            for (Creation each : all) {
                CreationPanel panel = new CreationPanel(here.texts(), model, here);
                panel.getStyleClass().add(Looks.CARD);
                panel.show(new Cluster(each.arn(), each.name(), each.state(), each.message(), "PROVISIONED",
                        "3.9.x.kraft", 3, "kafka.m5.large", 100, "DEFAULT", each.begun(), "K1", List.of(), Map.of()));
                root.getChildren().add(panel);
            }
        }

        @Override
        public Parent root() {
            return root;
        }
    }
}
