package io.muskrat.desktop;

import io.muskrat.core.connections.ConnectionService;
import io.muskrat.core.connections.ConnectionStore;
import io.muskrat.core.createcluster.creation.CreationStore;
import io.muskrat.core.createcluster.drafts.DraftStore;
import io.muskrat.core.doctor.Doctor;
import io.muskrat.core.kafka.KafkaErrors;
import io.muskrat.core.platform.AppPaths;
import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemException;
import io.muskrat.core.platform.SettingsStore;
import io.muskrat.core.platform.notify.Notifier;
import io.muskrat.core.secrets.Secrets;
import io.muskrat.core.tunnels.Tunnels;
import io.muskrat.core.tunnels.carry.SshTunnels;
import io.muskrat.desktop.clusters.ClustersFeature;
import io.muskrat.desktop.clusters.ClustersModel;
import io.muskrat.desktop.connections.ConnectionCard;
import io.muskrat.desktop.connections.ConnectionDialogs;
import io.muskrat.desktop.connections.ConnectionsFeature;
import io.muskrat.desktop.connections.ConnectionsModel;
import io.muskrat.desktop.connections.LastConnection;
import io.muskrat.desktop.connections.editor.Editors;
import io.muskrat.desktop.connections.questions.MasterPasswordDialog;
import io.muskrat.desktop.connections.questions.MfaDialog;
import io.muskrat.desktop.connections.questions.SecretsPlaceDialog;
import io.muskrat.desktop.cost.CostFeature;
import io.muskrat.desktop.createcluster.CreateClusterDesk;
import io.muskrat.desktop.createcluster.CreateClusterFeature;
import io.muskrat.desktop.doctor.DoctorFeature;
import io.muskrat.desktop.doctor.DoctorModel;
import io.muskrat.desktop.messages.MessagesFeature;
import io.muskrat.desktop.metrics.MetricsFeature;
import io.muskrat.desktop.metrics.MetricsModel;
import io.muskrat.desktop.session.SandboxHost;
import io.muskrat.desktop.session.Workspace;
import io.muskrat.desktop.session.creations.CreationStrip;
import io.muskrat.desktop.session.creations.Creations;
import io.muskrat.desktop.session.creations.OneClick;
import io.muskrat.desktop.session.prices.PricesModel;
import io.muskrat.desktop.settings.Appearance;
import io.muskrat.desktop.settings.SecretsModel;
import io.muskrat.desktop.settings.SettingsFeature;
import io.muskrat.desktop.settings.SettingsModel;
import io.muskrat.desktop.shell.Surroundings;
import io.muskrat.desktop.topics.TopicsFeature;
import io.muskrat.desktop.tunnels.LoginQuestions;
import io.muskrat.desktop.tunnels.TunnelBanner;
import io.muskrat.desktop.tunnels.TunnelsFeature;
import io.muskrat.desktop.tunnels.TunnelsModel;
import io.muskrat.desktop.ui.async.FxThread;
import io.muskrat.desktop.ui.async.Questions;
import io.muskrat.desktop.ui.async.Tasks;
import io.muskrat.desktop.ui.nav.Column;
import io.muskrat.desktop.ui.nav.Feature;
import io.muskrat.desktop.ui.notify.Herald;
import io.muskrat.desktop.ui.notify.Tray;
import io.muskrat.desktop.ui.text.Texts;
import java.time.InstantSource;
import java.util.List;
import javafx.stage.Stage;

/** The composition root: the only class that news services and features, and closes them in reverse. */
public final class AppContext implements AutoCloseable {

    private final AppPaths paths;
    private final SettingsStore settings;
    private final ConnectionStore connections;
    private final FxThread fx = new FxThread();
    private final Tasks tasks = new Tasks(fx, AppContext::diagnose);
    private final Questions questions = new Questions(fx);
    private final MasterPasswordDialog masterPassword = new MasterPasswordDialog(questions);
    private final MfaDialog mfa = new MfaDialog(questions);
    private final Secrets secrets;
    private final LoginQuestions logins;
    private final Tunnels tunnels;
    private final TunnelsModel tunnelling;
    private final Workspace workspace;
    private final DoctorModel doctor;
    private final PricesModel prices;
    private final Creations creations;
    private final OneClick oneClick;
    private final CreateClusterDesk desk;
    private final Appearance appearance;
    private final Herald herald;

