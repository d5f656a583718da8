package io.muskrat.desktop.clusters;

import io.muskrat.desktop.ui.state.Badge;
import io.muskrat.desktop.ui.text.Texts;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;

/** The state of a cluster, with a wheel while it changes. */
final class ClusterBadge extends HBox {

    private static final Set<String> KNOWN = Set.of("ACTIVE", "CREATING", "DELETING", "FAILED", "HEALING", "MAINTENANCE",
            "REBOOTING_BROKER", "UPDATING");

    ClusterBadge(Texts texts, String state) {
        super(6);
        setAlignment(Pos.CENTER_LEFT);
        String word = KNOWN.contains(state) ? texts.get("clusters.state." + state) : state;
        Badge.Tone tone = switch (state) {
            case "ACTIVE" -> Badge.Tone.GOOD;
            case "FAILED" -> Badge.Tone.BAD;
            default -> Badge.Tone.BUSY;
        };
        getChildren().add(new Badge(word, tone));
        if (tone == Badge.Tone.BUSY) {
            ProgressIndicator wheel = new ProgressIndicator();
            wheel.setPrefSize(14, 14);
            wheel.setMinSize(14, 14);
            getChildren().add(wheel);
        }
    }
}
