package io.muskrat.desktop.tunnels;

import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.Watched;
import io.muskrat.core.secrets.SecretStore;
import io.muskrat.core.tunnels.SshSecret;
import io.muskrat.core.tunnels.TunnelState;
import io.muskrat.core.tunnels.TunnelStatus;
import io.muskrat.desktop.testing.Picture;
import io.muskrat.desktop.testing.Screen;
import io.muskrat.desktop.testing.Screens;
import io.muskrat.desktop.ui.look.Theme;
import io.muskrat.desktop.ui.nav.View;
import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import org.awaitility.Awaitility;

/** Paints the tunnels in their states into a folder, to be looked at: the first argument. */
final class TunnelsGallery {

    private TunnelsGallery() { }

    public static void main(String[] args) {
        File folder = new File(args[0]);
        for (Theme theme : Theme.values()) {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
                String name = theme.name().toLowerCase(Locale.ROOT) + "-" + locale.getLanguage();
                paint(folder, name, locale, theme, 1064, 768);
                paint(folder, "narrow-" + name, locale, theme, 684, 700);
            }
        }
        Platform.exit();
    }

    private static void paint(File folder, String name, Locale locale, Theme theme, double width, double height) {
        Problem problem = new Problem(ProblemCode.TUNNEL_UNREACHABLE, List.of("bastion.example.com:22"),
                "java.net.ConnectException: Connection refused");
        Watched<List<TunnelStatus>> statuses = new Watched<>(List.of(
                Statuses.of("msk-test", TunnelState.UP, 120_000, 48_000_000),
                Statuses.of("orders-prod", TunnelState.RECONNECTING, 5_120_000, 148_000_000, Optional.of(problem), "")));
        try (Screen screen = new Screen(locale)) {
            screen.show(theme, width, height, here -> new Whole(here, new TunnelsModel(here.tasks(), statuses)));
            Screens.until(() -> screen.find(TableView.class, "tunnels-table").getItems().size() == 2);
            settle();
            Picture.save(screen, new File(folder, "tunnels-" + name + ".png"));
            Screen.run(() -> screen.find(TableView.class, "tunnels-table").getSelectionModel().select(1));
            settle();
            Picture.save(screen, new File(folder, "tunnels-lost-" + name + ".png"));
            Screen.run(() -> SecretDialog.show(screen.dialogs(), screen.texts(),
                    new SshSecret(SshSecret.Kind.PASSPHRASE, "/home/ines/.ssh/id_ed25519", ""), true,
                    SecretStore.Kind.KEYRING, new CompletableFuture<>()));
            settle();
            Picture.save(screen, new File(folder, "tunnels-secret-" + name + ".png"));
        }
    }

    /** A dialog comes in with an animation of 200 ms. */
    private static void settle() {
        Awaitility.await().pollDelay(900, TimeUnit.MILLISECONDS).until(() -> true);
    }

    /** The page with the banner over it, as in the window. */
    private static final class Whole implements View {

        private final TunnelBanner banner;
        private final TunnelsView view;
        private final BorderPane root;

        Whole(Screen here, TunnelsModel model) {
            banner = new TunnelBanner(here.texts(), model, here);
            view = new TunnelsView(here.texts(), model, here.notices());
            root = new BorderPane(view.root());
            root.setTop(banner.root());
        }

        @Override
        public Parent root() {
            return root;
        }

        @Override
        public void attach() {
            banner.attach();
            view.attach();
        }

        @Override
        public void detach() {
            view.detach();
            banner.detach();
        }
    }
}
