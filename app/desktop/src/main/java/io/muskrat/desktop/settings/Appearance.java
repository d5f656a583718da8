package io.muskrat.desktop.settings;

import io.muskrat.core.platform.Settings;
import io.muskrat.core.platform.SettingsStore;
import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Language and theme as properties that are saved when they change. */
public final class Appearance {

    private final StringProperty language;
    private final StringProperty theme;

    public Appearance(SettingsStore store) {
        Settings now = store.get();
        language = new SimpleStringProperty(now.language());
        theme = new SimpleStringProperty(now.theme());
        language.subscribe((before, value) -> store.update(settings -> settings.withLanguage(value)));
        theme.subscribe((before, value) -> store.update(settings -> settings.withTheme(value)));
    }

    public StringProperty languageProperty() {
        return language;
    }

    public StringProperty themeProperty() {
        return theme;
    }

    /** The chosen language, or the system's. */
    public Locale locale() {
        return language.get().isEmpty() ? Locale.getDefault() : Locale.forLanguageTag(language.get());
    }
}
