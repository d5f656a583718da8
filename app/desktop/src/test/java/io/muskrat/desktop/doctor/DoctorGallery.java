package io.muskrat.desktop.doctor;

import static io.muskrat.desktop.testing.Screens.until;

import io.muskrat.core.doctor.Doctor;
import io.muskrat.core.doctor.Examination;
import io.muskrat.core.kafka.KafkaAccess;
import io.muskrat.core.tunnels.SshQuestions;
import io.muskrat.core.tunnels.Tunnels;
import io.muskrat.core.tunnels.carry.SshTunnels;
import io.muskrat.desktop.testing.Picture;
import io.muskrat.desktop.testing.Screen;
import io.muskrat.desktop.ui.look.Theme;
import io.muskrat.desktop.ui.nav.Link;
import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import org.awaitility.Awaitility;

/** Paints the doctor's screen, examining a port at which nobody listens, into a folder: the first argument. */
final class DoctorGallery {

    private DoctorGallery() { }

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
        try (Tunnels tunnels = new SshTunnels(SshQuestions.refusing()); Screen screen = new Screen(locale)) {
            Examination what = Examination.of("orders",
                    new KafkaAccess("localhost:1,b-2.nowhere.invalid:9098", Map.of("security.protocol", "SSL")));
            screen.show(theme, width, 800, here -> new DoctorView(here.texts(),
                    new DoctorModel(here.tasks(), new Doctor(tunnels), topic -> Optional.of(() -> what)),
                    here.notices(), here, Link.WelcomeLink::new));
            Picture.save(screen, new File(folder, "doctor-ready-" + name + ".png"));
            Screen.run(() -> screen.find(Button.class, "doctor-examine").fire());
            until(() -> !screen.find(Button.class, "doctor-report").isDisabled());
            settle();
            Picture.save(screen, new File(folder, "doctor-" + name + ".png"));
            Screen.run(() -> screen.stage().getScene().getRoot().lookupAll(".finding-head").stream()
                    .skip(3).limit(1).forEach(head -> ((ToggleButton) head).setSelected(true)));
            settle();
            Picture.save(screen, new File(folder, "doctor-more-" + name + ".png"));
        }
    }

    private static void settle() {
        Awaitility.await().pollDelay(400, TimeUnit.MILLISECONDS).until(() -> true);
    }
}
