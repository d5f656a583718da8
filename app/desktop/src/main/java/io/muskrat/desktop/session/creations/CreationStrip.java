package io.muskrat.desktop.session.creations;

import io.muskrat.core.createcluster.creation.Creation;
import io.muskrat.desktop.ui.dialog.Notices;
import io.muskrat.desktop.ui.nav.Link;
import io.muskrat.desktop.ui.nav.Navigator;
import io.muskrat.desktop.ui.nav.View;
import io.muskrat.desktop.ui.notify.Herald;
import io.muskrat.desktop.ui.text.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** In the sidebar, whatever screen is shown: the newest clusters that are being made, and those just made. */
public final class CreationStrip implements View {

    private static final int MOST = 2;

    private final Texts texts;
    private final CreationWords words;
    private final Creations creations;
    private final OneClick oneClick;
    private final Navigator navigator;
    private final CreationNews news;
    private final Map<String, StripEntry> entries = new HashMap<>();
    private final VBox root = new VBox(8);
    private Subscription subscription = Subscription.EMPTY;

    public CreationStrip(Texts texts, Creations creations, OneClick oneClick, Notices notices, Navigator navigator,
            Herald herald) {
        this.texts = texts;
        this.creations = creations;
        this.oneClick = oneClick;
        this.navigator = navigator;
        words = new CreationWords(texts);
        news = new CreationNews(texts, creations, oneClick, notices, navigator, herald);
        root.getStyleClass().add("creation-strip");
        root.setId("creation-strip");
    }

    private void show() {
        List<Creation> shown = creations.allProperty().get().stream().limit(MOST).toList();
        entries.keySet().retainAll(shown.stream().map(Creation::arn).toList());
        List<StripEntry> nodes = shown.stream().map(this::entry).toList();
        if (!root.getChildren().equals(nodes)) {
            root.getChildren().setAll(nodes);
        }
        root.setVisible(!nodes.isEmpty());
        root.setManaged(!nodes.isEmpty());
    }

    private StripEntry entry(Creation creation) {
        StripEntry entry = entries.computeIfAbsent(creation.arn(), this::made);
        entry.show(creation, words.line(creation, creations.soFar(creation)), creations.here(creation),
                oneClick.busyProperty().get());
        return entry;
    }

    private StripEntry made(String arn) {
        return new StripEntry(texts, () -> navigator.open(new Link.ClustersLink(arn)),
                () -> creations.find(arn).ifPresent(news::connect),
                () -> creations.find(arn).ifPresent(news::retry),
                () -> creations.find(arn).ifPresent(creations::putAway));
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void attach() {
        subscription = Subscription.combine(
                creations.allProperty().subscribe(all -> show()),
                creations.accountProperty().subscribe(account -> show()),
                oneClick.busyProperty().subscribe(busy -> show()),
                news.attach());
    }

    @Override
    public void detach() {
        subscription.unsubscribe();
    }
}
