package io.muskrat.desktop.connections;

import io.muskrat.core.connections.Connection;
import io.muskrat.core.connections.ConnectionService;
import io.muskrat.core.platform.Settings;
import io.muskrat.core.platform.SettingsStore;
import io.muskrat.desktop.session.Workspace;
import io.muskrat.desktop.ui.async.Tasks;
import java.util.List;
import java.util.Optional;

/** Opens the connection of the last time when the app starts, tunnel and all, if the user wants that. */
public final class LastConnection {

    private final SettingsStore settings;
    private final ConnectionService service;
    private final Workspace workspace;
    private final Tasks tasks;

    public LastConnection(SettingsStore settings, ConnectionService service, Workspace workspace, Tasks tasks) {
        this.settings = settings;
        this.service = service;
        this.workspace = workspace;
        this.tasks = tasks;
    }

    /** @param sandboxName what the sandbox is called */
    public void reopen(String sandboxName) {
        Settings now = settings.get();
        if (now.reopen() && !now.lastConnection().isEmpty()) {
            tasks.call(service::all).onSuccess(all -> last(all, now.lastConnection(), sandboxName)
                    .ifPresent(workspace::connect)).start();
        }
    }

    private static Optional<Connection> last(List<Connection> all, String id, String sandboxName) {
        return id.equals(Connection.SANDBOX_ID) ? Optional.of(new Connection.Sandbox(id, sandboxName))
                : all.stream().filter(connection -> connection.id().equals(id)).findFirst();
    }
}
