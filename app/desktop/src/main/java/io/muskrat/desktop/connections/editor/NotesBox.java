package io.muskrat.desktop.connections.editor;

import atlantafx.base.theme.Styles;
import io.muskrat.core.connections.exchange.Imported;
import io.muskrat.desktop.ui.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What an import left out, and why. */
final class NotesBox extends VBox {

    NotesBox(Texts texts, List<Imported.Note> notes) {
        super(6);
        setId("connection-notes");
        getStyleClass().add("notes-box");
        Label head = new Label(texts.get("connections.import.notes"));
        head.getStyleClass().add(Styles.TEXT_BOLD);
        getChildren().add(head);
        Arrays.stream(Imported.Reason.values()).forEach(reason -> {
            String names = notes.stream().filter(note -> note.reason() == reason).map(Imported.Note::property)
                    .collect(Collectors.joining(", "));
            if (!names.isEmpty()) {
                Label line = new Label(texts.get(
                        "connections.import." + reason.name().toLowerCase(Locale.ROOT), names));
                line.setWrapText(true);
                line.setMinHeight(USE_PREF_SIZE);
                getChildren().add(line);
            }
        });
    }
}
