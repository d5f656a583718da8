package io.muskrat.desktop.tunnels;

import io.muskrat.desktop.ui.dialog.Notices;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.nav.View;
import io.muskrat.desktop.ui.state.Page;
import io.muskrat.desktop.ui.state.StatePane;
import io.muskrat.desktop.ui.text.Texts;
import javafx.collections.ListChangeListener;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** All tunnels, and under them the selected one. */
final class TunnelsView implements View {

    private final Texts texts;
    private final TunnelsModel model;
    private final TunnelTable table;
    private final TunnelPanel panel;
    private final StatePane state;
    private final Page page;
    private Subscription subscription = Subscription.EMPTY;

    TunnelsView(Texts texts, TunnelsModel model, Notices notices) {
        this.texts = texts;
        this.model = model;
        table = new TunnelTable(texts, model);
        panel = new TunnelPanel(texts, model, notices);
        VBox.setVgrow(panel, Priority.ALWAYS);
        ScrollPane scroll = new ScrollPane(new VBox(14, table, panel));
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("plain");
        state = new StatePane(texts, scroll);
        page = new Page(texts.get("tunnels.title"), texts.get("tunnels.about"), state);
    }

    private void show() {
        if (model.rows().isEmpty()) {
            state.empty(Icons.TUNNELS, texts.get("tunnels.empty"), texts.get("tunnels.empty.about"), null);
        } else {
            state.content();
        }
    }

    @Override
    public Parent root() {
        return page;
    }

    @Override
    public void attach() {
        ListChangeListener<TunnelRow> listener = change -> show();
        model.rows().addListener(listener);
        subscription = Subscription.combine(table.attach(), panel.attach(),
                () -> model.rows().removeListener(listener));
        show();
    }

    @Override
    public void detach() {
        subscription.unsubscribe();
    }
}
