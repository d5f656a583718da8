package io.muskrat.desktop.clusters;

import io.muskrat.desktop.ui.dialog.Dialogs;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.nav.Feature;
import io.muskrat.desktop.ui.nav.Link;
import io.muskrat.desktop.ui.nav.Navigator;
import io.muskrat.desktop.ui.nav.View;
import io.muskrat.desktop.ui.text.Texts;

/** The clusters of the account: their states, brokers, operations. */
public final class ClustersFeature implements Feature {

    private final Texts texts;
    private final ClustersModel model;
    private final Dialogs dialogs;
    private final Navigator navigator;

    public ClustersFeature(Texts texts, ClustersModel model, Dialogs dialogs, Navigator navigator) {
        this.texts = texts;
        this.model = model;
        this.dialogs = dialogs;
        this.navigator = navigator;
    }

    @Override
    public String id() {
        return "clusters";
    }

    @Override
    public String titleKey() {
        return "shell.clusters";
    }

    @Override
    public Icons icon() {
        return Icons.CLUSTERS;
    }

    @Override
    public Link start() {
        return new Link.ClustersLink();
    }

    @Override
    public boolean opens(Link link) {
        return link instanceof Link.ClustersLink;
    }

    @Override
    public View open(Link link) {
        if (link instanceof Link.ClustersLink(String arn) && !arn.isEmpty()) {
            model.want(arn);
        }
        return new ClustersView(texts, model, dialogs, navigator);
    }
}
