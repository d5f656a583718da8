package io.muskrat.desktop.connections.exchange;

import io.muskrat.core.connections.exchange.ClientFile;
import io.muskrat.core.connections.exchange.CommandLines;
import io.muskrat.core.connections.exchange.Exported;
import io.muskrat.core.connections.exchange.JavaProject;
import io.muskrat.desktop.ui.async.Tasks;
import io.muskrat.desktop.ui.dialog.Dialogs;
import io.muskrat.desktop.ui.dialog.Notices;
import io.muskrat.desktop.ui.form.Choice;
import io.muskrat.desktop.ui.form.Field;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.look.Looks;
import io.muskrat.desktop.ui.text.Texts;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;

/** Shows a connection as other programs take it, to copy or to save. */
public final class ExportDialog {

    /** What it can be exported as. */
    public enum Format { PROPERTIES, JAVA, KAFKA_TOOLS, KCAT }

    private final Dialogs dialogs;
    private final Texts texts;
    private final Tasks tasks;
    private final Notices notices;
    private final TextArea shown = new TextArea();
    private Map<String, String> files = Map.of();

    public ExportDialog(Dialogs dialogs, Texts texts, Tasks tasks, Notices notices) {
        this.dialogs = dialogs;
        this.texts = texts;
        this.tasks = tasks;
        this.notices = notices;
    }

    public void show(Exported connection, Format first) {
        Choice<Format> format = new Choice<>(f -> texts.get("connections.export." + f.name().toLowerCase(Locale.ROOT)));
        format.setId("export-format");
        format.getItems().setAll(Format.values());
        format.valueProperty().subscribe((before, now) -> show(files(connection, now)));
        shown.setId("export-text");
        shown.setEditable(false);
        shown.setPrefRowCount(14);
        shown.getStyleClass().add(Looks.MONO);
        format.setValue(first);
        Label about = new Label(texts.get("connections.export.about"));
        about.setWrapText(true);
        about.setMinHeight(Label.USE_PREF_SIZE);
        Button copy = new Button(texts.get("common.copy"), Icons.COPY.node());
        copy.setId("export-copy");
        copy.setOnAction(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(shown.getText());
            Clipboard.getSystemClipboard().setContent(content);
            notices.done(texts.get("common.copied"));
        });
        Button save = new Button(texts.get("connections.export.save"), Icons.FOLDER.node());
        save.setId("export-save");
        save.setOnAction(event -> {
            File folder = new DirectoryChooser().showDialog(shown.getScene().getWindow());
            if (folder != null) {
                save(folder.toPath());
            }
        });
        dialogs.show(texts.get("connections.export.title", connection.name()), new VBox(12,
                new Field(texts.get("connections.export.format"), format), about, shown), save, copy);
    }

    /** By their names, in the folder that a person chooses. */
    private static Map<String, String> files(Exported connection, Format format) {
        return switch (format) {
            case PROPERTIES -> Map.of("client.properties", ClientFile.of(connection));
            case JAVA -> JavaProject.files(connection);
            case KAFKA_TOOLS -> Map.of("kafka-tools.sh", CommandLines.kafkaTools(connection));
            case KCAT -> Map.of("kcat.sh", CommandLines.kcat(connection));
        };
    }

    private void show(Map<String, String> now) {
        files = now;
        shown.setText(now.size() == 1 ? now.values().iterator().next() : now.entrySet().stream()
                .map(file -> "// " + file.getKey() + "\n" + file.getValue()).collect(Collectors.joining("\n")));
    }

    private void save(Path folder) {
        Map<String, String> now = files;
        tasks.call(() -> {
            for (Map.Entry<String, String> file : now.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
            return folder;
        }).onSuccess(where -> {
            dialogs.close();
            notices.done(texts.get("connections.export.saved", where));
        }).onFailure(notices::problem).start();
    }
}
