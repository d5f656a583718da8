package io.muskrat.core.createcluster.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.draft.Kind;
import io.muskrat.core.platform.Violation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Execution(ExecutionMode.CONCURRENT)
class PropertyRulesTest {

    @Test
    void theTableHasAllThatTheGuideListsAndCustomAdvertisedListeners() {
        assertThat(ServerProperties.ALL).hasSize(49).extracting(ServerProperty::name).isSorted().doesNotHaveDuplicates();
    }

    static Stream<ServerProperty> all() {
        return ServerProperties.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyDefaultKeepsTheRules(ServerProperty property) {
        for (String value : List.of(property.apacheDefault(), property.mskDefault(), property.mskElsewhere())) {
            if (!value.isEmpty()) {
                assertThat(PropertyRules.check(property.name() + "=" + value)).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "num.partitions=3;",
        "# note;",
        "! note;",
        "num.partitions : 3;",
        "log.cleanup.policy=delete, compact;",
        "log.cleaner.min.cleanable.ratio=0.25;",
        "socket.receive.buffer.bytes=-1;",
        "replica.lag.time.max.ms=10000;",
        "no sign;property-line",
        "num.partitions=1\\;property-line",
        "num.partition=3;property-near",
        "log.retention.hour=3;property-near",
        "made.up=3;property-unknown",
        "listeners=PLAINTEXT://:9092;property-kept",
        "broker.id=1;property-kept",
        "sasl.enabled.mechanisms=PLAIN;property-kept",
        "zookeeper.connect=x;property-kept",
        "num.partitions=;property-whole",
        "num.partitions=many;property-whole",
        "num.partitions=1.5;property-whole",
        "num.partitions=0;property-range",
        "num.partitions=3000000000;property-range",
        "offsets.topic.replication.factor=40000;property-range",
        "replica.lag.time.max.ms=9999;property-range",
        "replica.lag.time.max.ms=30001;property-range",
        "zookeeper.session.timeout.ms=18001;property-range",
        "log.cleaner.min.cleanable.ratio=1.1;property-range",
        "log.cleaner.min.cleanable.ratio=half;property-decimal",
        "log.segment.bytes=1000;property-range",
        "socket.send.buffer.bytes=-2;property-range",
        "auto.create.topics.enable=yes;property-boolean",
        "compression.type=rar;property-choice",
        "log.cleanup.policy=delete,keep;property-choice",
        "log.message.timestamp.type=createtime;property-choice",
        "replica.selector.class=;property-empty"
    })
    void aLineIsTakenOrRefused(String line, String rule) {
        List<Violation> found = PropertyRules.check("\n" + line);
        if (rule == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).singleElement().satisfies(violation -> {
                assertThat(violation.field()).isEqualTo("propertiesText");
                assertThat(violation.rule()).isEqualTo(rule);
                assertThat(violation.args().getFirst()).isEqualTo("2");
            });
        }
    }

    @Test
    void whatIsSetTwiceIsToldAtTheSecondLine() {
        assertThat(PropertyRules.check("num.partitions=1\n\nnum.partitions=2")).singleElement()
                .isEqualTo(Violation.of("propertiesText", "property-twice", 3, "num.partitions", 1));
    }

    @Test
    void theOneThatWasMeantIsNamed() {
        assertThat(PropertyRules.check("min.insync.replica=2")).singleElement()
                .satisfies(violation -> assertThat(violation.args()).endsWith("min.insync.replicas"));
    }

    @Test
    void theDifferenceIsToMsksDefaultNotToApaches() {
        String text = "auto.create.topics.enable=false\nmin.insync.replicas=2\nnum.partitions=6";
        assertThat(PropertyChange.of(text, new Surroundings(3, false))).containsExactly(
                new PropertyChange("auto.create.topics.enable", "false", "false"),
                new PropertyChange("min.insync.replicas", "2", "2"),
                new PropertyChange("num.partitions", "1", "6"));
        assertThat(PropertyChange.of("min.insync.replicas=2", new Surroundings(2, false)).getFirst().same()).isFalse();
        assertThat(Surroundings.of(ClusterDraft.start().storage(s -> s.withMode("TIERED"))).tiered()).isTrue();
        assertThat(Surroundings.of(ClusterDraft.start().basics(b -> b.withKind(Kind.EXPRESS))
                .storage(s -> s.withMode("TIERED"))).tiered()).isFalse();
        assertThat(PropertyChange.of("unclean.leader.election.enable=true", new Surroundings(3, true)))
                .containsExactly(new PropertyChange("unclean.leader.election.enable", "false", "true"));
    }

    @Test
    void aPropertyIsChangedInItsLineOrAdded() {
        assertThat(PropertiesText.with("# mine\nnum.partitions = 1\nlog.roll.ms=5", "num.partitions", "6"))
                .isEqualTo("# mine\nnum.partitions=6\nlog.roll.ms=5");
        assertThat(PropertiesText.with("# mine\n\n", "num.partitions", "6")).isEqualTo("# mine\nnum.partitions=6");
        assertThat(PropertiesText.with("", "num.partitions", "6")).isEqualTo("num.partitions=6");
        assertThat(PropertiesText.with("# mine\nnum.partitions=1", "# theirs\nlog.roll.ms=5\nnum.partitions=3"))
                .isEqualTo("# mine\nnum.partitions=3\nlog.roll.ms=5");
    }
}