    public AppContext(AppPaths paths) {
        this.paths = paths;
        settings = new SettingsStore(paths.settingsFile());
        connections = new ConnectionStore(paths.connectionsFile());
        secrets = new Secrets(settings, paths.secretsFile(), masterPassword);
        logins = new LoginQuestions(questions, secrets);
        tunnels = new SshTunnels(logins);
        tunnelling = new TunnelsModel(tasks, tunnels.statuses());
        workspace = new Workspace(tasks, tunnels, new SandboxHost(paths.sandbox()), secrets, mfa);
        doctor = new DoctorModel(tasks, new Doctor(tunnels), workspace::examination);
        prices = new PricesModel(tasks, settings.get().prices(),
                choices -> settings.update(now -> now.withPrices(choices)));
        workspace.connectionProperty().subscribe(prices::connected);
        creations = new Creations(workspace, tasks, new CreationStore(paths.creationsFile()), InstantSource.system());
        oneClick = new OneClick(workspace, new ConnectionService(connections, secrets), settings, tasks);
        desk = new CreateClusterDesk(workspace, tasks, new DraftStore(paths.drafts()), InstantSource.system(),
                prices, creations);
        appearance = new Appearance(settings);
        herald = new Herald(tasks, () -> !settings.get().quiet(), Herald::inFront, AppContext::notify);
    }

    /** What the window works on. */
    public Workspace workspace() {
        return workspace;
    }

    /** The one window of the app. */
    public AppWindow window(Stage stage) {
        return new AppWindow(stage, settings, appearance, this::features);
    }

    /** Opens what was open the last time, if the user wants that. */
    public void reopen() {
        new LastConnection(settings, new ConnectionService(connections, secrets), workspace, tasks)
                .reopen(Texts.of(appearance.locale()).get("shell.sandbox"));
    }

    private AppWindow.Contents features(Surroundings around) {
        logins.screen(around.dialogs(), around.texts());
        masterPassword.screen(around.dialogs(), around.texts());
        mfa.screen(around.dialogs(), around.texts());
        ConnectionService service = new ConnectionService(connections, secrets);
        List<Feature> features = List.of(
                new ConnectionsFeature(new ConnectionsModel(workspace, service, settings, tasks),
                        new Editors(around.texts(), tasks, service, workspace.reach()),
                        new ConnectionDialogs(around.texts(), tasks, around.dialogs(), around.notices()),
                        new SecretsPlaceDialog(around.dialogs(), around.texts(), tasks, around.notices(), secrets),
                        around.navigator()),
                new ClustersFeature(around.texts(), new ClustersModel(workspace, tasks, creations, oneClick), around.dialogs(),
                        around.navigator()),
                new CreateClusterFeature(around.texts(), desk, around.dialogs(), around.notices(), around.navigator()),
                new TopicsFeature(around.texts(), tasks, workspace, around.dialogs(), around.notices(),
                        around.navigator()),
                new MessagesFeature(around.texts(), tasks, workspace, around.notices(), around.navigator()),
                new MetricsFeature(around.texts(), new MetricsModel(workspace, tasks), around.navigator()),
                new CostFeature(around.texts(), prices),
                new TunnelsFeature(around.texts(), tunnelling, around.notices()),
                new DoctorFeature(around.texts(), doctor, around.notices(), around.navigator(), workspace),
                new SettingsFeature(around.texts(), new SettingsModel(appearance, workspace, paths, settings),
                        new SecretsModel(secrets, tasks), around.dialogs()));
        return new AppWindow.Contents(features, new Column(
                new ConnectionCard(around.texts(), workspace, around.navigator()),
                new CreationStrip(around.texts(), creations, oneClick, around.notices(), around.navigator(),
                        herald)),
                new TunnelBanner(around.texts(), tunnelling, around.navigator()));
    }

    private static void notify(String message) {
        if (!Notifier.system().show(message)) {
            new Tray(AppContext.class.getResource("/muskrat/icons/muskrat-256.png")).show(message);
        }
    }

    private static Problem diagnose(Throwable failure) {
        return failure instanceof ProblemException known ? known.problem() : KafkaErrors.problem(failure);
    }

    @Override
    public void close() {
        workspace.close();
        tasks.close();
        secrets.close();
        settings.close();
    }
}
