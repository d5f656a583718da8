package io.muskrat.core.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KafkaAdminSourceTest {
    private static final Instant START = Instant.parse("2026-11-21T00:00:00Z");

    private final SetClock clock = new SetClock();
    private final List<PartitionReading> partitions = new ArrayList<>();
    private int looks;
    private final KafkaAdminSource source = new KafkaAdminSource(
            () -> {
                looks++;
                return List.copyOf(partitions);
            },
            clock);

    @Test
    void ratesAreTheGrowthAtTheLeaders() {
        state(100, 1000);
        assertThat(read(MetricName.MESSAGES_IN, null)).isEmpty();
        clock.forward(10);
        state(150, 1200);
        List<Series> all = read(MetricName.MESSAGES_IN, null);
        assertThat(all).extracting(Series::name).containsExactly("1", "2");
        assertThat(all.get(0).values()).containsExactly(5.0);
        assertThat(all.get(1).values()).containsExactly(20.0);
        assertThat(read(MetricName.MESSAGES_IN, "a").get(0).values()).containsExactly(5.0);
        assertThat(read(MetricName.MESSAGES_IN, "none")).isEmpty();
    }

    @Test
    void aTopicMadeAnewIsNoNegativeRate() {
        state(100, 1000);
        read(MetricName.MESSAGES_IN, null);
        clock.forward(10);
        state(30, 1000);
        assertThat(read(MetricName.MESSAGES_IN, "a").get(0).values()).containsExactly(3.0);
    }

    @Test
    void countsReplicasLeadersAndWhatLags() {
        state(0, 0);
        assertThat(read(MetricName.PARTITIONS, null)).allSatisfy(s -> assertThat(s.values()).containsExactly(2));
        assertThat(read(MetricName.LEADERS, "a").get(0).values()).containsExactly(1);
        List<Series> lagging = read(MetricName.UNDER_REPLICATED, null);
        assertThat(lagging.get(0).values()).containsExactly(0);
        assertThat(lagging.get(1).values()).containsExactly(1);
    }

    @Test
    void looksOnceForManyQuestions() {
        state(0, 0);
        read(MetricName.PARTITIONS, null);
        clock.forward(1);
        read(MetricName.LEADERS, null);
        assertThat(looks).isEqualTo(1);
        clock.forward(2);
        read(MetricName.LEADERS, null);
        assertThat(looks).isEqualTo(2);
    }

    @Test
    void keepsABoundedHistoryAndThinsItToThePeriod() {
        for (int i = 0; i < 1000; i++) {
            clock.forward(5);
            state(i * 10L, 0);
            read(MetricName.MESSAGES_IN, null);
        }
        Series fine = read(MetricName.MESSAGES_IN, "a").getFirst();
        assertThat(fine.times()).hasSize(900).isSorted();
        assertThat(fine.values()).containsOnly(2.0);
        Instant now = clock.instant();
        MetricRequest minutes = new MetricRequest(
                MetricName.MESSAGES_IN, "a", now.minusSeconds(600), now.plusSeconds(1), Duration.ofMinutes(1));
        assertThat(source.read(minutes).getFirst().times()).hasSizeBetween(10, 11);
    }

    @Test
    void offersNothingItCannotKnow() {
        assertThat(source.offers(false)).doesNotContain(MetricName.CPU, MetricName.BYTES_IN);
        assertThat(read(MetricName.CPU, null)).isEmpty();
        assertThat(looks).isZero();
    }

    private List<Series> read(MetricName metric, String topic) {
        Instant end = clock.instant().plusSeconds(1);
        return source.read(new MetricRequest(metric, topic, START, end, Duration.ofSeconds(1)));
    }

    private void state(long endOfA, long endOfB) {
        partitions.clear();
        partitions.add(new PartitionReading("a", 0, 1, List.of(1, 2), List.of(1, 2), endOfA));
        partitions.add(new PartitionReading("b", 0, 2, List.of(2, 1), List.of(2), endOfB));
    }

    private static final class SetClock extends Clock {
        private Instant now = START;

        void forward(int seconds) {
            now = now.plusSeconds(seconds);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
