package io.muskrat.desktop.ui.state;

import atlantafx.base.theme.Styles;
import io.muskrat.desktop.ui.look.Looks;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The frame of a screen: a title, a line about it, actions at the right, and the body. */
public final class Page extends VBox {

    private final Label subtitle = new Label();
    private final HBox actions = new HBox(8);

    public Page(String title, String about, Node body) {
        getStyleClass().add(Looks.PAGE);
        Label head = new Label(title);
        head.getStyleClass().add(Styles.TITLE_2);
        head.setMinWidth(USE_PREF_SIZE);
        subtitle.getStyleClass().add(Styles.TEXT_MUTED);
        subtitle.setWrapText(true);
        subtitle.setMinHeight(USE_PREF_SIZE);
        subtitle(about);
        VBox words = new VBox(2, head, subtitle);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        actions.setAlignment(Pos.CENTER_RIGHT);
        actions.setMinWidth(USE_PREF_SIZE);
        HBox header = new HBox(16, words, actions);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add(Looks.PAGE_HEADER);
        if (body instanceof Region region) {
            region.getStyleClass().add(Looks.PAGE_BODY);
        }
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(header, body);
    }

    public void subtitle(String about) {
        subtitle.setText(about);
        subtitle.setVisible(!about.isEmpty());
        subtitle.setManaged(!about.isEmpty());
    }

    public Page actions(Node... nodes) {
        actions.getChildren().setAll(nodes);
        return this;
    }
}
