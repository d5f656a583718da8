package io.muskrat.desktop.cost;

import io.muskrat.core.platform.PriceChoices;
import io.muskrat.desktop.session.prices.PricesModel;
import io.muskrat.desktop.testing.Picture;
import io.muskrat.desktop.testing.Screen;
import io.muskrat.desktop.ui.look.Theme;
import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.control.ScrollPane;
import org.awaitility.Awaitility;

/** Paints the cost page into a folder, to be looked at: the first argument. */
final class CostGallery {

    private CostGallery() { }

    public static void main(String[] args) {
        File folder = new File(args[0]);
        for (Theme theme : Theme.values()) {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
                String name = theme.name().toLowerCase(Locale.ROOT) + "-" + locale.getLanguage();
                paint(folder, name, locale, theme, 1064);
                paint(folder, "narrow-" + name, locale, theme, 684);
            }
        }
        Platform.exit();
    }

    private static void paint(File folder, String name, Locale locale, Theme theme, double width) {
        PricesModel prices = new PricesModel(null,
                new PriceChoices("", "1350", Map.of("in", "100", "out", "200", "consumers", "x")), choices -> { });
        try (Screen screen = new Screen(locale)) {
            screen.show(theme, width, 768, here -> new CostView(here.texts(), prices));
            settle();
            Picture.save(screen, new File(folder, "cost-refused-" + name + ".png"));
            Screen.run(() -> prices.load(prices.workload().with("consumers", "12")));
            for (int part = 0; part <= 4; part++) {
                double at = part / 4.0;
                Screen.run(() -> ((ScrollPane) screen.stage().getScene().lookup(".scroll-pane")).setVvalue(at));
                settle();
                Picture.save(screen, new File(folder, "cost-" + name + "-" + part + ".png"));
            }
        }
    }

    private static void settle() {
        Awaitility.await().pollDelay(400, TimeUnit.MILLISECONDS).until(() -> true);
    }
}
