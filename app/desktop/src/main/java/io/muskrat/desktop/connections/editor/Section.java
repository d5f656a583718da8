package io.muskrat.desktop.connections.editor;

import atlantafx.base.theme.Styles;
import io.muskrat.desktop.ui.look.Looks;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A titled part of the form. */
class Section extends VBox {

    Section(String title, Node... content) {
        getStyleClass().addAll(Looks.CARD, "form-section");
        Label head = new Label(title);
        head.getStyleClass().add(Styles.TITLE_4);
        getChildren().add(head);
        getChildren().addAll(content);
    }
}
