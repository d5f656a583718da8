package io.muskrat.desktop.tunnels;

import io.muskrat.core.tunnels.TunnelState;
import io.muskrat.core.tunnels.TunnelStatus;
import io.muskrat.desktop.ui.state.Badge;
import io.muskrat.desktop.ui.text.Texts;
import javafx.scene.control.TableCell;

/** The state of a tunnel as a badge, which stays the same node while its words change. */
final class StateCell extends TableCell<TunnelRow, TunnelStatus> {

    private final Texts texts;
    private final Badge badge = new Badge("", Badge.Tone.PLAIN);

    StateCell(Texts texts) {
        this.texts = texts;
    }

    @Override
    protected void updateItem(TunnelStatus status, boolean empty) {
        super.updateItem(status, empty);
        if (empty || status == null) {
            setGraphic(null);
            return;
        }
        badge.setText(texts.get("tunnels.state." + status.state().name()));
        badge.tone(tone(status.state()));
        setGraphic(badge);
    }

    static Badge.Tone tone(TunnelState state) {
        return switch (state) {
            case UP -> Badge.Tone.GOOD;
            case DOWN -> Badge.Tone.BAD;
            case CONNECTING, RECONNECTING -> Badge.Tone.BUSY;
        };
    }
}
