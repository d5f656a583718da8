package io.muskrat.desktop.clusters;

import atlantafx.base.theme.Styles;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.text.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Copies a value that one wants elsewhere. */
final class CopyButton extends Button {

    CopyButton(Texts texts, String value) {
        super(null, Icons.COPY.node());
        getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        setAccessibleText(texts.get("common.copy"));
        setTooltip(new Tooltip(texts.get("common.copy")));
        setOnAction(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(value);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }
}
