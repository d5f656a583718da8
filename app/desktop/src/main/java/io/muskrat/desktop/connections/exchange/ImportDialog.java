package io.muskrat.desktop.connections.exchange;

import atlantafx.base.theme.Styles;
import io.muskrat.core.connections.exchange.Imported;
import io.muskrat.core.connections.exchange.PropertiesImport;
import io.muskrat.desktop.ui.async.Tasks;
import io.muskrat.desktop.ui.dialog.Dialogs;
import io.muskrat.desktop.ui.form.Field;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.look.Looks;
import io.muskrat.desktop.ui.text.Texts;
import java.io.File;
import java.nio.file.Files;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** Takes a connection from a file of client properties or from pasted text. */
public final class ImportDialog {

    private ImportDialog() { }

    /** @param imported gets what was understood, once there are servers in it */
    public static void show(Dialogs dialogs, Texts texts, Tasks tasks, Consumer<Imported> imported) {
        Label about = new Label(texts.get("connections.import.about"));
        about.setWrapText(true);
        about.setMinHeight(Label.USE_PREF_SIZE);
        TextArea text = new TextArea();
        text.setId("import-text");
        text.setPrefRowCount(10);
        text.getStyleClass().add(Looks.MONO);
        text.setPromptText("bootstrap.servers=...\nsecurity.protocol=SASL_SSL\n...");
        Field field = new Field(texts.get("connections.import.text"), text);
        Button open = new Button(texts.get("connections.import.file"), Icons.FOLDER.node());
        open.setOnAction(event -> {
            File chosen = new FileChooser().showOpenDialog(text.getScene().getWindow());
            if (chosen != null) {
                tasks.call(() -> Files.readString(chosen.toPath())).onSuccess(text::setText)
                        .onFailure(problem -> field.refuse(texts.get("connections.import.unreadable", chosen.getName())))
                        .start();
            }
        });
        Button take = new Button(texts.get("connections.import.take"));
        take.setId("import-take");
        take.setDefaultButton(true);
        take.getStyleClass().add(Styles.ACCENT);
        take.disableProperty().bind(text.textProperty().isEmpty());
        take.setOnAction(event -> {
            Imported found = PropertiesImport.read(text.getText(), "");
            if (found.nothing()) {
                field.refuse(texts.get("connections.import.nothing"));
            } else {
                dialogs.close();
                imported.accept(found);
            }
        });
        dialogs.show(texts.get("connections.import.title"), new VBox(12, about, open, field), take);
        text.requestFocus();
    }
}
