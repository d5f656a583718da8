package io.muskrat.desktop.createcluster;

import io.muskrat.desktop.createcluster.model.Account;
import io.muskrat.desktop.createcluster.model.CreateClusterModel.Stage.Ready;
import io.muskrat.desktop.createcluster.model.DraftModel;
import io.muskrat.desktop.createcluster.model.Stop;
import io.muskrat.desktop.createcluster.network.QuickVpcModel;
import io.muskrat.desktop.ui.look.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javax.imageio.ImageIO;

/** Draws what the wizard makes beside the cluster, in both languages and themes, into a folder, to be looked at. */
final class NetworkGallery {

    /** All of a page, without scrolling. */
    private static final int TALL = 1500;

    private NetworkGallery() {}

    /** @param args the folder, and perhaps words that the names of the pictures must contain */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            for (Theme theme : Theme.values()) {
                for (int width : List.of(1064, 684)) {
                    String name = locale.getLanguage() + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width;
                    if (args.length < 2 || name.contains(args[1])) {
                        draw(folder.resolve(name).toString(), locale, theme, width, false);
                        draw(folder.resolve(name + "-failing").toString(), locale, theme, width, true);
                    }
                }
            }
        }
        Platform.exit();
    }

    private static void draw(String name, Locale locale, Theme theme, int width, boolean failing)
            throws IOException, InterruptedException {
        Account account = new Account("Production", "ap-northeast-2", false, Accounts::catalog, draft -> "arn",
                new PaperNetwork(failing), Accounts.SOURCES, Accounts.prices());
        try (Screen screen = new Screen(account, locale, theme, width, TALL)) {
            until(() -> screen.model.stageProperty().get() instanceof Ready);
            Ready ready = (Ready) screen.model.stageProperty().get();
            DraftModel draft = ready.draft();
            QuickVpcModel quick = screen.model.network().quickVpc();
            Screen.run(() -> {
                draft.chooseVpc(Accounts.VPC);
                draft.change("name", old -> old.basics(b -> b.withName("msk-test")));
                quick.open();
            });
            until(() -> !quick.zones().isEmpty());
            if (failing) {
                Screen.run(() -> quick.change(plan -> plan.withCidr("10.10.0.0/24")));
            }
            write(screen, name + "-1-plan.png");
            Screen.run(quick::make);
            until(() -> quick.phaseProperty().get() != QuickVpcModel.Phase.MAKING);
            Thread.sleep(200);
            write(screen, name + "-2-made.png");
            Screen.run(() -> {
                draft.chooseVpc(Accounts.VPC);
                draft.change("authIam", old -> old.authentication(a -> a.withIam(true).withTls(true).withUnauthenticated(false))
                        .placement(p -> p.withSecurityGroups(List.of("sg-0msk"))));
                ready.walk().go(Stop.ADVANCED);
            });
            until(() -> screen.shows("firewall-add"));
            write(screen, name + "-3-ports.png");
            Screen.run(() -> screen.find("firewall-add", Button.class).fire());
            write(screen, name + "-4-confirm.png");
            Screen.run(() -> ready.walk().go(Stop.ENCRYPTION));
            write(screen, name + "-5-encryption.png");
            Screen.run(() -> ready.walk().go(Stop.AUTHENTICATION));
            write(screen, name + "-6-authentication.png");
            Screen.run(() -> {
                ready.walk().go(Stop.CONFIGURATION);
                screen.find("wizard-configuration-NEW", RadioButton.class).fire();
                screen.find("wizard-propertiesText", TextArea.class).setText(failing
                        ? "num.partitions=many\nlisteners=PLAINTEXT://:9092\nlog.retention.hour=72"
                        : "# ours\nnum.partitions=6\nlog.retention.hours=72\nmessage.max.bytes=5242880\nmin.insync.replicas=2");
                draft.leave(Stop.CONFIGURATION.fields());
                screen.find("wizard-property-list", ListView.class).getSelectionModel().select(19);
            });
            write(screen, name + "-7-configuration.png");
        }
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        while (!Screen.call(condition::getAsBoolean)) {
            Thread.sleep(20);
        }
    }

    private static void write(Screen screen, String file) throws IOException, InterruptedException {
        Thread.sleep(150);
        Image image = screen.snapshot();
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        ImageIO.write(picture, "png", Path.of(file).toFile());
    }
}
