package io.muskrat.desktop.createcluster.drafts;

import atlantafx.base.theme.Styles;
import io.muskrat.core.createcluster.drafts.SavedDraft;
import io.muskrat.core.platform.RefusedException;
import io.muskrat.desktop.ui.dialog.Dialogs;
import io.muskrat.desktop.ui.form.Field;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.look.Looks;
import io.muskrat.desktop.ui.text.Texts;
import java.io.File;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.Subscription;

/** Asks for a draft's name, for another draft, or for the text of one. */
final class DraftDialogs {

    private static final int ROWS = 12;

    private final Texts texts;
    private final DraftsModel model;
    private final Dialogs dialogs;

    DraftDialogs(Texts texts, DraftsModel model, Dialogs dialogs) {
        this.texts = texts;
        this.model = model;
        this.dialogs = dialogs;
    }

    String copyName(SavedDraft draft) {
        return texts.get("createcluster.drafts.copy-of", label(draft));
    }

    /** A draft without a name of its own and of its cluster is called by a word. */
    String label(SavedDraft draft) {
        return draft.label().isBlank() ? texts.get("createcluster.drafts.unnamed") : draft.label();
    }

    void rename() {
        TextField name = new TextField(model.currentProperty().get().label());
        name.setId("draft-name");
        Button act = accent("draft-rename", "createcluster.drafts.rename.do");
        act.setOnAction(event -> {
            dialogs.close();
            model.rename(name.getText());
        });
        dialogs.show(texts.get("createcluster.drafts.rename.title"),
                new Field(texts.get("createcluster.drafts.name"), name, texts.get("createcluster.drafts.name.hint")), act);
        name.requestFocus();
        name.selectAll();
    }

    /** The drafts that are kept, to go on with, to copy or to delete. */
    void others() {
        DraftList list = new DraftList(texts, model, this, dialogs::close);
        Subscription watching = list.attach();
        dialogs.show(texts.get("createcluster.drafts.open.title"), list, watching::unsubscribe);
        model.refresh();
    }

    /** JSON, pasted or out of a file. */
    void take() {
        TextArea text = new TextArea();
        text.setId("draft-text");
        text.setPrefRowCount(ROWS);
        text.getStyleClass().add(Looks.MONO);
        text.setPromptText("{\n  \"ClusterName\": \"orders\",\n  \"Provisioned\": { … }\n}");
        Field field = new Field(texts.get("createcluster.drafts.text"), text);
        Button open = new Button(texts.get("createcluster.drafts.file"), Icons.FOLDER.node());
        open.setId("draft-file");
        open.setOnAction(event -> read(text, field));
        Button act = accent("draft-take", "createcluster.drafts.take.do");
        act.setOnAction(event -> {
            try {
                model.take(text.getText());
                dialogs.close();
            } catch (RefusedException refused) {
                field.refuse(texts.violation(refused.violations().getFirst()));
            }
        });
        Label about = new Label(texts.get("createcluster.drafts.take.about"));
        about.setWrapText(true);
        about.setMinHeight(Region.USE_PREF_SIZE);
        dialogs.show(texts.get("createcluster.drafts.take.title"), new VBox(12, about, open, field), act);
        text.requestFocus();
    }

    private void read(TextArea text, Field field) {
        File chosen = new FileChooser().showOpenDialog(text.getScene().getWindow());
        if (chosen != null) {
            model.read(chosen.toPath(), text::setText,
                    problem -> field.refuse(texts.get("createcluster.drafts.unreadable", chosen.getName())));
        }
    }

    private Button accent(String id, String key) {
        Button button = new Button(texts.get(key));
        button.setId(id);
        button.setDefaultButton(true);
        button.getStyleClass().add(Styles.ACCENT);
        return button;
    }
}
