package io.muskrat.core.topics;

import static org.assertj.core.api.Assertions.assertThat;

import io.muskrat.core.platform.Violation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicRulesTest {

    @Test
    void takesWhatKafkaTakes() {
        assertThat(check("msk_test_topic", "3", "3")).isEmpty();
        assertThat(check("a".repeat(249), "1", "1")).isEmpty();
        assertThat(check("...", "", "")).isEmpty();
        assertThat(check("A.b-9_c", " 12 ", "2")).isEmpty();
    }

    @Test
    void refusesAtTheField() {
        assertThat(check("", "3", "3")).containsExactly(Violation.of("name", "topic-name-empty"));
        assertThat(check("..", "3", "3")).containsExactly(Violation.of("name", "topic-name-dots", ".."));
        assertThat(check("토픽 a", "3", "3")).containsExactly(Violation.of("name", "topic-name", "토픽 "));
        assertThat(check("a".repeat(250), "3", "3"))
                .containsExactly(Violation.of("name", "topic-name-long", 250, 249));
        assertThat(check("t", "0", "4")).containsExactly(Violation.of("partitions", "topic-partitions", "0"),
                Violation.of("replicationFactor", "topic-replication", "4", 3));
        assertThat(check("t", "three", "0")).hasSize(2);
    }

    @Test
    void refusesNamesThatMetricsCannotTellApart() {
        assertThat(TopicRules.clashes("a.b_c", List.of("x", "a_b.c")))
                .containsExactly(Violation.of("name", "topic-name-clash", "a.b_c", "a_b.c"));
        assertThat(TopicRules.clashes("a.b", List.of("a.b", "a_b")))
                .containsExactly(Violation.of("name", "topic-exists", "a.b"));
        assertThat(TopicRules.clashes("a.b", List.of("a-b"))).isEmpty();
    }

    private static List<Violation> check(String name, String partitions, String factor) {
        return TopicService.check(new TopicDraft(name, partitions, factor, Map.of()), 3);
    }
}
