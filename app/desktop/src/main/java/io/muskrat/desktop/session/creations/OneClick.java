package io.muskrat.desktop.session.creations;

import io.muskrat.core.clusters.Cluster;
import io.muskrat.core.clusters.ClusterService;
import io.muskrat.core.connections.Connection;
import io.muskrat.core.connections.ConnectionService;
import io.muskrat.core.connections.access.ConnectionAccess;
import io.muskrat.core.createcluster.creation.Creation;
import io.muskrat.core.kafka.KafkaAccess;
import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.SettingsStore;
import io.muskrat.core.session.WayIn;
import io.muskrat.desktop.session.ConnectionState.Connected;
import io.muskrat.desktop.session.Workspace;
import io.muskrat.desktop.ui.async.Tasks;
import io.muskrat.desktop.ui.nav.Link;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * From a cluster that was made to an open one: its connection is made and saved, a tunnel dug, the cluster opened. The
 * sandbox's connection is there already, so there its cluster is opened at once. Used on the JavaFX thread.
 */
public final class OneClick {

    private final Workspace workspace;
    private final ConnectionService connections;
    private final SettingsStore settings;
    private final Tasks tasks;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    public OneClick(Workspace workspace, ConnectionService connections, SettingsStore settings, Tasks tasks) {
        this.workspace = workspace;
        this.connections = connections;
        this.settings = settings;
        this.tasks = tasks;
    }

    /** From the click until the workspace tells how it goes on. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /**
     * @param failed what kept it from beginning; afterwards the workspace tells
     * @param ask shows the connection to a person, who says through which of several instances it goes
     */
    public void connect(Creation creation, Consumer<Problem> failed, Consumer<Link> ask) {
        if (busy.get() || !(workspace.connectionProperty().get() instanceof Connected connected)
                || connected.aws() == null) {
            return;
        }
        busy.set(true);
        if (connected.connection() instanceof Connection.Sandbox) {
            tasks.call(() -> new ClusterService(connected.aws()).describe(creation.arn()))
                    .onSuccess(cluster -> workspace.open(cluster, to -> access(cluster, to, creation)))
                    .onFailure(failed).onEnd(() -> busy.set(false)).start();
        } else {
            tasks.call(() -> new NewConnection(connected, creation).saved(connections)).onSuccess(saved -> enter(saved, ask))
                    .onFailure(failed).onEnd(() -> busy.set(false)).start();
        }
    }

    private void enter(NewConnection.Saved saved, Consumer<Link> ask) {
        Connection.Msk connection = saved.connection();
        if (saved.choose()) {
            ask.accept(new Link.EditConnectionLink(connection.id(), ""));
            return;
        }
        settings.update(now -> now.withLastConnection(connection.id()));
        workspace.connect(connection);
    }

    private static KafkaAccess access(Cluster cluster, Connected to, Creation creation) {
        NewConnection.Found found = new NewConnection(to, creation).find();
        // everything but a user of one's own is what the sandbox's clusters are opened with anyway
        return found.cluster().method().password()
                ? ConnectionAccess.kafka(found.cluster().servers(), found.cluster().security(),
                        WayIn.trust(to.authority()), null, found.secrets())
                : WayIn.of(cluster.name(), found.cluster().bootstrap(), to.aws(), to.authority());
    }
}
