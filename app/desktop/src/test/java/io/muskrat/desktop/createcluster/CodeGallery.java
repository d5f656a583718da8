package io.muskrat.desktop.createcluster;

import io.muskrat.core.createcluster.draft.Tag;
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
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javax.imageio.ImageIO;

/** Draws the review as code and the dialogs of drafts in both languages and themes, to be looked at. */
final class CodeGallery {

    private CodeGallery() {}

    /** @param args the folder, and perhaps words that the names of the pictures must contain */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            for (Theme theme : Theme.values()) {
                for (int width : List.of(1064, 684)) {
                    String name = locale.getLanguage() + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width;
                    if (args.length < 2 || name.contains(args[1])) {
                        draw(folder, name, locale, theme, width);
                    }
                }
            }
        }
        Platform.exit();
    }

    private static void draw(Path folder, String name, Locale locale, Theme theme, int width)
            throws IOException, InterruptedException {
        try (Screen screen = new Screen(Accounts.account(true, draft -> "arn"), locale, theme, width, 800)) {
            Ready ready = ready(screen);
            Screen.run(() -> {
                ready.draft().chooseVpc(Accounts.VPC);
                ready.draft().change("name", draft -> draft.basics(b -> b.withName("msk-test")
                        .withTags(List.of(new Tag("team", "payments")))));
                ready.walk().go(Stop.REVIEW);
            });
            write(screen, folder.resolve(name + "-40-review.png"));
            for (int format : List.of(0, 2, 4, 5)) {
                Screen.run(() -> {
                    screen.find("wizard-code-format", ComboBox.class).getSelectionModel().select(format);
                    ScrollPane scroll = (ScrollPane) screen.find("wizard-code", TextArea.class).getScene().lookup(".plain");
                    scroll.setVvalue(1);
                });
                write(screen, folder.resolve(name + "-41-code-" + format + ".png"));
            }
            Screen.run(() -> item(screen, "wizard-draft-take"));
            Screen.run(() -> {
                screen.find("draft-text", TextArea.class).setText("{\"ClusterName\": \"x\",}");
                screen.find("draft-take", Button.class).fire();
            });
            write(screen, folder.resolve(name + "-42-take.png"));
            Screen.run(() -> {
                screen.find("draft-text", TextArea.class).setText("""
                        {"ClusterName": "pasted", "Provisioned": {"NumberOfBrokerNodes": 3, "BrokerNodeGroupInfo": {
                          "ConnectivityInfo": {"PublicAccess": {"Type": "SERVICE_PROVIDED_EIPS"}}}}}""");
                screen.find("draft-take", Button.class).fire();
            });
            write(screen, folder.resolve(name + "-43-taken.png"));
            Screen.run(() -> item(screen, "wizard-draft-rename"));
            write(screen, folder.resolve(name + "-44-rename.png"));
            Screen.run(() -> screen.find("draft-rename", Button.class).fire());
            Screen.run(() -> item(screen, "wizard-draft-open"));
            write(screen, folder.resolve(name + "-45-others.png"));
            Screen.run(() -> screen.find("dialog-cancel", Button.class).fire());
            Screen.run(() -> item(screen, "wizard-draft-new"));
            ready(screen);
            write(screen, folder.resolve(name + "-46-offer.png"));
        }
    }

    private static Ready ready(Screen screen) {
        while (!(Screen.call(() -> screen.model.stageProperty().get()) instanceof Ready)) {
            Thread.onSpinWait();
        }
        return (Ready) screen.model.stageProperty().get();
    }

    private static void item(Screen screen, String id) {
        screen.find("wizard-drafts", MenuButton.class).getItems().stream().filter(item -> id.equals(item.getId()))
                .findFirst().ifPresent(MenuItem::fire);
    }

    private static void write(Screen screen, Path file) throws IOException, InterruptedException {
        Thread.sleep(400);
        Image image = screen.snapshot();
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        ImageIO.write(picture, "png", file.toFile());
    }
}
