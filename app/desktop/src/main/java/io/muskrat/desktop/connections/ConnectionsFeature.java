package io.muskrat.desktop.connections;

import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.nav.Feature;
import io.muskrat.desktop.ui.nav.Link;
import io.muskrat.desktop.ui.nav.Navigator;
import io.muskrat.desktop.ui.nav.View;
import io.muskrat.desktop.ui.text.Texts;

/** Choosing what to connect to: the first page of a first start. */
public final class ConnectionsFeature implements Feature {

    private final Texts texts;
    private final ConnectionsModel model;
    private final Navigator navigator;

    public ConnectionsFeature(Texts texts, ConnectionsModel model, Navigator navigator) {
        this.texts = texts;
        this.model = model;
        this.navigator = navigator;
    }

    @Override
    public String id() {
        return "connections";
    }

    @Override
    public String titleKey() {
        return "shell.connections";
    }

    @Override
    public Icons icon() {
        return Icons.SWITCH;
    }

    @Override
    public Link start() {
        return new Link.WelcomeLink();
    }

    @Override
    public boolean opens(Link link) {
        return link instanceof Link.WelcomeLink;
    }

    @Override
    public View open(Link link) {
        return new WelcomeView(texts, model, navigator);
    }

    @Override
    public boolean inSidebar() {
        return false;
    }
}
