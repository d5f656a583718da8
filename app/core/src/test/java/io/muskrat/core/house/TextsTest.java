package io.muskrat.core.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.muskrat.core.doctor.finding.Cause;
import io.muskrat.core.doctor.finding.Layer;
import io.muskrat.core.platform.ProblemCode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever can go wrong can be said, in both languages. */
class TextsTest {
    @Test
    void everyProblemHasItsThreeTexts() {
        Set<String> wanted = Stream.of(ProblemCode.values())
                .flatMap(code -> Stream.of("what", "why", "todo").map(part -> "problem." + code.key() + "." + part))
                .collect(Collectors.toSet());
        for (Texts texts : Texts.PROBLEMS) {
            assertThat(texts.properties().stringPropertyNames()).as(texts.file()).isEqualTo(wanted);
            wanted.forEach(key ->
                    assertThat(texts.format(key, List.of("A1", "A2"))).as(key).isNotBlank().doesNotContain("{", "}"));
        }
    }

    @Test
    void everyRuleHasItsText() {
        Set<String> wanted = new TreeSet<>();
        Stream.of("createcluster", "topics", "kafka", "messages", "tunnels", "connections")
                .forEach(folder -> Texts.rulesInSources(folder).forEach(rule -> wanted.add("rule." + rule)));
        wanted.add("rule.aws-refused");
        for (Texts texts : Texts.RULES) {
            assertThat(texts.properties().stringPropertyNames()).as(texts.file()).containsAll(wanted);
        }
    }

    @Test
    void everyCauseOfTheDoctorHasItsTwoTexts() {
        for (Texts texts : Texts.DOCTOR) {
            Stream.of(Cause.values()).filter(cause -> cause != Cause.PROBLEM)
                    .flatMap(cause -> Stream.of("why", "fix").map(part -> "doctor.cause." + cause.key() + "." + part))
                    .forEach(key -> assertThat(texts.format(key, List.of("A1", "A2", "A3"))).as(key).isNotBlank()
                            .doesNotContain("{", "}"));
            Stream.of(Layer.values()).forEach(layer ->
                    assertThat(texts.format("doctor.layer." + layer.key(), List.of())).as(layer.name()).isNotBlank());
        }
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        for (List<Texts> pair : List.of(Texts.PROBLEMS, Texts.RULES, Texts.DOCTOR)) {
            Texts english = pair.getFirst();
            Texts korean = pair.getLast();
            assertThat(korean.properties().keySet()).isEqualTo(english.properties().keySet());
            for (String key : english.properties().stringPropertyNames()) {
                assertThat(placeholders(korean, key)).as(key).isEqualTo(placeholders(english, key));
            }
        }
    }

    private static Set<String> placeholders(Texts texts, String key) {
        String text = texts.properties().getProperty(key);
        return Stream.of("{0}", "{1}", "{2}", "{3}").filter(text::contains).collect(Collectors.toSet());
    }
}
