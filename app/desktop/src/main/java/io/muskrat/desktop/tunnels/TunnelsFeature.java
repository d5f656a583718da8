package io.muskrat.desktop.tunnels;

import io.muskrat.desktop.ui.dialog.Notices;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.nav.Feature;
import io.muskrat.desktop.ui.nav.Link;
import io.muskrat.desktop.ui.nav.View;
import io.muskrat.desktop.ui.text.Texts;

/** The tunnels that are open, live. */
public final class TunnelsFeature implements Feature {

    private final Texts texts;
    private final TunnelsModel model;
    private final Notices notices;

    public TunnelsFeature(Texts texts, TunnelsModel model, Notices notices) {
        this.texts = texts;
        this.model = model;
        this.notices = notices;
    }

    @Override
    public String id() {
        return "tunnels";
    }

    @Override
    public String titleKey() {
        return "shell.tunnels";
    }

    @Override
    public Icons icon() {
        return Icons.TUNNELS;
    }

    @Override
    public Link start() {
        return new Link.TunnelsLink();
    }

    @Override
    public boolean opens(Link link) {
        return link instanceof Link.TunnelsLink;
    }

    @Override
    public View open(Link link) {
        return new TunnelsView(texts, model, notices);
    }
}
