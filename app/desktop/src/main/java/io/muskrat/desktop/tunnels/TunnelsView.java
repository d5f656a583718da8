package io.muskrat.desktop.tunnels;

import io.muskrat.core.tunnels.TunnelStatus;
import io.muskrat.core.tunnels.Tunnels;
import io.muskrat.desktop.ui.async.Tasks;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.nav.View;
import io.muskrat.desktop.ui.state.Page;
import io.muskrat.desktop.ui.state.StatePane;
import io.muskrat.desktop.ui.text.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** A card a tunnel. */
final class TunnelsView implements View {

    private final Texts texts;
    private final Tunnels tunnels;
    private final Tasks tasks;
    private final Map<String, TunnelCard> cards = new LinkedHashMap<>();
    private final VBox list = new VBox(14);
    private final StatePane state;
    private final Page page;
    private Subscription subscription = Subscription.EMPTY;

    TunnelsView(Texts texts, Tunnels tunnels, Tasks tasks) {
        this.texts = texts;
        this.tunnels = tunnels;
        this.tasks = tasks;
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain");
        state = new StatePane(texts, scroll);
        page = new Page(texts.get("tunnels.title"), texts.get("tunnels.about"), state);
    }

    private void show(List<TunnelStatus> statuses) {
        cards.keySet().retainAll(statuses.stream().map(TunnelStatus::name).toList());
        statuses.forEach(status ->
                cards.computeIfAbsent(status.name(), name -> new TunnelCard(texts)).show(status));
        if (!List.copyOf(cards.values()).equals(list.getChildren())) {
            list.getChildren().setAll(cards.values());
        }
        if (statuses.isEmpty()) {
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
        subscription = tasks.follow(tunnels.statuses(), this::show);
    }

    @Override
    public void detach() {
        subscription.unsubscribe();
    }
}
