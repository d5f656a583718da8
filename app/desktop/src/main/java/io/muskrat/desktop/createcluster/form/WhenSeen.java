package io.muskrat.desktop.createcluster.form;

import javafx.scene.Node;
import javafx.util.Subscription;

/**
 * Work for what is seen: done at once while the node is in a window, else once when it gets there. So that a key on one
 * page costs nothing on the others.
 */
public final class WhenSeen {

    private final Node node;
    private final Runnable work;
    private final Subscription subscription;
    private boolean due;

    public WhenSeen(Node node, Runnable work) {
        this.node = node;
        this.work = work;
        subscription = node.sceneProperty().subscribe(() -> {
            if (due) {
                run();
            }
        });
    }

    /** Something has changed that the work is about. */
    public void run() {
        due = node.getScene() == null;
        if (!due) {
            work.run();
        }
    }

    public void close() {
        subscription.unsubscribe();
    }
}
