package io.muskrat.desktop.doctor;

import io.muskrat.core.connections.Connection;
import io.muskrat.desktop.session.Workspace;
import io.muskrat.desktop.ui.dialog.Notices;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.nav.Feature;
import io.muskrat.desktop.ui.nav.Link;
import io.muskrat.desktop.ui.nav.Navigator;
import io.muskrat.desktop.ui.nav.View;
import io.muskrat.desktop.ui.text.Texts;

/** Finding out why a connection does not come about. */
public final class DoctorFeature implements Feature {

    private final Texts texts;
    private final DoctorModel model;
    private final Notices notices;
    private final Navigator navigator;
    private final Workspace workspace;

    public DoctorFeature(Texts texts, DoctorModel model, Notices notices, Navigator navigator, Workspace workspace) {
        this.texts = texts;
        this.model = model;
        this.notices = notices;
        this.navigator = navigator;
        this.workspace = workspace;
    }

    @Override
    public String id() {
        return "doctor";
    }

    @Override
    public String titleKey() {
        return "shell.doctor";
    }

    @Override
    public Icons icon() {
        return Icons.DOCTOR;
    }

    @Override
    public Link start() {
        return new Link.DoctorLink(false);
    }

    @Override
    public boolean opens(Link link) {
        return link instanceof Link.DoctorLink;
    }

    @Override
    public View open(Link link) {
        if (link instanceof Link.DoctorLink(boolean now) && now) {
            model.examine();
        }
        return new DoctorView(texts, model, notices, navigator, this::bastionPlace);
    }

    /** Where a bastion is given: at the connection itself. */
    private Link bastionPlace() {
        return workspace.current().filter(connection -> !(connection instanceof Connection.Sandbox))
                .<Link>map(connection -> new Link.EditConnectionLink(connection.id(), ""))
                .orElse(new Link.WelcomeLink());
    }
}
