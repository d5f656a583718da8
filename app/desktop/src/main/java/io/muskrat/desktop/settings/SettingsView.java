package io.muskrat.desktop.settings;

import atlantafx.base.theme.Styles;
import io.muskrat.core.platform.Problem;
import io.muskrat.desktop.ui.dialog.Dialogs;
import io.muskrat.desktop.ui.form.Choice;
import io.muskrat.desktop.ui.form.Field;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.look.Looks;
import io.muskrat.desktop.ui.nav.View;
import io.muskrat.desktop.ui.state.Page;
import io.muskrat.desktop.ui.state.ProblemBox;
import io.muskrat.desktop.ui.text.Texts;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** Appearance, start, secrets, the sandbox, files. */
final class SettingsView implements View {

    private final Texts texts;
    private final SettingsModel model;
    private final Dialogs dialogs;
    private final SecretsPanel secrets;
    private final VBox outcome = new VBox();
    private final Button wipe;
    private final Page page;
    private Subscription subscription = Subscription.EMPTY;

    SettingsView(Texts texts, SettingsModel model, SecretsModel kept, Dialogs dialogs) {
        this.texts = texts;
        this.model = model;
        this.dialogs = dialogs;
        secrets = new SecretsPanel(texts, kept, dialogs);
        wipe = new Button(texts.get("settings.wipe"), Icons.DELETE.node());
        wipe.setId("settings-wipe");
        wipe.getStyleClass().addAll(Styles.BUTTON_OUTLINED, Styles.DANGER);
        wipe.setOnAction(event -> dialogs.confirmByTyping(texts.get("settings.wipe.title"),
                texts.get("settings.wipe.about"), texts.get("settings.wipe.word"), texts.get("settings.wipe"),
                model::wipeSandbox));
        VBox panels = new VBox(16,
                panel("settings.appearance",
                        choice("settings.language", "settings-language", model.languageProperty(), "", "en", "ko"),
                        choice("settings.theme", "settings-theme", model.themeProperty(), "system", "light", "dark")),
                panel("settings.start", box("settings.reopen", model.reopens(), model::reopen)),
                panel("settings.notify.title", box("settings.notify", model.notifies(), model::notify)),
                secrets,
                panel("settings.sandbox", muted("settings.sandbox.about"), folder(model.sandboxFolder()), wipe, outcome),
                panel("settings.files", muted("settings.files.about"), folder(model.dataFolder())));
        panels.setMaxWidth(640);
        ScrollPane scroll = new ScrollPane(panels);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain");
        page = new Page(texts.get("settings.title"), "", scroll);
    }

    private Node panel(String titleKey, Node... content) {
        Label title = new Label(texts.get(titleKey));
        title.getStyleClass().add(Styles.TITLE_4);
        VBox panel = new VBox(14, title);
        panel.getChildren().addAll(content);
        panel.getStyleClass().add(Looks.CARD);
        return panel;
    }

    private Node box(String key, boolean on, Consumer<Boolean> chosen) {
        CheckBox box = new CheckBox(texts.get(key));
        box.setId(key.replace('.', '-'));
        box.setWrapText(true);
        box.setSelected(on);
        box.selectedProperty().subscribe((before, now) -> chosen.accept(now));
        return box;
    }

    private Node choice(String key, String id, StringProperty value, String... values) {
        Choice<String> choice = new Choice<>(option -> texts.get(key + "." + (option.isEmpty() ? "system" : option)));
        choice.setId(id);
        choice.getItems().setAll(values);
        choice.setValue(value.get());
        choice.valueProperty().subscribe((before, now) -> value.set(now));
        return new Field(texts.get(key), choice);
    }

    private Label muted(String key) {
        Label label = new Label(texts.get(key));
        label.setWrapText(true);
        label.getStyleClass().add(Styles.TEXT_MUTED);
        return label;
    }

    private Node folder(Path path) {
        TextField field = new TextField(path.toString());
        field.setEditable(false);
        field.getStyleClass().add(Looks.MONO);
        return new Field(texts.get("settings.folder"), field);
    }

    private void show(Problem problem) {
        outcome.getChildren().clear();
        if (problem != null) {
            outcome.getChildren().add(new ProblemBox(texts, problem));
        } else if (model.wipedProperty().get()) {
            Label wiped = muted("settings.wiped");
            wiped.setId("settings-wiped");
            outcome.getChildren().add(wiped);
        }
    }

    @Override
    public Parent root() {
        return page;
    }

    @Override
    public void attach() {
        subscription = Subscription.combine(
                secrets.attach(),
                model.wipingProperty().subscribe(wipe::setDisable),
                model.wipedProperty().subscribe(() -> show(null)),
                model.problemProperty().subscribe(this::show));
    }

    @Override
    public void detach() {
        subscription.unsubscribe();
    }
}
