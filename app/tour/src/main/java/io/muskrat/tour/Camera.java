package io.muskrat.tour;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Takes pictures of a window, numbered, into a folder. */
public final class Camera {

    private final Person person;
    private final Scene scene;
    private final Path folder;
    private final Map<String, Integer> taken = new HashMap<>();
    private String album = "";

    public Camera(Person person, Scene scene, Path folder) {
        this.person = person;
        this.scene = scene;
        this.folder = folder;
    }

    /** Pictures go into this folder of the folder from now on, each album with its own count. */
    public void album(String name) {
        album = name;
    }

    public void picture(String name) {
        person.settle();
        WritableImage image = person.look(() -> scene.snapshot(null));
        int number = taken.merge(album, 1, Integer::sum);
        Path file = folder.resolve(album).resolve(String.format("%02d-%s.png", number, name));
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(copy(image), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage copy(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        return copy;
    }
}
