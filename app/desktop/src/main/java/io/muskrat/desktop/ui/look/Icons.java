package io.muskrat.desktop.ui.look;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The icons in use, all of one pack. */
public enum Icons {
    CLUSTERS(Feather.SERVER),
    TOPICS(Feather.LAYERS),
    MESSAGES(Feather.MESSAGE_SQUARE),
    METRICS(Feather.ACTIVITY),
    COST(Feather.DOLLAR_SIGN),
    TUNNELS(Feather.GIT_MERGE),
    DOCTOR(Feather.LIFE_BUOY),
    SETTINGS(Feather.SETTINGS),
    SANDBOX(Feather.BOX),
    CLOUD(Feather.CLOUD),
    KAFKA(Feather.SHARE_2),
    ADD(Feather.PLUS),
    DELETE(Feather.TRASH_2),
    REFRESH(Feather.REFRESH_CW),
    COPY(Feather.COPY),
    SEND(Feather.SEND),
    PLAY(Feather.PLAY),
    STOP(Feather.SQUARE),
    CLEAR(Feather.X_CIRCLE),
    BACK(Feather.ARROW_LEFT),
    NEXT(Feather.ARROW_RIGHT),
    CHECK(Feather.CHECK),
    WARNING(Feather.ALERT_TRIANGLE),
    ERROR(Feather.ALERT_CIRCLE),
    INFO(Feather.INFO),
    EMPTY(Feather.INBOX),
    SEARCH(Feather.SEARCH),
    LINK(Feather.LINK_2),
    SKIPPED(Feather.MINUS_CIRCLE),
    GOOD(Feather.CHECK_CIRCLE),
    SWITCH(Feather.REPEAT),
    FOLDER(Feather.FOLDER),
    EDIT(Feather.EDIT_2),
    MORE(Feather.MORE_HORIZONTAL),
    CLOSE(Feather.X);

    private final Feather glyph;

    Icons(Feather glyph) {
        this.glyph = glyph;
    }

    /** A new node of this icon; its colour and size come from the style sheets. */
    public FontIcon node() {
        return new FontIcon(glyph);
    }
}
