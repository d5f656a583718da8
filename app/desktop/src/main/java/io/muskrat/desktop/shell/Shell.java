package io.muskrat.desktop.shell;

import io.muskrat.desktop.ui.look.Looks;
import io.muskrat.desktop.ui.nav.Feature;
import io.muskrat.desktop.ui.nav.Link;
import io.muskrat.desktop.ui.nav.Navigator;
import io.muskrat.desktop.ui.nav.View;
import io.muskrat.desktop.ui.text.Texts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The window's frame: the sidebar, and in the middle the view of the link that was opened last. */
public final class Shell implements Navigator {

    private final List<Feature> features;
    private final Sidebar sidebar;
    private final BorderPane frame = new BorderPane();
    private final StackPane root;
    private View shown;
    private Link place;

    /**
     * @param features in the order of the sidebar; the last stands at its foot
     * @param connection what the sidebar shows of the connection
     * @param banner over every screen, while there is something to say
     * @param layers what lies over everything: dialogs
     * @param notices a corner of messages, which lets clicks through
     */
    public Shell(Texts texts, List<Feature> features, Node connection, Node banner, Node layers,
            Region notices) {
        this.features = features;
        sidebar = new Sidebar(texts, features, connection, this);
        frame.setTop(banner);
        frame.setLeft(sidebar);
        root = new StackPane(frame, notices, layers);
        StackPane.setAlignment(notices, Pos.BOTTOM_RIGHT);
        root.getStyleClass().add(Looks.APP);
    }

    public Parent root() {
        return root;
    }

    /** Where the window is, null before the first link. */
    public Link place() {
        return place;
    }

    @Override
    public void open(Link link) {
        Feature feature = features.stream().filter(candidate -> candidate.opens(link)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No feature opens " + link));
        close();
        place = link;
        shown = feature.open(link);
        frame.setCenter(shown.root());
        sidebar.mark(feature);
        shown.attach();
    }

    /** Detaches what is shown: the end of the window. */
    public void close() {
        if (shown != null) {
            shown.detach();
            shown = null;
        }
    }
}
