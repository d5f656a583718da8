package io.muskrat.desktop.ui.form;

import atlantafx.base.theme.Styles;
import io.muskrat.desktop.ui.look.Looks;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A labelled input. Under it stands a hint, or, while the value is refused, the sentence that says why. */
public final class Field extends VBox {

    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final Node input;
    private final Label error = new Label();
    private final Label hint = new Label();

    public Field(String label, Node input, String hintText) {
        this.input = input;
        getStyleClass().add(Looks.FIELD);
        if (!label.isEmpty()) {
            Label title = new Label(label);
            title.getStyleClass().add(Looks.FIELD_LABEL);
            title.setLabelFor(input);
            getChildren().add(title);
            input.setAccessibleText(label);
        }
        hint.setText(hintText);
        hint.setWrapText(true);
        hint.getStyleClass().addAll(Looks.FIELD_HINT, Styles.TEXT_SMALL);
        error.setWrapText(true);
        error.setMinHeight(USE_PREF_SIZE);
        error.getStyleClass().addAll(Looks.FIELD_ERROR, Styles.TEXT_SMALL);
        if (input instanceof Region region && input instanceof Control && !(input instanceof Label)) {
            region.setMaxWidth(Double.MAX_VALUE);
        }
        getChildren().addAll(input, hint, error);
        refuse("");
    }

    public Field(String label, Node input) {
        this(label, input, "");
    }

    /** @param sentence why the value is refused, empty when it is not */
    public void refuse(String sentence) {
        boolean refused = !sentence.isEmpty();
        error.setText(sentence);
        show(error, refused);
        show(hint, !refused && !hint.getText().isEmpty());
        pseudoClassStateChanged(REFUSED, refused);
        input.pseudoClassStateChanged(Styles.STATE_DANGER, refused);
        input.setAccessibleHelp(refused ? sentence : hint.getText());
    }

    public boolean refused() {
        return error.isVisible();
    }

    public String refusal() {
        return error.getText();
    }

    public void hint(String text) {
        hint.setText(text);
        show(hint, !refused() && !text.isEmpty());
    }

    public Node input() {
        return input;
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
