package io.muskrat.desktop.createcluster.code;

import atlantafx.base.theme.Styles;
import io.muskrat.desktop.createcluster.code.CodeModel.Shown;
import io.muskrat.desktop.createcluster.model.Account;
import io.muskrat.desktop.createcluster.model.DraftModel;
import io.muskrat.desktop.ui.async.Tasks;
import io.muskrat.desktop.ui.form.Choice;
import io.muskrat.desktop.ui.form.Field;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.look.Looks;
import io.muskrat.desktop.ui.text.Texts;
import java.io.File;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.Subscription;

/** Shows the draft as code, to copy or to save. */
public final class CodePanel extends VBox {

    private final Texts texts;
    private final CodeModel model;
    private final Label about = line();
    private final Label news = line();
    private final TextArea code = new TextArea();
    private final HBox clients;
    private final Button copy;
    private final Button save;
    private final Subscription subscriptions;

    public CodePanel(Texts texts, Tasks tasks, Account account, DraftModel draft) {
        super(10);
        this.texts = texts;
        model = new CodeModel(tasks, account, draft);
        getStyleClass().addAll("review-section", "review-code");
        Label title = new Label(texts.get("createcluster.code.title"));
        title.getStyleClass().add(Styles.TEXT_BOLD);
        copy = button("wizard-code-copy", "common.copy", Icons.COPY, this::copy);
        save = button("wizard-code-save", "createcluster.code.save", Icons.FOLDER, this::save);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox head = new HBox(8, title, copy, save);
        head.setAlignment(Pos.CENTER_LEFT);
        clients = new HBox(12, client("wizard-code-topic", "createcluster.code.topic", model.topicProperty()::set),
                client("wizard-code-group", "createcluster.code.group", model.groupProperty()::set));
        code.setId("wizard-code");
        code.setEditable(false);
        code.setPrefRowCount(16);
        code.getStyleClass().add(Looks.MONO);
        code.setAccessibleText(texts.get("createcluster.code.title"));
        about.getStyleClass().add(Styles.TEXT_MUTED);
        news.setId("wizard-code-news");
        getChildren().addAll(head, format(), about, clients, code, news);
        shown(news, false);
        subscriptions = Subscription.combine(
                model.shownProperty().subscribe(this::show),
                model.formatProperty().subscribe(chosen -> explain(chosen)),
                draft.draftProperty().subscribe(() -> lookAgain()),
                draft.shownProperty().subscribe(() -> lookAgain()), // the rules are judged after the draft has changed
                sceneProperty().subscribe(() -> lookAgain()));
    }

    private Choice<CodeFormat> format() {
        Choice<CodeFormat> format = new Choice<>(each -> texts.get("createcluster.code.format." + each.key()));
        format.setId("wizard-code-format");
        format.getItems().setAll(CodeFormat.values());
        format.setVisibleRowCount(CodeFormat.values().length);
        format.setAccessibleText(texts.get("createcluster.code.format"));
        format.valueProperty().bindBidirectional(model.formatProperty());
        return format;
    }

    private Field client(String id, String key, Consumer<String> typed) {
        TextField input = new TextField();
        input.setId(id);
        input.setPromptText("*");
        input.textProperty().subscribe((was, is) -> typed.accept(is));
        Field field = new Field(texts.get(key), input);
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    private Button button(String id, String key, Icons icon, Runnable action) {
        Button button = new Button(texts.get(key), icon.node());
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private static Label line() {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private void lookAgain() {
        if (getScene() != null) {
            model.look();
        }
    }

    private void explain(CodeFormat chosen) {
        about.setText(texts.get("createcluster.code.about." + chosen.key()));
        clients.getChildren().getLast().setVisible(chosen == CodeFormat.CONSUMER);
        show(model.shownProperty().get());
    }

    private void show(Shown now) {
        shown(news, false);
        shown(code, now instanceof Shown.Code);
        shown(about, now instanceof Shown.Code);
        shown(clients, now instanceof Shown.Code && model.formatProperty().get().ofClients());
        copy.setDisable(!(now instanceof Shown.Code));
        save.setDisable(!(now instanceof Shown.Code));
        switch (now) {
            case Shown.Unfinished unfinished -> tell(texts.get("createcluster.code.unfinished"));
            case Shown.NoIam noIam -> tell(texts.get("createcluster.code.no-iam"));
            case Shown.Code(String text) -> {
                double scrolled = code.getScrollTop();
                code.setText(text);
                code.setScrollTop(scrolled);
            }
        }
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(code.getText());
        Clipboard.getSystemClipboard().setContent(content);
        tell(texts.get("common.copied"));
    }

    private void save() {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(model.fileName());
        File file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            model.save(file.toPath(), saved -> tell(texts.get("createcluster.code.saved", saved)),
                    problem -> tell(texts.what(problem) + " " + texts.todo(problem)));
        }
    }

    private void tell(String sentence) {
        news.setText(sentence);
        shown(news, true);
    }

    private static void shown(Region node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    public void close() {
        subscriptions.unsubscribe();
    }
}
