package io.muskrat.desktop.ui.dialog;

import atlantafx.base.controls.Notification;
import atlantafx.base.theme.Styles;
import io.muskrat.core.platform.Problem;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.look.Looks;
import io.muskrat.desktop.ui.text.Texts;
import javafx.animation.PauseTransition;
import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Short messages in a corner of the window. Good news goes away by itself, a problem stays until it is closed. */
public final class Notices {

    private static final int MOST = 4;

    private final VBox area = new VBox(8);
    private final Texts texts;

    public Notices(Texts texts) {
        this.texts = texts;
        area.getStyleClass().add(Looks.NOTICE_AREA);
        area.setAlignment(Pos.BOTTOM_RIGHT);
        area.setPickOnBounds(false);
        area.setMaxWidth(420);
    }

    public Region area() {
        return area;
    }

    public void done(String message) {
        Notification notice = show(message, Icons.CHECK, Styles.SUCCESS);
        PauseTransition pause = new PauseTransition(Duration.seconds(5));
        pause.setOnFinished(event -> area.getChildren().remove(notice));
        pause.play();
    }

    public void problem(Problem problem) {
        show(String.join("\n", texts.what(problem), texts.why(problem), texts.todo(problem)), Icons.ERROR, Styles.DANGER);
    }

    /**
     * Stays until it is closed or acted upon.
     *
     * @param good whether it went well
     * @param actions buttons; each closes the notice too
     * @return closes it
     */
    public Runnable lasting(String message, boolean good, Button... actions) {
        Notification notice = show(message, good ? Icons.CHECK : Icons.ERROR, good ? Styles.SUCCESS : Styles.DANGER);
        for (Button action : actions) {
            action.addEventHandler(ActionEvent.ACTION, event -> area.getChildren().remove(notice));
        }
        notice.setPrimaryActions(actions);
        return () -> area.getChildren().remove(notice);
    }

    private Notification show(String message, Icons icon, String style) {
        Notification notice = new Notification(message, icon.node());
        notice.getStyleClass().addAll(style, Styles.ELEVATED_2);
        notice.setOnClose(event -> area.getChildren().remove(notice));
        notice.setPrefWidth(400);
        notice.setMinHeight(Region.USE_PREF_SIZE);
        area.getChildren().add(notice);
        if (area.getChildren().size() > MOST) {
            area.getChildren().removeFirst();
        }
        return notice;
    }
}
