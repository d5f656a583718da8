package io.muskrat.desktop.doctor;

import static io.muskrat.desktop.testing.Screens.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.muskrat.core.doctor.Doctor;
import io.muskrat.core.doctor.Examination;
import io.muskrat.core.doctor.finding.Cause;
import io.muskrat.core.doctor.finding.Layer;
import io.muskrat.core.doctor.finding.Verdict;
import io.muskrat.core.kafka.KafkaAccess;
import io.muskrat.core.tunnels.SshQuestions;
import io.muskrat.core.tunnels.Tunnels;
import io.muskrat.core.tunnels.carry.SshTunnels;
import io.muskrat.desktop.testing.Screen;
import io.muskrat.desktop.ui.look.Theme;
import io.muskrat.desktop.ui.nav.Link;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The real doctor on the screen, examining ports of this computer. */
class DoctorViewTest {

    private static final String SECRET = "correct-horse-battery";
    private static final Examination NOBODY_LISTENS = Examination.of("orders", new KafkaAccess("localhost:1",
            Map.of("security.protocol", "SASL_PLAINTEXT", "sasl.mechanism", "PLAIN", "sasl.jaas.config",
                    "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"alice\" password=\""
                            + SECRET + "\";")));

    private final Tunnels tunnels = new SshTunnels(SshQuestions.refusing());
    private final Screen screen = new Screen(Locale.ENGLISH);
    private DoctorModel model;

    private void show(Function<String, Optional<Callable<Examination>>> patient) {
        screen.show(Theme.LIGHT, 1000, 700, here -> {
            model = new DoctorModel(here.tasks(), new Doctor(tunnels), patient);
            return new DoctorView(here.texts(), model, here.notices(), here, Link.WelcomeLink::new);
        });
    }

    @AfterEach
    void close() {
        screen.close();
        tunnels.close();
    }

    private void press(String id) {
        Screen.run(() -> screen.find(Button.class, id).fire());
    }

    private String summary() {
        return screen.find(Labeled.class, "doctor-summary").getText();
    }

    @Test
    void namesWhatIsWrongAndMakesAReportWithoutSecrets() {
        show(topic -> Optional.of(() -> NOBODY_LISTENS));
        press("doctor-examine");
        until(() -> !screen.find(Button.class, "doctor-report").isDisabled());
        assertThat(Screen.call(this::summary)).contains("TCP").contains("localhost:1");
        assertThat(model.findings()).anyMatch(f -> f.layer() == Layer.TCP && f.is(Cause.TCP_REFUSED));
        assertThat(model.findings().getLast().verdict()).isEqualTo(Verdict.SKIPPED);
        press("doctor-report");
        assertThat(Screen.call(() -> Clipboard.getSystemClipboard().getString())).contains("orders", "localhost:1",
                "nobody listens").doesNotContain(SECRET);
    }

    @Test
    void canBeCancelledAndBegunAgain() {
        CountDownLatch never = new CountDownLatch(1);
        show(topic -> Optional.of(() -> {
            if (never.getCount() > 0) {
                never.await();
            }
            return NOBODY_LISTENS;
        }));
        press("doctor-examine");
        until(() -> screen.find(Button.class, "doctor-cancel").isVisible());
        press("doctor-cancel");
        assertThat(Screen.call(this::summary)).isEqualTo("Cancelled");
        never.countDown();
        press("doctor-examine");
        until(() -> !screen.find(Button.class, "doctor-report").isDisabled());
    }

    @Test
    void withoutAConnectionItLeadsToOne() {
        show(topic -> Optional.empty());
        press("doctor-examine");
        Screen.run(() -> screen.stage().getScene().getRoot().lookupAll(".state-pane .button").forEach(
                button -> ((Button) button).fire()));
        assertThat(screen.opened()).containsExactly(new Link.WelcomeLink());
    }
}
