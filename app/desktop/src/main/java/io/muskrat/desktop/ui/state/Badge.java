package io.muskrat.desktop.ui.state;

import io.muskrat.desktop.ui.look.Looks;
import java.util.Locale;
import javafx.scene.control.Label;

/** A word in a coloured lozenge: the state of something. */
public final class Badge extends Label {

    /** What the colour says; it is never the only sign, the word stands beside it. */
    public enum Tone { GOOD, BUSY, BAD, PLAIN }

    public Badge(String text, Tone tone) {
        super(text);
        getStyleClass().add(Looks.BADGE);
        setMinWidth(USE_PREF_SIZE);
        tone(tone);
    }

    public void tone(Tone tone) {
        getStyleClass().removeIf(style -> style.startsWith("tone-"));
        getStyleClass().add("tone-" + tone.name().toLowerCase(Locale.ROOT));
    }
}
