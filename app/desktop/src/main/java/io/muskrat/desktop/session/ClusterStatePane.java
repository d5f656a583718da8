package io.muskrat.desktop.session;

import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.nav.Link;
import io.muskrat.desktop.ui.nav.Navigator;
import io.muskrat.desktop.ui.state.StatePane;
import io.muskrat.desktop.ui.text.Texts;
import javafx.scene.Node;
import javafx.scene.control.Button;

/** What every screen of a cluster shows while there is no open cluster: none, being opened, failed. */
public final class ClusterStatePane extends StatePane {

    private final Texts texts;
    private final Navigator navigator;
    private final Runnable cancel;

    /** @param cancel gives up opening */
    public ClusterStatePane(Texts texts, Node content, Navigator navigator, Runnable cancel) {
        super(texts, content);
        this.texts = texts;
        this.navigator = navigator;
        this.cancel = cancel;
    }

    private Button examine() {
        Button examine = new Button(texts.get("shell.examine"), Icons.DOCTOR.node());
        examine.setId("cluster-examine");
        examine.setOnAction(event -> navigator.open(new Link.DoctorLink(true)));
        return examine;
    }

    public void show(ClusterState state) {
        switch (state) {
            case ClusterState.None none -> {
                Button go = new Button(texts.get("shell.go-to-clusters"));
                go.setOnAction(event -> navigator.open(new Link.ClustersLink()));
                empty(Icons.CLUSTERS, texts.get("shell.no-cluster-title"), texts.get("shell.no-cluster-text"), go);
            }
            case ClusterState.Opening opening -> loading(texts.get(
                    opening.viaTunnel() ? "shell.digging-tunnel" : "shell.opening-cluster", opening.name()), cancel);
            case ClusterState.Open open -> content();
            case ClusterState.Failed failed -> problem(failed.problem(), failed.retry(), examine());
        }
    }
}
