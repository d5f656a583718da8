package io.muskrat.desktop.connections;

import io.muskrat.core.aws.AwsProfiles;
import io.muskrat.core.connections.Connection;
import io.muskrat.core.connections.ConnectionStore;
import io.muskrat.core.connections.ConnectionRules;
import io.muskrat.core.platform.SettingsStore;
import io.muskrat.core.platform.Violation;
import io.muskrat.desktop.session.ConnectionState;
import io.muskrat.desktop.session.Workspace;
import io.muskrat.desktop.ui.async.Tasks;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The saved connections, and connecting to one of them or to a new one. */
public final class ConnectionsModel {

    private final Workspace workspace;
    private final ConnectionStore store;
    private final SettingsStore settings;
    private final Tasks tasks;
    private final ObservableList<Connection> saved = FXCollections.observableArrayList();
    private final ObservableList<String> profiles = FXCollections.observableArrayList();

    public ConnectionsModel(Workspace workspace, ConnectionStore store, SettingsStore settings, Tasks tasks) {
        this.workspace = workspace;
        this.store = store;
        this.settings = settings;
        this.tasks = tasks;
    }

    // Properties

    public ReadOnlyObjectProperty<ConnectionState> stateProperty() {
        return workspace.connectionProperty();
    }

    /** The sandbox is not among them: it is always there. */
    public ObservableList<Connection> saved() {
        return saved;
    }

    /** Profiles of {@code ~/.aws}. */
    public ObservableList<String> profiles() {
        return profiles;
    }

    // Commands

    public void load() {
        tasks.call(store::all).onSuccess(saved::setAll).start();
        tasks.call(AwsProfiles::names).onSuccess(profiles::setAll).start();
    }

    public void connect(Connection connection) {
        settings.update(now -> now.withLastConnection(connection.id()));
        workspace.connect(connection);
    }

    /** @return why it is refused; when nothing is refused the connection is saved and opened */
    public List<Violation> saveAndConnect(Connection connection) {
        List<Violation> refused = ConnectionRules.check(connection);
        if (refused.isEmpty()) {
            store.put(connection);
            connect(connection);
        }
        return refused;
    }

    public void remove(Connection connection) {
        store.remove(connection.id());
        saved.remove(connection);
    }

    public void cancel() {
        workspace.disconnect();
    }
}
