package io.muskrat.desktop.ui.form;

import atlantafx.base.theme.Styles;
import io.muskrat.desktop.ui.look.Icons;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Sentences that take as many lines as they need. */
public final class Words {

    private Words() {}

    public static Label plain(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** Small and in a quiet colour. */
    public static Label small(String text) {
        Label label = plain(text);
        label.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        return label;
    }

    /** @param style of the label around icon and text */
    public static Label with(Icons icon, String text, String style) {
        Label label = plain(text);
        label.setGraphic(icon.node());
        label.getStyleClass().add(style);
        return label;
    }
}
