package io.muskrat.desktop.session.creations;

import io.muskrat.core.createcluster.creation.Creation;
import io.muskrat.core.createcluster.creation.Creation.Phase;
import io.muskrat.desktop.ui.dialog.Notices;
import io.muskrat.desktop.ui.nav.Link;
import io.muskrat.desktop.ui.nav.Navigator;
import io.muskrat.desktop.ui.notify.Herald;
import io.muskrat.desktop.ui.text.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.util.Subscription;

/** Tells on every screen that a creation is over, with what one may want to do then. */
final class CreationNews {

    private final Texts texts;
    private final Creations creations;
    private final OneClick oneClick;
    private final Notices notices;
    private final Navigator navigator;
    private final Herald herald;
    private final Map<String, Runnable> shown = new HashMap<>();

    CreationNews(Texts texts, Creations creations, OneClick oneClick, Notices notices, Navigator navigator,
            Herald herald) {
        this.herald = herald;
        this.texts = texts;
        this.creations = creations;
        this.oneClick = oneClick;
        this.notices = notices;
        this.navigator = navigator;
    }

    Subscription attach() {
        return creations.endedProperty().subscribe((before, now) -> tell(now))
                .and(creations.allProperty().subscribe(this::close));
    }

    /** What was put away, or is used already, is no news. */
    private void close(List<Creation> left) {
        Set<String> kept = left.stream().map(Creation::arn).collect(Collectors.toSet());
        shown.entrySet().removeIf(entry -> {
            boolean gone = !kept.contains(entry.getKey());
            if (gone) {
                entry.getValue().run();
            }
            return gone;
        });
    }

    private void tell(Creation creation) {
        String words = new CreationWords(texts).news(creation);
        herald.tell(words);
        boolean failed = creation.phase() == Phase.FAILED;
        Button show = button("creations-news-show", "creations.show", () -> show(creation));
        Button act = failed ? button("creations-news-retry", "creations.retry", () -> retry(creation))
                : button("creations-news-connect", "creations.connect", () -> connect(creation));
        shown.put(creation.arn(), notices.lasting(words, creation.phase() == Phase.READY, act, show));
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button(texts.get(key));
        button.setId(id);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void show(Creation creation) {
        navigator.open(new Link.ClustersLink(creation.arn()));
    }

    void retry(Creation creation) {
        navigator.open(new Link.RetryClusterLink(creation.arn()));
    }

    /** On the screen of the clusters, which tells how the tunnel comes along. */
    void connect(Creation creation) {
        show(creation);
        oneClick.connect(creation, notices::problem, navigator::open);
    }
}
