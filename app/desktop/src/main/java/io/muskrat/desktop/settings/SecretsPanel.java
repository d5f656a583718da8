package io.muskrat.desktop.settings;

import atlantafx.base.theme.Styles;
import io.muskrat.core.platform.Problem;
import io.muskrat.core.secrets.SecretStore.Kind;
import io.muskrat.desktop.ui.dialog.Dialogs;
import io.muskrat.desktop.ui.form.Choice;
import io.muskrat.desktop.ui.form.Field;
import io.muskrat.desktop.ui.look.Looks;
import io.muskrat.desktop.ui.state.ProblemBox;
import io.muskrat.desktop.ui.text.Texts;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** Where secrets are kept. */
final class SecretsPanel extends VBox {

    private final Texts texts;
    private final SecretsModel model;
    private final Dialogs dialogs;
    private final Choice<Kind> choice;
    private final VBox outcome = new VBox();

    SecretsPanel(Texts texts, SecretsModel model, Dialogs dialogs) {
        super(14);
        this.texts = texts;
        this.model = model;
        this.dialogs = dialogs;
        getStyleClass().add(Looks.CARD);
        Label title = new Label(texts.get("settings.secrets"));
        title.getStyleClass().add(Styles.TITLE_4);
        Label about = new Label(texts.get("settings.secrets.about"));
        about.setWrapText(true);
        about.getStyleClass().add(Styles.TEXT_MUTED);
        choice = new Choice<>(kind -> texts.get("settings.secrets." + kind.name().toLowerCase(Locale.ROOT)));
        choice.setId("settings-secrets");
        choice.setItems(model.offered());
        choice.valueProperty().subscribe((before, now) -> model.choose(now));
        Button password = new Button(texts.get("settings.secrets.password"));
        password.setId("settings-master-password");
        password.setOnAction(event -> askForPasswords());
        password.visibleProperty().bind(Bindings.createBooleanBinding(
                () -> model.kindProperty().get() == Kind.ENCRYPTED_FILE && model.hasPassword(), model.kindProperty()));
        password.managedProperty().bind(password.visibleProperty());
        getChildren().addAll(title, about, new Field(texts.get("settings.secrets.kept"), choice), password, outcome);
    }

    private void askForPasswords() {
        PasswordField before = new PasswordField();
        before.setId("master-before");
        PasswordField next = new PasswordField();
        next.setId("master-next");
        PasswordField again = new PasswordField();
        again.setId("master-again");
        Button change = new Button(texts.get("settings.secrets.password.change"));
        change.setId("master-change");
        change.setDefaultButton(true);
        change.getStyleClass().add(Styles.ACCENT);
        change.disableProperty().bind(before.textProperty().isEmpty().or(next.textProperty().isEmpty())
                .or(next.textProperty().isNotEqualTo(again.textProperty())));
        VBox refused = new VBox();
        change.setOnAction(event -> model.changePassword(before.getText().toCharArray(),
                next.getText().toCharArray(), dialogs::close));
        Subscription problems = model.problemProperty().subscribe((old, problem) -> {
            refused.getChildren().clear();
            if (problem != null) {
                refused.getChildren().add(new ProblemBox(texts, problem));
            }
        });
        dialogs.show(texts.get("settings.secrets.password"), new VBox(12,
                new Field(texts.get("settings.secrets.password.before"), before),
                new Field(texts.get("settings.secrets.password.next"), next),
                new Field(texts.get("settings.secrets.password.again"), again,
                        texts.get("settings.secrets.password.again.hint")), refused), problems::unsubscribe, change);
        before.requestFocus();
    }

    Subscription attach() {
        model.load();
        return Subscription.combine(
                model.kindProperty().subscribe(choice::setValue),
                model.changedProperty().subscribe(this::show),
                model.problemProperty().subscribe(this::show));
    }

    private void show() {
        outcome.getChildren().clear();
        Problem problem = model.problemProperty().get();
        if (problem != null) {
            outcome.getChildren().add(new ProblemBox(texts, problem));
        } else if (model.changedProperty().get()) {
            outcome.getChildren().add(new Label(texts.get("settings.secrets.password.changed")));
        }
    }
}
