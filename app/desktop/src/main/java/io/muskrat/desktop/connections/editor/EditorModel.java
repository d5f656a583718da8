package io.muskrat.desktop.connections.editor;

import io.muskrat.core.connections.AwsAccount;
import io.muskrat.core.connections.Connection;
import io.muskrat.core.connections.ConnectionService;
import io.muskrat.core.connections.SecretField;
import io.muskrat.core.connections.access.ConnectionSecrets;
import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.RefusedException;
import io.muskrat.core.platform.Violation;
import io.muskrat.desktop.session.Reach;
import io.muskrat.desktop.ui.async.Job;
import io.muskrat.desktop.ui.async.Tasks;
import io.muskrat.desktop.ui.form.PropertyLines;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;

/** A connection that is being written: its fields, a trial of it, and keeping it. */
final class EditorModel {

    private final Tasks tasks;
    private final ConnectionService service;
    private final Reach reach;
    private final Kind kind;
    private final String id;
    private final EditorFields fields = new EditorFields();
    private final ObservableList<Violation> refused = FXCollections.observableArrayList();
    private final ObservableSet<SecretField> kept = FXCollections.observableSet();
    private final ReadOnlyObjectWrapper<Trial> trial = new ReadOnlyObjectWrapper<>(new Trial.None());
    private final ObjectProperty<Problem> problem = new SimpleObjectProperty<>();
    private Job trying;

    /** @param connection new or saved */
    EditorModel(Tasks tasks, ConnectionService service, Reach reach, Connection connection,
                Map<SecretField, char[]> secrets) {
        this.tasks = tasks;
        this.service = service;
        this.reach = reach;
        kind = Kind.of(connection);
        id = connection.id();
        fields.load(connection);
        secrets.forEach((field, secret) -> fields.secret(field).set(new String(secret)));
    }

    // Properties

    Kind kind() {
        return kind;
    }

    EditorFields fields() {
        return fields;
    }

    ObservableList<Violation> refused() {
        return refused;
    }

    /** Secrets of this connection that are in the store. */
    ObservableSet<SecretField> kept() {
        return kept;
    }

    ReadOnlyObjectProperty<Trial> trialProperty() {
        return trial.getReadOnlyProperty();
    }

    /** Why it could not be saved, null else. */
    ObjectProperty<Problem> problemProperty() {
        return problem;
    }

    // Commands

    /** Asks the store which secrets it has, which may ask the person to unlock it: only for a saved connection. */
    void lookForSecrets() {
        service.all().stream().filter(saved -> saved.id().equals(id)).findFirst().ifPresent(saved ->
                tasks.call(() -> service.kept(saved)).onSuccess(kept::addAll).onFailure(problem::set).start());
    }

    /** Of the connection as it stands in the form. */
    Connection connection() {
        String otherwise = switch (kind) {
            case AWS -> fields.region.get();
            case MSK -> fields.clusterName.get();
            case KAFKA -> fields.servers.get().replaceFirst("[:,].*", "");
        };
        Map<String, String> lines = new LinkedHashMap<>();
        PropertyLines.of(withoutComments(fields.properties.get())).pairs()
                .forEach(pair -> lines.put(pair.name(), pair.value()));
        return fields.connection(kind, id, otherwise.strip(), lines);
    }

    private static String withoutComments(String lines) {
        return lines.replaceAll("(?m)^\\s*[#!].*$", "");
    }

    ConnectionSecrets secrets() {
        Connection now = connection();
        return ConnectionSecrets.of(now, service.secretsOf(now, fields.typed()));
    }

    /** The account of the form, for asking it for its clusters. */
    Connection.Aws account() {
        AwsAccount account = fields.account();
        return new Connection.Aws(id, account.region(), null, account, null);
    }

    Reach reach() {
        return reach;
    }

    Tasks tasks() {
        return tasks;
    }

    void test() {
        Connection now = connection();
        Map<SecretField, char[]> typed = fields.typed();
        ConnectionSecrets secrets = ConnectionSecrets.of(now, service.secretsOf(now, typed));
        trial.set(new Trial.Running());
        trying = tasks.call(() -> {
            List<Violation> wrong = violations(now, typed);
            if (!wrong.isEmpty()) {
                throw new RefusedException(wrong);
            }
            return Trial.run(reach, now, secrets);
        }).onSuccess(good -> {
            refused.clear();
            trial.set(good);
        }).onRefused(wrong -> {
            trial.set(new Trial.None());
            refused.setAll(wrong);
        }).onFailure(failure -> trial.set(new Trial.Bad(failure))).start();
    }

    void cancelTest() {
        if (trying != null) {
            trying.cancel();
            trying = null;
            trial.set(new Trial.None());
        }
    }

    /** @param saved what follows */
    void save(Consumer<Connection> saved) {
        Connection now = connection();
        Map<SecretField, char[]> typed = fields.typed();
        problem.set(null);
        tasks.call(() -> {
            List<Violation> wrong = violations(now, typed);
            if (!wrong.isEmpty()) {
                throw new RefusedException(wrong);
            }
            service.save(now, typed);
            return now;
        }).onSuccess(saved).onRefused(refused::setAll).onFailure(problem::set).start();
    }

    private List<Violation> violations(Connection now, Map<SecretField, char[]> typed) {
        List<Violation> wrong = new ArrayList<>(service.check(now, typed));
        List<Integer> lines = PropertyLines.of(withoutComments(fields.properties.get())).refused();
        if (!lines.isEmpty()) {
            wrong.add(Violation.of("properties", "property-line", lines.getFirst()));
        }
        return wrong;
    }

    /** Whether something was typed that must not stand in a plain file. */
    boolean hasSecrets() {
        return !fields.typed().isEmpty();
    }
}
