package io.muskrat.core.platform;

/**
 * What the user has chosen about the app itself.
 *
 * @param language {@code en}, {@code ko}, or empty for the system's
 * @param theme {@code light}, {@code dark} or {@code system}
 * @param windowWidth of the window's scene, in pixels
 * @param windowHeight of the window's scene, in pixels
 * @param lastConnection id of the connection that was open last, empty when none
 * @param reopen whether the last connection is opened, tunnel and all, when the app starts
 * @param secrets where secrets are kept: {@code keyring}, {@code encrypted_file} or {@code session}; empty when not chosen
 * @param prices how they are shown
 */
public record Settings(String language, String theme, double windowWidth, double windowHeight, String lastConnection,
                       boolean reopen, String secrets, PriceChoices prices) {
    private static final Settings DEFAULTS = new Settings("", "system", 1280, 820, "", false, "", PriceChoices.none());

    public Settings {
        language = language == null ? "" : language;
        theme = theme == null || theme.isBlank() ? "system" : theme;
        windowWidth = windowWidth >= 1 ? windowWidth : 1280;
        windowHeight = windowHeight >= 1 ? windowHeight : 820;
        lastConnection = lastConnection == null ? "" : lastConnection;
        secrets = secrets == null ? "" : secrets;
        prices = prices == null ? PriceChoices.none() : prices;
    }

    public static Settings defaults() {
        return DEFAULTS;
    }

    public Settings withLanguage(String value) {
        return new Settings(value, theme, windowWidth, windowHeight, lastConnection, reopen, secrets, prices);
    }

    public Settings withTheme(String value) {
        return new Settings(language, value, windowWidth, windowHeight, lastConnection, reopen, secrets, prices);
    }

    public Settings withWindow(double width, double height) {
        return new Settings(language, theme, width, height, lastConnection, reopen, secrets, prices);
    }

    public Settings withLastConnection(String id) {
        return new Settings(language, theme, windowWidth, windowHeight, id, reopen, secrets, prices);
    }

    public Settings withSecrets(String kind) {
        return new Settings(language, theme, windowWidth, windowHeight, lastConnection, reopen, kind, prices);
    }

    public Settings withReopen(boolean value) {
        return new Settings(language, theme, windowWidth, windowHeight, lastConnection, value, secrets, prices);
    }

    public Settings withPrices(PriceChoices value) {
        return new Settings(language, theme, windowWidth, windowHeight, lastConnection, reopen, secrets, value);
    }
}
