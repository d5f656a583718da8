package io.muskrat.desktop.connections;

import io.muskrat.core.connections.Connection;
import io.muskrat.core.connections.ConnectionService;
import io.muskrat.core.connections.SecretField;
import io.muskrat.core.connections.exchange.Imported;
import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.SettingsStore;
import io.muskrat.desktop.connections.editor.Editors;
import io.muskrat.desktop.session.ConnectionState;
import io.muskrat.desktop.session.Workspace;
import io.muskrat.desktop.ui.async.Tasks;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The saved connections, searched and changed, and connecting to one of them. */
public final class ConnectionsModel {

    /** A connection to be edited, with what was imported but is not kept yet. */
    record Draft(Connection connection, Map<SecretField, char[]> secrets, List<Imported.Note> notes) { }

    private final Workspace workspace;
    private final ConnectionService service;
    private final SettingsStore settings;
    private final Tasks tasks;
    private final ObservableList<Connection> saved = FXCollections.observableArrayList();
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<Problem> problem = new SimpleObjectProperty<>();
    private Draft draft;

    public ConnectionsModel(Workspace workspace, ConnectionService service, SettingsStore settings, Tasks tasks) {
        this.workspace = workspace;
        this.service = service;
        this.settings = settings;
        this.tasks = tasks;
    }

    // Properties

    public ReadOnlyObjectProperty<ConnectionState> stateProperty() {
        return workspace.connectionProperty();
    }

    /** The sandbox is not among them: it is always there. */
    ObservableList<Connection> saved() {
        return saved;
    }

    StringProperty searchProperty() {
        return search;
    }

    /** Of the last change of the list, null when it went well. */
    ObjectProperty<Problem> problemProperty() {
        return problem;
    }

    /** Those whose name, folder, tags, environment or address has every word of the search; by folder and name. */
    List<Connection> found() {
        List<String> words = List.of(search.get().strip().toLowerCase(Locale.ROOT).split("\\s+"));
        return saved.stream()
                .filter(connection -> words.stream().allMatch(searched(connection)::contains))
                .sorted(Comparator.comparing((Connection c) -> c.marks().folder(), String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Connection::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private static String searched(Connection connection) {
        Stream<String> own = switch (connection) {
            case Connection.Sandbox box -> Stream.of();
            case Connection.Aws aws -> Stream.of(aws.account().region(), aws.account().profile());
            case Connection.Msk msk -> Stream.of(msk.account().region(), msk.account().profile(), msk.clusterName());
            case Connection.Kafka kafka -> Stream.of(kafka.bootstrapServers());
        };
        Stream<String> marks = Stream.of(connection.name(), connection.marks().folder(),
                String.join(" ", connection.marks().tags()), connection.marks().environment().name());
        return String.join("\n", Stream.concat(marks, own).toList()).toLowerCase(Locale.ROOT);
    }

    // Commands

    void load() {
        tasks.call(service::all).onSuccess(saved::setAll).onFailure(problem::set).start();
    }

    void connect(Connection connection) {
        settings.update(now -> now.withLastConnection(connection.id()));
        workspace.connect(connection);
    }

    /** With its secrets. */
    void duplicate(Connection connection, String name) {
        change(() -> service.duplicate(connection, name));
    }

    /** With its secrets. */
    void delete(Connection connection) {
        change(() -> service.delete(connection));
    }

    private void change(Runnable work) {
        problem.set(null);
        tasks.run(work).onFailure(problem::set).onEnd(this::load).start();
    }

    void cancel() {
        workspace.disconnect();
    }

    /** What was imported, to be edited next. */
    void propose(Imported imported) {
        draft = new Draft(imported.connection(), imported.secrets(), imported.notes());
    }

    /** Once: what was proposed; else the saved connection with the id; else a blank one of the kind. */
    Draft draft(String id, String kind) {
        Draft proposed = draft;
        draft = null;
        if (proposed != null) {
            return proposed;
        }
        Connection connection = service.all().stream().filter(saved -> saved.id().equals(id)).findFirst()
                .orElseGet(() -> Editors.blank(kind));
        return new Draft(connection, Map.of(), List.of());
    }
}
