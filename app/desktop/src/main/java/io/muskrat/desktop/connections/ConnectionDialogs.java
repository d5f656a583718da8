package io.muskrat.desktop.connections;

import atlantafx.base.theme.Styles;
import io.muskrat.core.connections.Connection;
import io.muskrat.core.connections.exchange.Exported;
import io.muskrat.core.connections.exchange.Imported;
import io.muskrat.desktop.connections.exchange.ExportDialog;
import io.muskrat.desktop.connections.exchange.ImportDialog;
import io.muskrat.desktop.ui.async.Tasks;
import io.muskrat.desktop.ui.dialog.Dialogs;
import io.muskrat.desktop.ui.dialog.Notices;
import io.muskrat.desktop.ui.text.Texts;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/** What is asked and shown over the list of connections. */
public final class ConnectionDialogs {

    private final Texts texts;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final Notices notices;

    public ConnectionDialogs(Texts texts, Tasks tasks, Dialogs dialogs, Notices notices) {
        this.texts = texts;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.notices = notices;
    }

    Texts texts() {
        return texts;
    }

    Tasks tasks() {
        return tasks;
    }

    void importing(Consumer<Imported> imported) {
        ImportDialog.show(dialogs, texts, tasks, imported);
    }

    /** Only for a connection of one cluster. */
    void export(Connection connection, ExportDialog.Format format) {
        Exported.of(connection).ifPresent(exported ->
                new ExportDialog(dialogs, texts, tasks, notices).show(exported, format));
    }

    void delete(Connection connection, Runnable delete) {
        Label words = new Label(texts.get("connections.delete.about", connection.name()));
        words.setWrapText(true);
        words.setMinHeight(Label.USE_PREF_SIZE);
        Button act = new Button(texts.get("common.delete"));
        act.setId("connection-delete");
        act.getStyleClass().add(Styles.DANGER);
        act.setOnAction(event -> {
            dialogs.close();
            delete.run();
        });
        dialogs.show(texts.get("connections.delete.title", connection.name()), words, act);
    }
}
