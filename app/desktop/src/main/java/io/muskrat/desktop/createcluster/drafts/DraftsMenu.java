package io.muskrat.desktop.createcluster.drafts;

import atlantafx.base.theme.Styles;
import io.muskrat.core.createcluster.drafts.SavedDraft;
import io.muskrat.core.platform.Problem;
import io.muskrat.desktop.ui.dialog.Dialogs;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.text.Texts;
import java.io.File;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.stage.FileChooser;
import javafx.util.Subscription;

/** Says when the draft was saved, and what can be done with drafts. */
public final class DraftsMenu extends HBox {

    private static final double MOST_WIDTH = 280;
    /** Before AM and PM; the fonts draw it without a width. */
    private static final char NARROW_SPACE = '\u202f';

    private final Texts texts;
    private final DraftsModel model;
    private final DraftDialogs dialogs;
    private final Label saved = new Label();
    private final MenuItem rename;
    private final MenuItem duplicate;
    private final MenuItem export;
    private final MenuItem others;
    private final DateTimeFormatter time;

    public DraftsMenu(Texts texts, DraftsModel model, Dialogs dialogs) {
        super(10);
        this.texts = texts;
        this.model = model;
        this.dialogs = new DraftDialogs(texts, model, dialogs);
        time = DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM).withLocale(texts.locale()).withZone(ZoneId.systemDefault());
        setAlignment(Pos.CENTER_RIGHT);
        saved.setId("wizard-saved");
        saved.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        saved.setMaxWidth(MOST_WIDTH);
        rename = item("wizard-draft-rename", "createcluster.drafts.rename", this.dialogs::rename);
        duplicate = item("wizard-draft-duplicate", "createcluster.drafts.duplicate", this::duplicate);
        export = item("wizard-draft-export", "createcluster.drafts.export", this::export);
        others = item("wizard-draft-open", "createcluster.drafts.open", this.dialogs::others);
        MenuButton menu = new MenuButton(texts.get("createcluster.drafts"), Icons.EDIT.node());
        menu.setId("wizard-drafts");
        menu.setMinWidth(USE_PREF_SIZE);
        menu.getItems().setAll(
                item("wizard-draft-new", "createcluster.drafts.new", model::startNew), others, new SeparatorMenuItem(),
                rename, duplicate, export, new SeparatorMenuItem(),
                item("wizard-draft-take", "createcluster.drafts.take", this.dialogs::take));
        getChildren().setAll(saved, menu);
    }

    public Subscription attach() {
        return Subscription.combine(
                model.currentProperty().subscribe(this::show),
                model.problemProperty().subscribe(this::tell));
    }

    private MenuItem item(String id, String key, Runnable action) {
        MenuItem item = new MenuItem(texts.get(key));
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }

    private void show(SavedDraft draft) {
        rename.setDisable(draft == null);
        duplicate.setDisable(draft == null);
        export.setDisable(draft == null);
        saved.setText(draft == null ? "" : (draft.name().isBlank()
                ? texts.get("createcluster.drafts.saved", time.format(draft.changed()))
                : texts.get("createcluster.drafts.saved.named", draft.name(), time.format(draft.changed()))).replace(NARROW_SPACE, ' '));
    }

    private void tell(Problem problem) {
        if (problem == null) {
            show(model.currentProperty().get());
        } else {
            saved.setText(texts.what(problem));
        }
    }

    private void duplicate() {
        model.duplicate(dialogs.copyName(model.currentProperty().get()));
    }

    private void export() {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(model.currentProperty().get().label() + ".muskrat.json");
        File file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            model.export(file.toPath(), path -> saved.setText(texts.get("createcluster.code.saved", path)));
        }
    }
}
