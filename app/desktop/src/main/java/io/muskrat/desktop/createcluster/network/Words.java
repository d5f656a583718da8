package io.muskrat.desktop.createcluster.network;

import atlantafx.base.theme.Styles;
import io.muskrat.desktop.ui.look.Icons;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Sentences that take as many lines as they need. */
final class Words {

    private Words() {}

    static Label plain(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    static Label small(String text) {
        Label label = plain(text);
        label.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        return label;
    }

    static Label with(Icons icon, String text, String style) {
        Label label = plain(text);
        label.setGraphic(icon.node());
        label.getStyleClass().add(style);
        return label;
    }
}
