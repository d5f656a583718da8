package io.muskrat.desktop.createcluster.form;

import atlantafx.base.theme.Styles;
import io.muskrat.desktop.ui.look.Looks;
import io.muskrat.desktop.ui.text.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Radio buttons, a sentence under each. The button of a value has the id {@code wizard-<field>-<value>}; its texts have
 * the keys {@code createcluster.<field>.<value in lower case, - for _>} and the same with {@code .hint}.
 */
public final class Options extends VBox {

    private final ToggleGroup group = new ToggleGroup();
    private final Map<String, String> hints = new HashMap<>();

    Options(Texts texts, String name, List<String> values, Consumer<String> choose) {
        getStyleClass().add("options");
        for (String value : values) {
            String key = "createcluster." + name + "." + value.toLowerCase(Locale.ROOT).replace('_', '-');
            RadioButton button = new RadioButton(texts.get(key));
            button.setId("wizard-" + name + "-" + value);
            button.setUserData(value);
            button.setToggleGroup(group);
            button.setWrapText(true);
            Label hint = new Label(texts.get(key + ".hint"));
            hint.setWrapText(true);
            hint.setMinHeight(Region.USE_PREF_SIZE);
            hint.getStyleClass().addAll(Looks.FIELD_HINT, Styles.TEXT_SMALL, "option-hint");
            button.setAccessibleHelp(hint.getText());
            hints.put(value, hint.getText());
            getChildren().add(new VBox(2, button, hint));
        }
        group.selectedToggleProperty().subscribe((was, is) -> {
            if (is != null) {
                choose.accept((String) is.getUserData());
            }
        });
    }

    /** Says something more after a value's sentence, in place of what was said there before. */
    public void note(String value, String more) {
        VBox option = (VBox) ((RadioButton) find(value).orElseThrow()).getParent();
        ((Label) option.getChildren().getLast()).setText((hints.get(value) + " " + more).strip());
    }

    void select(String value) {
        find(value).ifPresent(group::selectToggle);
    }

    /** Shows a value that cannot be chosen, and why. */
    public void disable(String value, String why) {
        possible(value, false, why);
    }

    /** It can be chosen again. */
    public void enable(String value) {
        possible(value, true, hints.get(value));
    }

    private void possible(String value, boolean possible, String hint) {
        VBox option = (VBox) ((RadioButton) find(value).orElseThrow()).getParent();
        option.getChildren().getFirst().setDisable(!possible);
        ((Label) option.getChildren().getLast()).setText(hint);
    }

    private Optional<Toggle> find(String value) {
        return group.getToggles().stream().filter(toggle -> toggle.getUserData().equals(value)).findFirst();
    }
}
