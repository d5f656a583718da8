package io.muskrat.desktop.ui.state;

import atlantafx.base.theme.Styles;
import io.muskrat.core.platform.Problem;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.look.Looks;
import io.muskrat.desktop.ui.text.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A problem told to a person: what happened, why, what to do; details to copy. */
public final class ProblemBox extends HBox {

    public ProblemBox(Texts texts, Problem problem) {
        getStyleClass().add(Looks.PROBLEM);
        Label what = wrapped(texts.what(problem), Styles.TEXT_BOLD);
        Label why = wrapped(texts.why(problem), Styles.TEXT);
        Label todo = wrapped(texts.todo(problem), Styles.TEXT);
        VBox words = new VBox(what, why, todo);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(Icons.ERROR.node(), words);
        if (!problem.detail().isBlank()) {
            Button copy = new Button(texts.get("common.copy-details"), Icons.COPY.node());
            copy.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
            copy.setMinWidth(USE_PREF_SIZE);
            copy.setOnAction(event -> copy(texts, problem));
            getChildren().add(copy);
        }
    }

    private static void copy(Texts texts, Problem problem) {
        ClipboardContent content = new ClipboardContent();
        content.putString(String.join("\n", texts.what(problem), texts.why(problem), problem.code().name(), problem.detail()));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static Label wrapped(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
