package io.muskrat.core.platform;

/**
 * What the user has chosen about the app itself.
 *
 * @param language {@code en}, {@code ko}, or empty for the system's
 * @param theme {@code light}, {@code dark} or {@code system}
 * @param window as large as it was the last time
 * @param lastConnection id of the connection that was open last, empty when none
 * @param reopen whether the last connection is opened, tunnel and all, when the app starts
 * @param secrets where secrets are kept: {@code keyring}, {@code encrypted_file} or {@code session}; empty when not chosen
 * @param prices how they are shown
 * @param quiet whether the computer's own notifications are left alone
 */
public record Settings(String language, String theme, Window window, String lastConnection, boolean reopen,
                       String secrets, PriceChoices prices, boolean quiet) {
    private static final Settings DEFAULTS =
            new Settings("", "system", new Window(0, 0), "", false, "", PriceChoices.none(), false);

    /** The size of the window's scene, in pixels. */
    public record Window(double width, double height) {
        public Window {
            width = width >= 1 ? width : 1280;
            height = height >= 1 ? height : 820;
        }
    }

    public Settings {
        language = language == null ? "" : language;
        theme = theme == null || theme.isBlank() ? "system" : theme;
        window = window == null ? new Window(0, 0) : window;
        lastConnection = lastConnection == null ? "" : lastConnection;
        secrets = secrets == null ? "" : secrets;
        prices = prices == null ? PriceChoices.none() : prices;
    }

    public static Settings defaults() {
        return DEFAULTS;
    }

    public Settings withLanguage(String value) {
        return new Settings(value, theme, window, lastConnection, reopen, secrets, prices, quiet);
    }

    public Settings withTheme(String value) {
        return new Settings(language, value, window, lastConnection, reopen, secrets, prices, quiet);
    }

    public Settings withWindow(double width, double height) {
        return new Settings(language, theme, new Window(width, height), lastConnection, reopen, secrets, prices, quiet);
    }

    public Settings withLastConnection(String id) {
        return new Settings(language, theme, window, id, reopen, secrets, prices, quiet);
    }

    public Settings withSecrets(String kind) {
        return new Settings(language, theme, window, lastConnection, reopen, kind, prices, quiet);
    }

    public Settings withReopen(boolean value) {
        return new Settings(language, theme, window, lastConnection, value, secrets, prices, quiet);
    }

    public Settings withPrices(PriceChoices value) {
        return new Settings(language, theme, window, lastConnection, reopen, secrets, value, quiet);
    }

    public Settings withQuiet(boolean value) {
        return new Settings(language, theme, window, lastConnection, reopen, secrets, prices, value);
    }
}
