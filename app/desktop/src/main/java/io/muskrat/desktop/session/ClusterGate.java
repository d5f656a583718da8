package io.muskrat.desktop.session;

import io.muskrat.core.session.ClusterSession;
import io.muskrat.desktop.ui.nav.Navigator;
import io.muskrat.desktop.ui.nav.View;
import io.muskrat.desktop.ui.state.Page;
import io.muskrat.desktop.ui.text.Texts;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/**
 * A screen that needs an open cluster: until there is one it says so and what to do. The screen of a session is kept
 * while the session lasts, so that what was typed is still there when a person comes back.
 */
public final class ClusterGate implements View {

    private final Workspace workspace;
    private final Function<ClusterState.Open, View> content;
    private final StackPane root = new StackPane();
    private final ClusterStatePane closed;
    private final Page closedPage;
    private ClusterSession session;
    private View view;
    private boolean running;
    private Subscription subscription = Subscription.EMPTY;

    /**
     * @param title of the page while no cluster is open
     * @param content makes the screen of an open cluster
     */
    public ClusterGate(Texts texts, Workspace workspace, Navigator navigator, String title,
            Function<ClusterState.Open, View> content) {
        this.workspace = workspace;
        this.content = content;
        closed = new ClusterStatePane(texts, new StackPane(), navigator, workspace::closeCluster);
        closedPage = new Page(title, "", closed);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void attach() {
        subscription = workspace.clusterProperty().subscribe(this::show);
    }

    @Override
    public void detach() {
        subscription.unsubscribe();
        pause();
    }

    private void show(ClusterState state) {
        pause();
        if (state instanceof ClusterState.Open open) {
            if (session != open.session()) {
                session = open.session();
                view = content.apply(open);
            }
            root.getChildren().setAll(view.root());
            view.attach();
            running = true;
            return;
        }
        session = null;
        view = null;
        closed.show(state);
        root.getChildren().setAll(closedPage);
    }

    private void pause() {
        if (running) {
            running = false;
            view.detach();
        }
    }
}
