package io.muskrat.desktop.createcluster;

import io.muskrat.core.createcluster.catalog.BrokerSize;
import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.draft.Tag;
import io.muskrat.core.createcluster.quickvpc.MadeVpc;
import io.muskrat.core.createcluster.quickvpc.Part;
import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import io.muskrat.desktop.createcluster.model.Account;
import io.muskrat.desktop.createcluster.model.CreateClusterModel.Stage;
import io.muskrat.desktop.createcluster.model.CreateClusterModel.Stage.Ready;
import io.muskrat.desktop.createcluster.model.Stop;
import io.muskrat.desktop.ui.look.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javax.imageio.ImageIO;

/** Draws the first steps with too much, with nothing, without rights and while loading, to be looked at. */
final class ExtremesGallery {

    private static final String LONG = "orders-and-payments-of-the-asia-pacific-region-in-production-a64";

    private final Path folder;
    private final String name;
    private final Locale locale;
    private final Theme theme;
    private final int width;

    private ExtremesGallery(Path folder, String name, Locale locale, Theme theme, int width) {
        this.folder = folder;
        this.name = name;
        this.locale = locale;
        this.theme = theme;
        this.width = width;
    }

    /** @param args the folder, and perhaps words that the names of the pictures must contain */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            for (Theme theme : Theme.values()) {
                for (int width : List.of(1064, 684)) {
                    String name = locale.getLanguage() + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width;
                    if (args.length < 2 || name.contains(args[1])) {
                        ExtremesGallery gallery = new ExtremesGallery(folder, name, locale, theme, width);
                        gallery.withoutAnything();
                        gallery.withTooMuch();
                        gallery.withLeftovers();
                    }
                }
            }
        }
        Platform.exit();
    }

    private void withoutAnything() throws IOException, InterruptedException {
        CountDownLatch answer = new CountDownLatch(1);
        try (Screen screen = screen(() -> {
            answer.await();
            throw new ProblemException(Problem.of(ProblemCode.AWS_ACCESS_DENIED, "ec2:DescribeVpcs"));
        }, new PaperNetwork())) {
            write(screen, "50-loading");
            answer.countDown();
            while (!(Screen.call(() -> screen.model.stageProperty().get()) instanceof Stage.Failed)) {
                Thread.onSpinWait();
            }
            write(screen, "51-denied");
        }
        Catalog usual = Accounts.catalog();
        Catalog nothing = new Catalog(List.of(), List.of(), List.of(), usual.versions(), List.of(), BrokerSize.ALL);
        try (Screen screen = screen(() -> nothing, new PaperNetwork())) {
            Ready ready = ready(screen);
            for (Stop stop : List.of(Stop.ZONES, Stop.CONFIGURATION, Stop.TAGS, Stop.GENERAL)) {
                Screen.run(() -> ready.walk().go(stop));
                write(screen, "52-empty-" + stop.name().toLowerCase(Locale.ROOT));
            }
        }
    }

    private void withTooMuch() throws IOException, InterruptedException {
        Catalog large = LargeAccount.catalog();
        Catalog named = new Catalog(List.of(new Catalog.Vpc(Accounts.VPC, LONG + LONG, "10.10.0.0/16", false)),
                large.subnets().stream().map(subnet -> new Catalog.Subnet(subnet.id(), LONG + subnet.name(), subnet.vpcId(),
                        subnet.zone(), subnet.cidr(), 1)).toList(),
                large.securityGroups(), large.versions(), large.configurations(), large.sizes());
        try (Screen screen = screen(() -> named, new PaperNetwork())) {
            Ready ready = ready(screen);
            Screen.run(() -> {
                ready.draft().chooseVpc(Accounts.VPC);
                ready.draft().change("name", draft -> draft.basics(b -> b.withName(LONG).withTags(List.of(
                        new Tag("team", "payments"), new Tag("aws:stage", "test"), new Tag(LONG + LONG + LONG, "x"),
                        new Tag("", "value without a key"), new Tag("owner", "누구? 무엇! #1"), new Tag("team", "twice"))))
                        .machines(m -> m.withBrokersPerZone("40")));
                ready.walk().go(Stop.REVIEW);
            });
            Screen.run(() -> ready.walk().go(Stop.GENERAL));
            Screen.run(() -> screen.scroll(1));
            write(screen, "53-much-versions");
            for (Stop stop : List.of(Stop.GENERAL, Stop.ZONES, Stop.BROKERS, Stop.TAGS, Stop.CONFIGURATION)) {
                Screen.run(() -> ready.walk().go(stop));
                write(screen, "53-much-" + stop.name().toLowerCase(Locale.ROOT));
            }
            Screen.run(() -> screen.find("wizard-configuration-CUSTOM", RadioButton.class).fire());
            write(screen, "54-existing");
            Screen.run(() -> {
                screen.find("wizard-configuration-NEW", RadioButton.class).fire();
                StringBuilder lines = new StringBuilder();
                for (int i = 1; i <= 30; i++) {
                    lines.append(i % 3 == 0 ? "no.such.property." + i + "=" + LONG : "num.partitions=" + i).append('\n');
                }
                screen.find("wizard-propertiesText", TextArea.class).setText(lines.toString());
                ready.draft().leave(Stop.CONFIGURATION.fields());
            });
            Screen.run(() -> screen.scroll(0.45));
            write(screen, "55-mistakes");
        }
    }

    private void withLeftovers() throws IOException, InterruptedException {
        PaperNetwork network = new PaperNetwork();
        network.left.add(new MadeVpc(List.of(new Part(Part.Kind.VPC, "vpc-0a1b2c3d4e5f60718", "MSK_TEST_VPC"),
                new Part(Part.Kind.INTERNET_GATEWAY, "igw-0a1b2c3d4e5f60718", "MSK_TEST_VPC"),
                new Part(Part.Kind.ROUTE_TABLE, "rtb-0a1b2c3d4e5f60718", "MSK_TEST_VPC"),
                new Part(Part.Kind.SUBNET, "subnet-0a1b2c3d4e5f60718", "broker01"))));
        try (Screen screen = screen(Accounts::catalog, network)) {
            ready(screen);
            while (!screen.shows("leftover-remove-0")) {
                Thread.onSpinWait();
            }
            Screen.run(() -> screen.scroll(0.7));
            write(screen, "56-leftovers");
            Screen.run(() -> screen.find("leftover-remove-0", Button.class).fire());
            write(screen, "57-question");
            Screen.run(() -> screen.find("leftover-yes-0", Button.class).fire());
            write(screen, "58-removed");
            Screen.run(() -> ready(screen).draft().chooseVpc("vpc-0def"));
            while (!screen.shows("quick-vpc-undo")) {
                Thread.onSpinWait();
            }
            Screen.run(() -> screen.find("quick-vpc-undo", Button.class).fire());
            write(screen, "59-found");
        }
    }

    private Screen screen(Callable<Catalog> catalog, PaperNetwork network) {
        return new Screen(new Account("Production", "ap-northeast-2", false, catalog, draft -> "arn", network,
                Accounts.SOURCES, Accounts.prices()), locale, theme, width, 800);
    }

    private static Ready ready(Screen screen) {
        while (!(Screen.call(() -> screen.model.stageProperty().get()) instanceof Ready)) {
            Thread.onSpinWait();
        }
        return (Ready) screen.model.stageProperty().get();
    }

    private void write(Screen screen, String what) throws IOException, InterruptedException {
        Thread.sleep(150);
        Image image = screen.snapshot();
        int across = (int) image.getWidth();
        int down = (int) image.getHeight();
        int[] pixels = new int[across * down];
        image.getPixelReader().getPixels(0, 0, across, down, PixelFormat.getIntArgbInstance(), pixels, 0, across);
        BufferedImage picture = new BufferedImage(across, down, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(0, 0, across, down, pixels, 0, across);
        ImageIO.write(picture, "png", folder.resolve(name + "-" + what + ".png").toFile());
    }
}
