package io.muskrat.desktop.settings;

import io.muskrat.core.platform.Problem;
import io.muskrat.core.secrets.SecretStore.Kind;
import io.muskrat.core.secrets.Secrets;
import io.muskrat.desktop.ui.async.Tasks;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Where secrets are kept, and the master password of the encrypted file. */
public final class SecretsModel {

    private final Secrets secrets;
    private final Tasks tasks;
    private final ObservableList<Kind> offered = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Kind> kind = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty changed = new SimpleBooleanProperty();
    private final ObjectProperty<Problem> problem = new SimpleObjectProperty<>();

    private record State(List<Kind> offered, Kind kind) { }

    public SecretsModel(Secrets secrets, Tasks tasks) {
        this.secrets = secrets;
        this.tasks = tasks;
    }

    // Properties

    ObservableList<Kind> offered() {
        return offered;
    }

    /** Null until it is known. */
    ReadOnlyObjectProperty<Kind> kindProperty() {
        return kind.getReadOnlyProperty();
    }

    /** The master password was changed since this page was opened. */
    BooleanProperty changedProperty() {
        return changed;
    }

    ObjectProperty<Problem> problemProperty() {
        return problem;
    }

    // Commands

    void load() {
        changed.set(false);
        problem.set(null);
        tasks.call(() -> new State(secrets.hasKeyring() ? List.of(Kind.values())
                : List.of(Kind.ENCRYPTED_FILE, Kind.SESSION), secrets.kind())).onSuccess(state -> {
            offered.setAll(state.offered());
            kind.set(state.kind());
        }).onFailure(problem::set).start();
    }

    /** The secrets that there are move along. */
    void choose(Kind next) {
        if (next == null || next == kind.get()) {
            return;
        }
        problem.set(null);
        tasks.run(() -> secrets.choose(next)).onSuccess(nothing -> kind.set(next)).onFailure(failure -> {
            problem.set(failure);
            Kind before = kind.get();
            kind.set(null);
            kind.set(before);
        }).start();
    }

    /** Whether there is a master password that can be changed. */
    boolean hasPassword() {
        return secrets.file().exists();
    }

    /** Both are wiped afterwards. */
    void changePassword(char[] before, char[] next, Runnable done) {
        tasks.run(() -> {
            try {
                secrets.file().changePassword(before, next);
            } finally {
                Arrays.fill(before, '\0');
                Arrays.fill(next, '\0');
            }
        }).onSuccess(nothing -> {
            problem.set(null);
            changed.set(true);
            done.run();
        }).onFailure(problem::set).start();
    }
}
