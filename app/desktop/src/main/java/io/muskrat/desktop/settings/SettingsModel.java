package io.muskrat.desktop.settings;

import io.muskrat.core.platform.AppPaths;
import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.SettingsStore;
import io.muskrat.desktop.session.Workspace;
import java.nio.file.Path;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;

/** The settings that are shown, and wiping the sandbox. */
public final class SettingsModel {

    private final Appearance appearance;
    private final Workspace workspace;
    private final AppPaths paths;
    private final SettingsStore settings;
    private final BooleanProperty wiping = new SimpleBooleanProperty();
    private final BooleanProperty wiped = new SimpleBooleanProperty();
    private final ObjectProperty<Problem> problem = new SimpleObjectProperty<>();

    public SettingsModel(Appearance appearance, Workspace workspace, AppPaths paths, SettingsStore settings) {
        this.appearance = appearance;
        this.workspace = workspace;
        this.paths = paths;
        this.settings = settings;
    }

    // Properties

    /** {@code en}, {@code ko}, or empty for the system's. */
    StringProperty languageProperty() {
        return appearance.languageProperty();
    }

    /** {@code light}, {@code dark} or {@code system}. */
    StringProperty themeProperty() {
        return appearance.themeProperty();
    }

    /** Whether the last connection is opened when the app starts. */
    boolean reopens() {
        return settings.get().reopen();
    }

    /** Whether the end of something long is told by a notification of the computer. */
    boolean notifies() {
        return !settings.get().quiet();
    }

    Path dataFolder() {
        return paths.data();
    }

    Path sandboxFolder() {
        return paths.sandbox();
    }

    ReadOnlyBooleanProperty wipingProperty() {
        return wiping;
    }

    /** The sandbox was wiped since this page was opened. */
    ReadOnlyBooleanProperty wipedProperty() {
        return wiped;
    }

    ObjectProperty<Problem> problemProperty() {
        return problem;
    }

    // Commands

    void reopen(boolean atStart) {
        settings.update(now -> now.withReopen(atStart));
    }

    void notify(boolean wanted) {
        settings.update(now -> now.withQuiet(!wanted));
    }

    /** Ends the sandbox and deletes all its clusters and topics. */
    void wipeSandbox() {
        wiping.set(true);
        wiped.set(false);
        problem.set(null);
        workspace.wipeSandbox(() -> {
            wiping.set(false);
            wiped.set(true);
        }, failure -> {
            wiping.set(false);
            problem.set(failure);
        });
    }
}
