package io.muskrat.desktop.ui.state;

import atlantafx.base.theme.Styles;
import io.muskrat.core.platform.Problem;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.look.Looks;
import io.muskrat.desktop.ui.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** What every list has: its content, or a loading, an empty or an error state in the same place. */
public class StatePane extends StackPane {

    private final Texts texts;
    private final Node content;

    public StatePane(Texts texts, Node content) {
        this.texts = texts;
        this.content = content;
        getStyleClass().add(Looks.STATE);
        getChildren().add(content);
    }

    public void content() {
        show(content);
    }

    public void loading(String text) {
        ProgressIndicator wheel = new ProgressIndicator();
        wheel.setMaxSize(32, 32);
        show(column(wheel, muted(text)));
    }

    /** Loading that can be cancelled. */
    public void loading(String text, Runnable cancel) {
        ProgressIndicator wheel = new ProgressIndicator();
        wheel.setMaxSize(32, 32);
        Button stop = new Button(texts.get("common.cancel"));
        stop.setOnAction(event -> cancel.run());
        show(column(wheel, muted(text), stop));
    }

    /** @param action what to do about it, or null */
    public void empty(Icons icon, String title, String text, Button action) {
        Label head = new Label(title);
        head.getStyleClass().add(Styles.TITLE_4);
        Node glyph = icon.node();
        glyph.getStyleClass().add(Looks.STATE_ICON);
        VBox column = column(glyph, head, muted(text));
        if (action != null) {
            column.getChildren().add(action);
        }
        show(column);
    }

    public void problem(Problem problem, Runnable retry) {
        problem(problem, retry, new Button[0]);
    }

    /** @param more what else may help */
    public void problem(Problem problem, Runnable retry, Button... more) {
        Button again = new Button(texts.get("common.try-again"), Icons.REFRESH.node());
        again.setOnAction(event -> retry.run());
        ProblemBox box = new ProblemBox(texts, problem);
        box.setMaxWidth(640);
        HBox buttons = new HBox(8, again);
        buttons.getChildren().addAll(more);
        buttons.setAlignment(Pos.CENTER);
        show(column(box, buttons));
    }

    private void show(Node node) {
        getChildren().setAll(node);
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMaxWidth(520);
        label.getStyleClass().add(Styles.TEXT_MUTED);
        label.setAlignment(Pos.CENTER);
        label.setTextAlignment(TextAlignment.CENTER);
        return label;
    }

    private static VBox column(Node... nodes) {
        VBox column = new VBox(12, nodes);
        column.setAlignment(Pos.CENTER);
        return column;
    }
}
