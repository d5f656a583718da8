package io.muskrat.desktop.createcluster;

import io.muskrat.core.platform.RefusedException;
import io.muskrat.core.platform.Violation;
import io.muskrat.desktop.createcluster.model.CreateClusterModel.Stage.Ready;
import io.muskrat.desktop.createcluster.model.Stop;
import io.muskrat.desktop.ui.look.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javax.imageio.ImageIO;

/** Draws every page in both languages and themes into a folder, to be looked at. */
final class WizardGallery {

    private WizardGallery() {}

    /** @param args the folder, and perhaps words that the names of the pictures must contain */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            for (Theme theme : Theme.values()) {
                for (int width : List.of(1064, 684)) {
                    for (boolean sandbox : List.of(true, false)) {
                        String name = locale.getLanguage() + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width
                                + (sandbox ? "-sandbox" : "-aws");
                        if (args.length < 2 || name.contains(args[1])) {
                            draw(folder, name, locale, theme, width, sandbox);
                        }
                    }
                }
            }
        }
        Platform.exit();
    }

    private static void draw(Path folder, String name, Locale locale, Theme theme, int width, boolean sandbox)
            throws IOException, InterruptedException {
        var account = Accounts.account(sandbox, draft -> {
            throw new RefusedException(List.of(Violation.of("name", "aws-refused", "A resource with this name exists.")));
        });
        try (Screen screen = new Screen(account, locale, theme, width, 800)) {
            while (!(Screen.call(() -> screen.model.stageProperty().get()) instanceof Ready)) {
                Thread.onSpinWait();
            }
            Ready ready = (Ready) screen.model.stageProperty().get();
            Screen.run(() -> {
                ready.draft().chooseVpc(Accounts.VPC);
                ready.draft().change("name", draft -> draft.withName(sandbox ? "msk-test" : "주문 클러스터"));
                if (!sandbox) {
                    ready.draft().chooseSubnet(1, "subnet-01b");
                    ready.draft().change("brokerCount", draft -> draft.withBrokerCount("4").withVolumeSize("20000"));
                }
            });
            for (Stop stop : Stop.values()) {
                Screen.run(() -> ready.walk().go(stop));
                if (!sandbox) {
                    Screen.run(() -> ready.draft().leave(stop.fields()));
                }
                Thread.sleep(60);
                write(screen.snapshot(), folder.resolve(name + "-" + (stop.ordinal() + 10) + ".png"));
            }
        }
    }

    private static void write(Image image, Path file) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        ImageIO.write(picture, "png", file.toFile());
    }
}
