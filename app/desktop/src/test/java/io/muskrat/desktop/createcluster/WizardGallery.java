package io.muskrat.desktop.createcluster;

import io.muskrat.core.createcluster.draft.Kind;
import io.muskrat.core.createcluster.draft.Tag;
import io.muskrat.core.platform.RefusedException;
import io.muskrat.core.platform.Violation;
import io.muskrat.desktop.createcluster.model.CreateClusterModel.Stage.Ready;
import io.muskrat.desktop.createcluster.model.Stop;
import io.muskrat.desktop.ui.form.Choice;
import io.muskrat.desktop.ui.look.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
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
                            drawStates(folder, name, locale, theme, width);
                            drawKinds(folder, name, locale, theme, width);
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
                ready.draft().change("name", draft -> draft.basics(b -> b.withName(sandbox ? "msk-test" : "주문 클러스터")));
                if (!sandbox) {
                    ready.draft().chooseSubnet(1, "subnet-01b");
                    ready.draft().change("brokersPerZone", draft -> draft.machines(m -> m.withBrokersPerZone("0")).storage(s -> s.withVolumeSize("20000")));
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

    private static void drawStates(Path folder, String name, Locale locale, Theme theme, int width)
            throws IOException, InterruptedException {
        CountDownLatch answer = new CountDownLatch(1);
        var account = Accounts.account(false, draft -> {
            try {
                answer.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new IllegalStateException("Connect to kafka.ap-northeast-2.amazonaws.com:443 failed: timed out");
        });
        try (Screen screen = new Screen(account, locale, theme, width, 800)) {
            while (!(Screen.call(() -> screen.model.stageProperty().get()) instanceof Ready)) {
                Thread.onSpinWait();
            }
            Ready ready = (Ready) screen.model.stageProperty().get();
            Screen.run(() -> {
                ready.draft().chooseVpc(Accounts.VPC);
                ready.draft().change("name", draft -> draft.basics(b -> b.withName("orders")
                        .withTags(List.of(new Tag("team", "payments"), new Tag("aws:stage", "test"))))
                        .authentication(a -> a.withTls(true).withScram(true)));
                ready.draft().leave(List.of("tags", "tlsAuthorities"));
                ready.walk().go(Stop.CONFIGURATION);
                screen.find("wizard-configuration-CUSTOM", RadioButton.class).fire();
            });
            write(screen, folder.resolve(name + "-30-configuration.png"));
            Screen.run(() -> ready.walk().go(Stop.TAGS));
            write(screen, folder.resolve(name + "-31-tags.png"));
            Screen.run(() -> ready.walk().go(Stop.AUTHENTICATION));
            write(screen, folder.resolve(name + "-32-authentication.png"));
            Screen.run(() -> {
                ready.draft().change("tags", draft -> draft.basics(b -> b.withTags(List.of(new Tag("team", "payments")))).authentication(a -> a.withTls(false)));
                ready.walk().go(Stop.REVIEW);
                screen.model.create();
            });
            write(screen, folder.resolve(name + "-33-creating.png"));
            answer.countDown();
            while (Screen.call(() -> screen.model.creatingProperty().get())) {
                Thread.onSpinWait();
            }
            write(screen, folder.resolve(name + "-34-failed.png"));
            Screen.run(() -> screen.find("wizard-cancel", Button.class).fire());
            Thread.sleep(600);
            write(screen, folder.resolve(name + "-35-cancel.png"));
        }
    }

    private static void drawKinds(Path folder, String name, Locale locale, Theme theme, int width)
            throws IOException, InterruptedException {
        try (Screen screen = new Screen(Accounts.account(false, draft -> "arn"), locale, theme, width, 800)) {
            while (!(Screen.call(() -> screen.model.stageProperty().get()) instanceof Ready)) {
                Thread.onSpinWait();
            }
            Ready ready = (Ready) screen.model.stageProperty().get();
            Screen.run(() -> {
                ready.draft().chooseVpc(Accounts.VPC);
                ready.draft().change("name", draft -> draft.basics(b -> b.withName("orders")).machines(m ->
                        m.withInstanceType("kafka.m7g.4xlarge")).storage(s -> s.withThroughputOn(true).withThroughput("700")
                        .withMode("TIERED").withAutoScalingOn(true).withAutoScalingMaximum("2000")));
                ready.draft().change("s3Logs", draft -> draft.watching(w -> w.withLogs(w.logs()
                        .withCloudWatch(true, "/msk/orders").withS3(true, "Logs", "msk/"))));
                for (Stop stop : List.of(Stop.STORAGE, Stop.MONITORING)) {
                    ready.walk().go(stop);
                    ready.draft().leave(stop.fields());
                }
                ready.walk().go(Stop.STORAGE);
            });
            write(screen, folder.resolve(name + "-40-storage.png"));
            Screen.run(() -> ready.walk().go(Stop.MONITORING));
            write(screen, folder.resolve(name + "-41-monitoring.png"));
            Screen.run(() -> screen.scroll(1));
            write(screen, folder.resolve(name + "-42-monitoring.png"));
            Screen.run(() -> {
                ready.draft().chooseKind(Kind.EXPRESS);
                ready.walk().go(Stop.BROKERS);
            });
            write(screen, folder.resolve(name + "-43-express.png"));
            Screen.run(() -> ready.walk().go(Stop.ZONES));
            write(screen, folder.resolve(name + "-44-express-zones.png"));
            Screen.run(() -> {
                ready.draft().chooseKind(Kind.SERVERLESS);
                ready.walk().go(Stop.GENERAL);
            });
            write(screen, folder.resolve(name + "-45-serverless.png"));
            Screen.run(() -> {
                ready.walk().go(Stop.ZONES);
                screen.find("wizard-vpc-add", Button.class).fire();
                screen.find("wizard-vpc-0", Choice.class).getSelectionModel().select(1);
            });
            write(screen, folder.resolve(name + "-46-serverless-zones.png"));
            Screen.run(() -> ready.walk().go(Stop.REVIEW));
            write(screen, folder.resolve(name + "-47-serverless-review.png"));
        }
    }

    private static void write(Screen screen, Path file) throws IOException, InterruptedException {
        Thread.sleep(60);
        write(screen.snapshot(), file);
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
