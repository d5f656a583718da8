package io.muskrat.desktop.createcluster.drafts;

import atlantafx.base.theme.Styles;
import io.muskrat.core.createcluster.drafts.SavedDraft;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.look.Looks;
import io.muskrat.desktop.ui.text.Texts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The other drafts, a row each. What is deleted here can be put back until the list is closed. */
final class DraftList extends VBox {

    /** Before AM and PM; the fonts draw it without a width. */
    private static final char NARROW_SPACE = '\u202f';
    private static final double MOST_HEIGHT = 360;

    private final Texts texts;
    private final DraftsModel model;
    private final DraftDialogs dialogs;
    private final Runnable close;
    private final VBox rows = new VBox(2);
    private final HBox undo = new HBox(10);
    private final DateTimeFormatter time;

    DraftList(Texts texts, DraftsModel model, DraftDialogs dialogs, Runnable close) {
        super(10);
        this.texts = texts;
        this.model = model;
        this.dialogs = dialogs;
        this.close = close;
        time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(texts.locale()).withZone(ZoneId.systemDefault());
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(MOST_HEIGHT);
        scroll.getStyleClass().add("plain");
        undo.setAlignment(Pos.CENTER_LEFT);
        forget();
        getChildren().setAll(scroll, undo);
    }

    Subscription attach() {
        return model.othersProperty().subscribe(this::show);
    }

    private void show(List<SavedDraft> drafts) {
        List<Node> shown = new ArrayList<>();
        drafts.forEach(draft -> shown.add(row(draft)));
        if (shown.isEmpty()) {
            shown.add(muted(texts.get("createcluster.drafts.none")));
        }
        rows.getChildren().setAll(shown);
    }

    private Node row(SavedDraft draft) {
        Label name = new Label(dialogs.label(draft));
        name.getStyleClass().add(Styles.TEXT_BOLD);
        Label about = muted(texts.get("createcluster.drafts.about", draft.connection(), draft.region(),
                time.format(draft.changed()).replace(NARROW_SPACE, ' ')));
        VBox words = new VBox(2, name, about);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button open = new Button(texts.get("createcluster.drafts.go-on"));
        open.setId("draft-open-" + draft.id());
        open.setMinWidth(USE_PREF_SIZE);
        open.setOnAction(event -> {
            close.run();
            model.open(draft);
        });
        HBox row = new HBox(6, words, open,
                icon("draft-copy-" + draft.id(), "createcluster.drafts.duplicate", Icons.COPY,
                        () -> model.duplicate(draft, dialogs.copyName(draft))),
                icon("draft-delete-" + draft.id(), "common.delete", Icons.DELETE, () -> delete(draft)));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("draft-row");
        return row;
    }

    private Button icon(String id, String key, Icons icon, Runnable action) {
        Button button = new Button(null, icon.node());
        button.setId(id);
        button.setAccessibleText(texts.get(key));
        button.setTooltip(new Tooltip(texts.get(key)));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void delete(SavedDraft draft) {
        model.delete(draft);
        Button back = new Button(texts.get("createcluster.drafts.undo"));
        back.setId("draft-undo");
        back.setMinWidth(USE_PREF_SIZE);
        back.setOnAction(event -> {
            forget();
            model.put(draft);
        });
        undo.getChildren().setAll(muted(texts.get("createcluster.drafts.deleted", dialogs.label(draft))), back);
        undo.setVisible(true);
        undo.setManaged(true);
    }

    private void forget() {
        undo.setVisible(false);
        undo.setManaged(false);
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(Looks.FIELD_HINT, Styles.TEXT_SMALL);
        return label;
    }
}
