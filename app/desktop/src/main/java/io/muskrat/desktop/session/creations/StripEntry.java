package io.muskrat.desktop.session.creations;

import atlantafx.base.theme.Styles;
import io.muskrat.core.createcluster.creation.Creation;
import io.muskrat.core.createcluster.creation.Creation.Phase;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One creation in the sidebar. Kept while it changes, so that the keyboard stays where it is. */
final class StripEntry extends VBox {

    private static final double WHEEL = 14;

    private final Hyperlink name = new Hyperlink();
    private final Label line = new Label();
    private final ProgressIndicator wheel = new ProgressIndicator();
    private final Button connect;
    private final Button retry;
    private final Button away;
    private final Label elsewhere;

    StripEntry(Texts texts, Runnable onShow, Runnable onConnect, Runnable onRetry, Runnable onAway) {
        super(3);
        getStyleClass().add("creation-entry");
        name.setId("creation-name");
        name.setMinWidth(0);
        name.setOnAction(event -> onShow.run());
        line.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        elsewhere = new Label(texts.get("creations.elsewhere"));
        elsewhere.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        for (Label label : new Label[] {line, elsewhere}) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        wheel.setMinSize(WHEEL, WHEEL);
        wheel.setMaxSize(WHEEL, WHEEL);
        connect = new Button(texts.get("creations.connect"), Icons.LINK.node());
        connect.setId("creation-connect");
        connect.getStyleClass().addAll(Styles.ACCENT, Styles.SMALL);
        connect.setTooltip(new Tooltip(texts.get("creations.connect.about")));
        connect.setOnAction(event -> onConnect.run());
        retry = new Button(texts.get("creations.retry"), Icons.EDIT.node());
        retry.setId("creation-retry");
        retry.getStyleClass().add(Styles.SMALL);
        retry.setOnAction(event -> onRetry.run());
        away = new Button(null, Icons.CLOSE.node());
        away.setId("creation-away");
        away.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        away.setAccessibleText(texts.get("creations.put-away"));
        away.setTooltip(new Tooltip(texts.get("creations.put-away")));
        away.setOnAction(event -> onAway.run());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(6, name, gap, wheel, away);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, line, elsewhere, connect, retry);
    }

    /** @param here whether its account is connected */
    void show(Creation creation, String words, boolean here, boolean busy) {
        Phase phase = creation.phase();
        boolean over = creation.over();
        name.setText(creation.name());
        line.setText(here || over ? words : "");
        shown(line, here || over);
        shown(elsewhere, !here && !over);
        shown(wheel, here && !over || busy);
        shown(away, over);
        shown(connect, here && over && phase != Phase.FAILED);
        shown(retry, phase == Phase.FAILED);
        connect.setDisable(busy);
    }

    private static void shown(Region node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
