package io.muskrat.desktop.createcluster.pages;

import atlantafx.base.theme.Styles;
import io.muskrat.core.createcluster.draft.Tag;
import io.muskrat.core.platform.Violation;
import io.muskrat.desktop.createcluster.model.DraftModel;
import io.muskrat.desktop.ui.form.Field;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Tags: as many rows of key and value as one likes. */
final class TagsPage extends FormPage {

    private final VBox rows = new VBox(8);
    private final Button add;

    TagsPage(Texts texts, DraftModel model) {
        super(texts, model);
        add = new Button(texts.get("createcluster.tags.add"), Icons.ADD.node());
        add.setId("wizard-tag-add");
        add.setOnAction(event -> {
            addRow(new Tag("", ""));
            row(rows.getChildren().size() - 1).key().requestFocus();
        });
        HBox heads = new HBox(8, head("createcluster.tags.key"), head("createcluster.tags.value"), new Region());
        heads.getChildren().getLast().getStyleClass().add("tag-remove");
        heads.visibleProperty().bind(Bindings.isNotEmpty(rows.getChildren()));
        heads.managedProperty().bind(heads.visibleProperty());
        VBox input = new VBox(8, heads, rows, add);
        form.add(form.tie("tags", new Field(texts.get("createcluster.tags"), input, texts.get("createcluster.tags.hint")), add));
        model.draft().basics().tags().forEach(this::addRow);
        form.keep(model.shownProperty().subscribe(this::mark));
    }

    private Label head(String key) {
        Label head = new Label(texts.get(key));
        head.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        head.setMaxWidth(Double.MAX_VALUE);
        head.setPrefWidth(1);
        HBox.setHgrow(head, Priority.ALWAYS);
        return head;
    }

    // the rows that the refusals under all of them are about
    private void mark(List<Violation> shown) {
        for (int i = 0; i < rows.getChildren().size(); i++) {
            row(i).mark(shown);
        }
    }

    private void addRow(Tag tag) {
        Row row = new Row(tag);
        rows.getChildren().add(row);
        number();
    }

    private void remove(Row row) {
        rows.getChildren().remove(row);
        number();
        save();
        add.requestFocus();
    }

    private void number() {
        for (int i = 0; i < rows.getChildren().size(); i++) {
            row(i).number(i);
        }
    }

    private Row row(int index) {
        return (Row) rows.getChildren().get(index);
    }

    private void save() {
        List<Tag> tags = new ArrayList<>();
        for (int i = 0; i < rows.getChildren().size(); i++) {
            tags.add(row(i).tag());
        }
        model.change("tags", draft -> draft.basics(b -> b.withTags(tags)));
    }

    private final class Row extends HBox {

        private final TextField key = input("createcluster.tags.key");
        private final TextField value = input("createcluster.tags.value");
        private final Button remove = new Button(null, Icons.DELETE.node());

        Row(Tag tag) {
            super(8);
            setAlignment(Pos.CENTER_LEFT);
            key.setText(tag.key());
            value.setText(tag.value());
            for (TextField each : List.of(key, value)) {
                HBox.setHgrow(each, Priority.ALWAYS);
                each.setPrefWidth(1);
                each.textProperty().subscribe((was, is) -> save());
                each.focusedProperty().subscribe((was, is) -> {
                    if (!is && getScene() != null && getScene().getFocusOwner() != key
                            && getScene().getFocusOwner() != value) {
                        model.leave("tags");
                    }
                });
            }
            remove.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "tag-remove");
            remove.setAccessibleText(texts.get("createcluster.tags.remove"));
            remove.setTooltip(new Tooltip(texts.get("createcluster.tags.remove")));
            remove.setOnAction(event -> remove(this));
            getChildren().addAll(key, value, remove);
        }

        private TextField input(String text) {
            TextField input = new TextField();
            input.setPromptText(texts.get(text));
            input.setAccessibleText(texts.get(text));
            return input;
        }

        TextField key() {
            return key;
        }

        void number(int index) {
            key.setId("wizard-tag-key-" + index);
            value.setId("wizard-tag-value-" + index);
            remove.setId("wizard-tag-remove-" + index);
        }

        void mark(List<Violation> shown) {
            boolean typed = !tag().blank();
            key.pseudoClassStateChanged(Styles.STATE_DANGER, typed && shown.stream().anyMatch(refusal ->
                    refusal.rule().startsWith("tag-key-") && refusal.args().getFirst().equals(
                            refusal.rule().equals("tag-key-empty") ? value.getText() : key.getText())));
            value.pseudoClassStateChanged(Styles.STATE_DANGER, typed && shown.stream().anyMatch(refusal ->
                    refusal.rule().startsWith("tag-value-") && refusal.args().getFirst().equals(key.getText())));
        }

        Tag tag() {
            return new Tag(key.getText(), value.getText());
        }
    }
}
