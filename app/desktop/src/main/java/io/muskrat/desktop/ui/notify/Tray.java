package io.muskrat.desktop.ui.notify;

import java.awt.AWTException;
import java.awt.GraphicsEnvironment;
import java.awt.SystemTray;
import java.awt.TrayIcon;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URL;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A message beside the clock of Windows, for which there is no program to be called. */
public final class Tray {

    private static final Logger LOG = LoggerFactory.getLogger(Tray.class);
    private static final String APP = "Muskrat";
    private static final long SECONDS = 15;

    private final URL picture;

    /** @param picture of the app */
    public Tray(URL picture) {
        this.picture = picture;
    }

    /** Nothing happens where there is no tray. */
    public void show(String message) {
        if (GraphicsEnvironment.isHeadless() || !SystemTray.isSupported()) {
            return;
        }
        try {
            BufferedImage image = ImageIO.read(picture);
            TrayIcon icon = new TrayIcon(image, APP);
            icon.setImageAutoSize(true);
            SystemTray tray = SystemTray.getSystemTray();
            tray.add(icon);
            icon.displayMessage(APP, message, TrayIcon.MessageType.NONE);
            CompletableFuture.delayedExecutor(SECONDS, TimeUnit.SECONDS).execute(() -> tray.remove(icon));
        } catch (AWTException | IOException e) {
            LOG.info("No message beside the clock: {}", e.toString());
        }
    }
}
