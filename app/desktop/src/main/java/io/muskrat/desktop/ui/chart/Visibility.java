package io.muskrat.desktop.ui.chart;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;

/** Whether a node can be seen, so that a chart in a hidden tab or scrolled away costs nothing. */
final class Visibility {

    private final Node node;
    private final Runnable onSeen;
    private final Runnable look = this::look;
    private Scene watched;

    /** @param onSeen runs before the layout of the pulse in which an awaited node comes into sight */
    Visibility(Node node, Runnable onSeen) {
        this.node = node;
        this.onSeen = onSeen;
        node.sceneProperty().subscribe(scene -> {
            if (watched != null && watched != scene) {
                stop();
                await();
            }
        });
    }

    /** Shown with all its ancestors, and not cut off by any of their clips. */
    boolean seen() {
        Bounds bounds = node.getLayoutBounds();
        for (Node at = node; at != null; at = at.getParent()) {
            Node clip = at.getClip();
            if (!at.isVisible() || clip != null && !clip.getBoundsInParent().intersects(bounds)) {
                return false;
            }
            bounds = at.localToParent(bounds);
        }
        return true;
    }

    void await() {
        if (watched == null && node.getScene() != null) {
            watched = node.getScene();
            watched.addPreLayoutPulseListener(look);
        }
    }

    private void look() {
        if (seen()) {
            stop();
            onSeen.run();
        }
    }

    private void stop() {
        watched.removePreLayoutPulseListener(look);
        watched = null;
    }
}
