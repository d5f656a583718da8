package io.muskrat.desktop.session.creations;

import static org.assertj.core.api.Assertions.assertThat;

import io.muskrat.core.createcluster.creation.Creation;
import io.muskrat.core.createcluster.creation.Step;
import io.muskrat.desktop.ui.text.Texts;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CreationWordsTest {

    private final CreationWords english = new CreationWords(Texts.of(Locale.ENGLISH));
    private final CreationWords korean = new CreationWords(Texts.of(Locale.KOREAN));

    @Test
    void tellsHowLongItHasTaken() {
        assertThat(english.span(Duration.ofSeconds(59))).isEqualTo("59 s");
        assertThat(english.span(Duration.ofSeconds(119))).isEqualTo("1 min");
        assertThat(english.span(Duration.ofMinutes(61))).isEqualTo("1 h 1 min");
        assertThat(korean.span(Duration.ofMinutes(125))).isEqualTo("2시간 5분");
    }

    @Test
    void tellsHowItStands() {
        Creation creating = Made.creating("orders");
        assertThat(english.line(creating, Duration.ofMinutes(12))).isEqualTo("Being created, 12 min so far");
        assertThat(korean.line(creating, Duration.ofMinutes(12))).isEqualTo("생성 중, 12분 지남");
        assertThat(english.line(Made.ready("orders"), Duration.ZERO)).isEqualTo("Ready after 21 min");
        assertThat(english.news(Made.ready("orders"))).isEqualTo("orders is ready after 21 min.");
        assertThat(english.news(Made.failed("orders"))).isEqualTo("orders could not be created. " + Made.REASON);
        assertThat(korean.news(Made.failed("orders"))).contains("orders").contains(Made.REASON);
    }

    @Test
    void tellsWhatFollows() {
        assertThat(Made.creating("orders").steps()).extracting(Step::chore).extracting(english::chore)
                .containsExactly(
                        "SASL/SCRAM user alice: a secret with a generated password, associated with the cluster",
                        "Storage that grows when 60% is used, up to 1,000 GiB per broker");
    }
}
