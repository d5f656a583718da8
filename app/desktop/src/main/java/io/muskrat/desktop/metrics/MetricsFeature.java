package io.muskrat.desktop.metrics;

import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.nav.Feature;
import io.muskrat.desktop.ui.nav.Link;
import io.muskrat.desktop.ui.nav.Navigator;
import io.muskrat.desktop.ui.nav.View;
import io.muskrat.desktop.ui.text.Texts;

/** Live charts of the open cluster and of one topic. */
public final class MetricsFeature implements Feature {

    private final Texts texts;
    private final MetricsModel model;
    private final Navigator navigator;

    public MetricsFeature(Texts texts, MetricsModel model, Navigator navigator) {
        this.texts = texts;
        this.model = model;
        this.navigator = navigator;
    }

    @Override
    public String id() {
        return "metrics";
    }

    @Override
    public String titleKey() {
        return "shell.metrics";
    }

    @Override
    public Icons icon() {
        return Icons.METRICS;
    }

    @Override
    public Link start() {
        return new Link.MetricsLink("");
    }

    @Override
    public boolean opens(Link link) {
        return link instanceof Link.MetricsLink;
    }

    @Override
    public View open(Link link) {
        if (link instanceof Link.MetricsLink(String topic) && !topic.isEmpty()) {
            model.topicProperty().set(topic);
        }
        return new MetricsView(texts, model, navigator);
    }
}
