package io.muskrat.desktop.ui.look;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/** Light or dark: AtlantaFX underneath, our areas' style sheets, one file of colours. */
public enum Theme {
    LIGHT(new PrimerLight().getUserAgentStylesheet(), "colours-light.css"),
    DARK(new PrimerDark().getUserAgentStylesheet(), "colours-dark.css");

    private static final List<String> AREAS = List.of("base.css", "shell.css", "forms.css", "tables.css", "wizard.css",
            "messages.css", "chart.css", "doctor.css", "connections.css", "network.css",
            "cost.css");
    private static final List<String> FONTS =
            List.of("Pretendard-Regular.otf", "Pretendard-Bold.otf", "NanumGothicCoding.ttf");

    private final String base;
    private final String colours;

    Theme(String base, String colours) {
        this.base = base;
        this.colours = colours;
    }

    /** @param setting {@code light}, {@code dark} or {@code system} */
    public static Theme of(String setting, ColorScheme system) {
        return switch (setting) {
            case "light" -> LIGHT;
            case "dark" -> DARK;
            default -> system == ColorScheme.DARK ? DARK : LIGHT;
        };
    }

    /** Loads the bundled fonts, which have Hangul: a desktop without Korean fonts would show boxes. */
    public static void loadFonts() {
        for (String font : FONTS) {
            try (InputStream in = Theme.class.getResourceAsStream("/muskrat/fonts/" + font)) {
                Font.loadFont(Objects.requireNonNull(in, font), 13);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public void dress(Scene scene) {
        Application.setUserAgentStylesheet(base);
        scene.getStylesheets().setAll(Stream.concat(AREAS.stream(), Stream.of(colours))
                .map(file -> Objects.requireNonNull(Theme.class.getResource("/muskrat/css/" + file), file).toExternalForm())
                .toList());
    }
}
