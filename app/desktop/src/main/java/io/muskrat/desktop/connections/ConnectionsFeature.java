package io.muskrat.desktop.connections;

import io.muskrat.core.connections.Connection;
import io.muskrat.desktop.connections.editor.Editing;
import io.muskrat.desktop.connections.editor.Editors;
import io.muskrat.desktop.connections.questions.SecretsPlaceDialog;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.nav.Feature;
import io.muskrat.desktop.ui.nav.Link;
import io.muskrat.desktop.ui.nav.Navigator;
import io.muskrat.desktop.ui.nav.View;
import java.util.function.Consumer;

/** Choosing what to connect to, the first page of a first start, and editing connections. */
public final class ConnectionsFeature implements Feature {

    private final ConnectionsModel model;
    private final Editors editors;
    private final ConnectionDialogs dialogs;
    private final SecretsPlaceDialog place;
    private final Navigator navigator;

    public ConnectionsFeature(ConnectionsModel model, Editors editors, ConnectionDialogs dialogs,
                              SecretsPlaceDialog place, Navigator navigator) {
        this.model = model;
        this.editors = editors;
        this.dialogs = dialogs;
        this.place = place;
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
        return link instanceof Link.WelcomeLink || link instanceof Link.EditConnectionLink;
    }

    @Override
    public View open(Link link) {
        return link instanceof Link.EditConnectionLink(String id, String kind) ? editor(id, kind)
                : new WelcomeView(dialogs.texts(), model, dialogs, navigator);
    }

    private View editor(String id, String kind) {
        ConnectionsModel.Draft draft = model.draft(id, kind);
        Runnable back = () -> navigator.open(new Link.WelcomeLink());
        Consumer<Connection> connect = saved -> {
            model.connect(saved);
            back.run();
        };
        return editors.of(draft.connection(), draft.secrets(), new Editing(draft.notes(),
                (secrets, then) -> {
                    if (secrets) {
                        place.settle(then);
                    } else {
                        then.run();
                    }
                }, saved -> back.run(), connect, back));
    }

    @Override
    public boolean inSidebar() {
        return false;
    }
}
