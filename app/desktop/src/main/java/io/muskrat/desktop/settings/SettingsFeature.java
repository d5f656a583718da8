package io.muskrat.desktop.settings;

import io.muskrat.desktop.ui.dialog.Dialogs;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.nav.Feature;
import io.muskrat.desktop.ui.nav.Link;
import io.muskrat.desktop.ui.nav.View;
import io.muskrat.desktop.ui.text.Texts;

/** Language, theme, and the data that the app keeps. */
public final class SettingsFeature implements Feature {

    private final Texts texts;
    private final SettingsModel model;
    private final SecretsModel secrets;
    private final Dialogs dialogs;

    public SettingsFeature(Texts texts, SettingsModel model, SecretsModel secrets, Dialogs dialogs) {
        this.texts = texts;
        this.model = model;
        this.secrets = secrets;
        this.dialogs = dialogs;
    }

    @Override
    public String id() {
        return "settings";
    }

    @Override
    public String titleKey() {
        return "shell.settings";
    }

    @Override
    public Icons icon() {
        return Icons.SETTINGS;
    }

    @Override
    public Link start() {
        return new Link.SettingsLink();
    }

    @Override
    public boolean opens(Link link) {
        return link instanceof Link.SettingsLink;
    }

    @Override
    public View open(Link link) {
        return new SettingsView(texts, model, secrets, dialogs);
    }
}
