package io.muskrat.desktop.connections.editor;

import atlantafx.base.theme.Styles;
import io.muskrat.core.connections.Connection;
import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.Violation;
import io.muskrat.desktop.ui.form.Fields;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.nav.View;
import io.muskrat.desktop.ui.state.Page;
import io.muskrat.desktop.ui.state.ProblemBox;
import io.muskrat.desktop.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The form of a connection: its sections, and under them what can be done with it. */
public final class EditorView implements View {

    private final Texts texts;
    private final EditorModel model;
    private final Fields fields;
    private final Editing editing;
    private final VBox sections = new VBox(16);
    private final VBox outcome = new VBox(8);
    private final ListChangeListener<Violation> violations = change -> showViolations();
    private final SignIn signIn;
    private final Page page;

    EditorView(Texts texts, EditorModel model, List<String> folders, Editing editing) {
        this.texts = texts;
        this.model = model;
        this.editing = editing;
        fields = new Fields(texts);
        Inputs in = new Inputs(texts, fields);
        EditorFields typed = model.fields();
        signIn = new SignIn(texts, model.tasks(), typed.profile::get, typed.endpoint::get, () -> { });
        typed.profile.subscribe((before, now) -> signIn.look());
        if (!editing.notes().isEmpty()) {
            sections.getChildren().add(new NotesBox(texts, editing.notes()));
        }
        sections.getChildren().add(new GeneralSection(in, typed, folders));
        fill(in, typed);
        sections.setMaxWidth(760);
        VBox column = new VBox(sections);
        column.setAlignment(Pos.TOP_CENTER);
        column.getStyleClass().add("editor-column");
        ScrollPane scroll = new ScrollPane(column);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox body = new VBox(scroll, foot());
        Button back = new Button(texts.get("connections.back"), Icons.BACK.node());
        back.setId("connection-back");
        back.setOnAction(event -> editing.back().run());
        String title = "connections.edit." + model.kind().name().toLowerCase(Locale.ROOT);
        page = new Page(texts.get(title), texts.get(title + ".about"), body).actions(back);
    }

    private void fill(Inputs in, EditorFields typed) {
        switch (model.kind()) {
            case AWS -> sections.getChildren().addAll(new AwsSection(in, model, signIn), new BastionSection(in, model));
            case MSK -> {
                ClusterChoice choice = new ClusterChoice(model);
                sections.getChildren().addAll(new AwsSection(in, model, signIn), new ClusterSection(in, typed, choice),
                        new AuthenticationSection(in, model, choice.methods()), new BastionSection(in, model),
                        properties(in, typed));
            }
            case KAFKA -> sections.getChildren().addAll(
                    new Section(texts.get("connections.servers"), in.text("bootstrapServers", "bootstrap", typed.servers,
                            in.hint("bootstrap"))),
                    new AuthenticationSection(in, model, AuthenticationSection.all()),
                    Inputs.showWhen(new AwsSection(in, model, signIn), typed.method.map(method -> method.aws())),
                    new BastionSection(in, model), properties(in, typed));
        }
    }

    private Section properties(Inputs in, EditorFields typed) {
        TextArea lines = new TextArea();
        lines.setPrefRowCount(4);
        lines.textProperty().bindBidirectional(typed.properties);
        return new Section(texts.get("connections.properties"),
                in.mono("properties", "properties.lines", lines, in.hint("properties")));
    }

    private VBox foot() {
        Button test = new Button(texts.get("connections.test"), Icons.PLAY.node());
        test.setId("connection-test");
        test.setOnAction(event -> model.test());
        model.trialProperty().subscribe(trial -> test.setDisable(trial instanceof Trial.Running));
        Button save = new Button(texts.get("connections.save"));
        save.setId("connection-save");
        save.setOnAction(event -> save(editing.saved()));
        Button connect = new Button(texts.get("connections.save-and-connect"));
        connect.setId("connection-connect");
        connect.getStyleClass().add(Styles.ACCENT);
        connect.setOnAction(event -> save(editing.connect()));
        HBox gap = new HBox();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox buttons = new HBox(8, test, gap, save, connect);
        buttons.setAlignment(Pos.CENTER_LEFT);
        buttons.setMaxWidth(760);
        outcome.setMaxWidth(760);
        TrialPane trial = new TrialPane(texts, model);
        trial.setMaxWidth(760);
        VBox foot = new VBox(10, trial, outcome, buttons);
        foot.setAlignment(Pos.CENTER);
        foot.getStyleClass().add("editor-foot");
        return foot;
    }

    private void save(Consumer<Connection> then) {
        editing.beforeSecrets().accept(model.hasSecrets(), () -> model.save(then));
    }

    private void showViolations() {
        fields.show(model.refused());
        fields.focusFirstRefused();
    }

    private void show(Problem problem) {
        outcome.getChildren().clear();
        if (problem != null) {
            outcome.getChildren().add(new ProblemBox(texts, problem));
        }
    }

    @Override
    public Parent root() {
        return page;
    }

    @Override
    public void attach() {
        model.refused().addListener(violations);
        model.problemProperty().subscribe(this::show);
        model.lookForSecrets();
    }

    @Override
    public void detach() {
        model.refused().removeListener(violations);
        model.cancelTest();
        signIn.cancel();
    }
}
