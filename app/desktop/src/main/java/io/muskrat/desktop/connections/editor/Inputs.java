package io.muskrat.desktop.connections.editor;

import io.muskrat.core.connections.SecretField;
import io.muskrat.desktop.ui.form.Choice;
import io.muskrat.desktop.ui.form.Field;
import io.muskrat.desktop.ui.form.Fields;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.look.Looks;
import io.muskrat.desktop.ui.text.Texts;
import java.io.File;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;

/** The inputs of the editor; a text's key is {@code connections.} and the name that is given. */
final class Inputs {

    private final Texts texts;
    private final Fields fields;

    Inputs(Texts texts, Fields fields) {
        this.texts = texts;
        this.fields = fields;
    }

    Texts texts() {
        return texts;
    }

    Field text(String field, String key, StringProperty value) {
        TextField input = new TextField();
        input.setId("connection-" + field);
        input.textProperty().bindBidirectional(value);
        return add(field, key, input, "");
    }

    Field text(String field, String key, StringProperty value, String hint) {
        Field made = text(field, key, value);
        made.hint(hint);
        return made;
    }

    /** With suggestions; anything may be typed. */
    Field editable(String field, String key, StringProperty value, List<String> suggestions, String hint) {
        ComboBox<String> input = new ComboBox<>();
        input.setId("connection-" + field);
        input.setEditable(true);
        input.getItems().setAll(suggestions);
        input.getEditor().textProperty().bindBidirectional(value);
        return add(field, key, input, hint);
    }

    <T extends Enum<T>> Field choice(String field, String key, ObjectProperty<T> value, List<T> items) {
        Choice<T> input = new Choice<>(item -> texts.get("connections." + key + "." + item.name().toLowerCase(Locale.ROOT)));
        input.setId("connection-" + field);
        input.getItems().setAll(items);
        input.valueProperty().bindBidirectional(value);
        return add(field, key, input, "");
    }

    /** A secret that is kept already need not be typed again. */
    Field secret(SecretField secret, String key, StringProperty value, ObservableSet<SecretField> kept) {
        PasswordField input = new PasswordField();
        input.setId("connection-" + secret.field());
        input.textProperty().bindBidirectional(value);
        SetChangeListener<SecretField> prompt = change ->
                input.setPromptText(kept.contains(secret) ? texts.get("connections.secret.kept") : "");
        prompt.onChanged(null);
        kept.addListener(prompt);
        return add(secret.field(), key, input, "");
    }

    /** A path, typed or chosen. */
    Field file(String field, String key, StringProperty value, String hint) {
        TextField input = new TextField();
        input.setId("connection-" + field);
        input.textProperty().bindBidirectional(value);
        HBox.setHgrow(input, Priority.ALWAYS);
        Button browse = new Button(null, Icons.FOLDER.node());
        browse.setAccessibleText(texts.get("connections.choose-file"));
        browse.setTooltip(new Tooltip(texts.get("connections.choose-file")));
        browse.setOnAction(event -> {
            File chosen = new FileChooser().showOpenDialog(input.getScene().getWindow());
            if (chosen != null) {
                value.set(chosen.getPath());
            }
        });
        return add(field, key, new HBox(6, input, browse), hint);
    }

    CheckBox check(String id, String key, BooleanProperty value) {
        CheckBox input = new CheckBox(texts.get("connections." + key));
        input.setId("connection-" + id);
        input.selectedProperty().bindBidirectional(value);
        input.setWrapText(true);
        input.setMinHeight(Region.USE_PREF_SIZE);
        return input;
    }

    Field mono(String field, String key, TextArea input, String hint) {
        input.setId("connection-" + field);
        input.getStyleClass().add(Looks.MONO);
        return add(field, key, input, hint);
    }

    Field add(String field, String key, Node input, String hint) {
        return fields.add(field, new Field(texts.get("connections." + key), input, hint));
    }

    String hint(String key) {
        return texts.get("connections." + key + ".hint");
    }

    /** Side by side, of equal widths. */
    static HBox row(Region... inputs) {
        HBox row = new HBox(14, inputs);
        for (Region input : inputs) {
            HBox.setHgrow(input, Priority.ALWAYS);
            input.setPrefWidth(200);
            input.setMinWidth(0);
        }
        return row;
    }

    static <N extends Node> N showWhen(N node, ObservableValue<Boolean> shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(shown);
        return node;
    }
}
