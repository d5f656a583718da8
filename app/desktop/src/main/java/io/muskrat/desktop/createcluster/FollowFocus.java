package io.muskrat.desktop.createcluster;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.util.Subscription;

/** Scrolls to what has the keyboard, so that nobody types where nothing is seen. */
final class FollowFocus {

    private static final double MARGIN = 24;

    private FollowFocus() {}

    static Subscription in(ScrollPane scroll) {
        return scroll.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(focused -> reveal(scroll, focused));
    }

    private static void reveal(ScrollPane scroll, Node focused) {
        Node content = scroll.getContent();
        if (content == null || focused == null || !within(content, focused)) {
            return;
        }
        Bounds place = content.sceneToLocal(focused.localToScene(focused.getBoundsInLocal()));
        double view = scroll.getViewportBounds().getHeight();
        double room = content.getBoundsInLocal().getHeight() - view;
        double top = scroll.getVvalue() * room;
        if (room <= 0) {
            return;
        }
        if (place.getMinY() < top) {
            scroll.setVvalue(Math.clamp((place.getMinY() - MARGIN) / room, 0, 1));
        } else if (place.getMaxY() > top + view) {
            scroll.setVvalue(Math.clamp((place.getMaxY() + MARGIN - view) / room, 0, 1));
        }
    }

    private static boolean within(Node content, Node focused) {
        for (Parent above = focused.getParent(); above != null; above = above.getParent()) {
            if (above == content) {
                return true;
            }
        }
        return false;
    }
}
