package io.muskrat.desktop.tunnels;

import io.muskrat.core.tunnels.Tunnels;
import io.muskrat.desktop.ui.async.Tasks;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.nav.Feature;
import io.muskrat.desktop.ui.nav.Link;
import io.muskrat.desktop.ui.nav.View;
import io.muskrat.desktop.ui.text.Texts;

/** The tunnels that are open, live. */
public final class TunnelsFeature implements Feature {

    private final Texts texts;
    private final Tunnels tunnels;
    private final Tasks tasks;

    public TunnelsFeature(Texts texts, Tunnels tunnels, Tasks tasks) {
        this.texts = texts;
        this.tunnels = tunnels;
        this.tasks = tasks;
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
        return new TunnelsView(texts, tunnels, tasks);
    }
}
