package io.muskrat.desktop.createcluster;

import io.muskrat.desktop.createcluster.model.CreateClusterModel;
import io.muskrat.desktop.ui.dialog.Dialogs;
import io.muskrat.desktop.ui.dialog.Notices;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.nav.Feature;
import io.muskrat.desktop.ui.nav.Link;
import io.muskrat.desktop.ui.nav.Navigator;
import io.muskrat.desktop.ui.nav.View;
import io.muskrat.desktop.ui.text.Texts;

/** The creation wizard in the window. */
public final class CreateClusterFeature implements Feature {

    private final Texts texts;
    private final CreateClusterDesk desk;
    private final Dialogs dialogs;
    private final Notices notices;
    private final Navigator navigator;

    public CreateClusterFeature(Texts texts, CreateClusterDesk desk, Dialogs dialogs, Notices notices, Navigator navigator) {
        this.texts = texts;
        this.desk = desk;
        this.dialogs = dialogs;
        this.notices = notices;
        this.navigator = navigator;
    }

    @Override
    public String id() {
        return "createcluster";
    }

    @Override
    public String titleKey() {
        return "createcluster.title";
    }

    @Override
    public Icons icon() {
        return Icons.ADD;
    }

    @Override
    public boolean inSidebar() {
        return false;
    }

    @Override
    public Link start() {
        return new Link.CreateClusterLink();
    }

    @Override
    public boolean opens(Link link) {
        return link instanceof Link.CreateClusterLink || link instanceof Link.CreateLikeLink
                || link instanceof Link.RetryClusterLink;
    }

    @Override
    public View open(Link link) {
        if (link instanceof Link.CreateLikeLink like) {
            desk.like(like);
        } else if (link instanceof Link.RetryClusterLink again) {
            desk.again(again);
        }
        return desk.model().<View>map(this::wizard).orElseGet(() -> new NoAccountView(texts, navigator));
    }

    private View wizard(CreateClusterModel model) {
        return new CreateClusterView(texts, model, desk.drafts(), dialogs, new Leaving(texts, dialogs, notices, navigator));
    }
}
