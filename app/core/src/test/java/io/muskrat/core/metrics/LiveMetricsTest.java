package io.muskrat.core.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;
import static org.awaitility.Awaitility.await;

import io.muskrat.core.live.Account;
import io.muskrat.core.live.InAccount;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The partitions of a real cluster before and after it was sent a known number of records. */
@ExtendWith(InAccount.class)
@Order(1)
@Execution(ExecutionMode.CONCURRENT)
class LiveMetricsTest {
    private final Account account;

    LiveMetricsTest(Account account) {
        this.account = account;
    }

    @Test
    void thePartitionsThemselvesTellOfRecords() {
        account.steadyLoad(); // for a test that comes last
        account.createTopic();
        MetricSource source = new KafkaAdminSource(new SessionPartitions(account.session()));
        Instant before = Instant.now();
        assertThat(last(source, MetricName.PARTITIONS)).isEqualTo(4);
        assertThat(last(source, MetricName.LEADERS)).isEqualTo(2);
        assertThat(last(source, MetricName.UNDER_REPLICATED)).isZero();
        account.sendRecords();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            List<Series> series = source.read(request(MetricName.MESSAGES_IN, before));
            assertThat(series).extracting(Series::name).isSubsetOf("1", "2");
            assertThat(records(series, before)).isCloseTo(Account.RECORDS, withPercentage(20));
        });
    }

    /** What the rates add up to. */
    private static double records(List<Series> all, Instant start) {
        double records = 0;
        for (Series series : all) {
            long since = start.toEpochMilli();
            for (int i = 0; i < series.times().length; i++) {
                records += series.values()[i] * (series.times()[i] - since) / 1000;
                since = series.times()[i];
            }
        }
        return records;
    }

    private static double last(MetricSource source, MetricName metric) {
        return source.read(request(metric, Instant.now().minusSeconds(60))).stream()
                .mapToDouble(s -> s.values()[s.values().length - 1])
                .sum();
    }

    private static MetricRequest request(MetricName metric, Instant from) {
        return new MetricRequest(metric, Account.TOPIC, from, Instant.now().plusSeconds(1), Duration.ofMillis(1));
    }
}
