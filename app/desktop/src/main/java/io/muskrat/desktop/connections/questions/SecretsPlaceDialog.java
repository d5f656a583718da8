package io.muskrat.desktop.connections.questions;

import atlantafx.base.theme.Styles;
import io.muskrat.core.secrets.SecretStore.Kind;
import io.muskrat.core.secrets.Secrets;
import io.muskrat.desktop.ui.async.Tasks;
import io.muskrat.desktop.ui.dialog.Dialogs;
import io.muskrat.desktop.ui.dialog.Notices;
import io.muskrat.desktop.ui.text.Texts;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/** Asks where secrets are to be kept: once, when the first secret is to be kept and there is no keyring. */
public final class SecretsPlaceDialog {

    private final Dialogs dialogs;
    private final Texts texts;
    private final Tasks tasks;
    private final Notices notices;
    private final Secrets secrets;

    public SecretsPlaceDialog(Dialogs dialogs, Texts texts, Tasks tasks, Notices notices, Secrets secrets) {
        this.dialogs = dialogs;
        this.texts = texts;
        this.tasks = tasks;
        this.notices = notices;
        this.secrets = secrets;
    }

    /**
     * Asks when that is not settled.
     *
     * @param then what follows, not when the person gives up
     */
    public void settle(Runnable then) {
        if (secrets.isChosen()) {
            then.run();
            return;
        }
        tasks.call(secrets::hasKeyring).onSuccess(keyring -> {
            if (keyring) {
                then.run();
            } else {
                show(then);
            }
        }).onFailure(notices::problem).start();
    }

    private void show(Runnable then) {
        Label about = wrapped("connections.secrets.about");
        ToggleGroup group = new ToggleGroup();
        VBox body = new VBox(12, about, option(Kind.ENCRYPTED_FILE, group), option(Kind.SESSION, group));
        group.selectToggle(group.getToggles().getFirst());
        Button choose = new Button(texts.get("connections.secrets.choose"));
        choose.setId("secrets-choose");
        choose.setDefaultButton(true);
        choose.getStyleClass().add(Styles.ACCENT);
        choose.setOnAction(event -> {
            Kind kind = (Kind) group.getSelectedToggle().getUserData();
            dialogs.close();
            tasks.run(() -> secrets.choose(kind)).onSuccess(nothing -> then.run()).onFailure(notices::problem).start();
        });
        dialogs.show(texts.get("connections.secrets.title"), body, choose);
    }

    private VBox option(Kind kind, ToggleGroup group) {
        String key = "connections.secrets." + kind.name().toLowerCase(Locale.ROOT);
        RadioButton button = new RadioButton(texts.get(key));
        button.setId("secrets-" + kind.name().toLowerCase(Locale.ROOT));
        button.setToggleGroup(group);
        button.setUserData(kind);
        Label about = wrapped(key + ".about");
        about.getStyleClass().addAll(Styles.TEXT_MUTED, "under-radio");
        return new VBox(4, button, about);
    }

    private Label wrapped(String key) {
        Label label = new Label(texts.get(key));
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
