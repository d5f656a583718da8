package io.muskrat.core.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;
import static org.awaitility.Awaitility.await;

import io.muskrat.core.live.Account;
import io.muskrat.core.live.InAccount;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Late in the run: CloudWatch tells of a minute when it is over. */
@ExtendWith(InAccount.class)
@Order(Integer.MAX_VALUE)
@Execution(ExecutionMode.CONCURRENT)
class CloudWatchSourceTest {
    private static final Duration TWO_MINUTES_AND_THEIR_WRITING = Duration.ofSeconds(180);

    private static final boolean A_WHOLE_MINUTE = Boolean.getBoolean("muskrat.test.all");

    private final Account account;

    CloudWatchSourceTest(Account account) {
        this.account = account;
    }

    @Test
    void tellsOfTheRecordsThatAreSent() {
        account.steadyLoad();
        CloudWatchSource source = new CloudWatchSource(account.clients(), account.cluster().name());
        Instant from = Instant.now().minusSeconds(3600);
        await().atMost(TWO_MINUTES_AND_THEIR_WRITING).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
            List<Series> all = source.read(request(MetricName.MESSAGES_IN, Account.STEADY, from));
            assertThat(all).extracting(Series::name).isSubsetOf("1", "2").isNotEmpty();
            assertThat(values(all).boxed()).anySatisfy(CloudWatchSourceTest::isTheRate);
        });

        // the metrics of a new cluster are not listed all at once
        await().atMost(TWO_MINUTES_AND_THEIR_WRITING).untilAsserted(() -> {
            assertThat(source.offers(false)).contains(MetricName.BYTES_IN, MetricName.PARTITIONS, MetricName.CPU);
            assertThat(source.offers(true)).contains(MetricName.BYTES_IN, MetricName.MESSAGES_IN);
        });

        MetricRequest cpu = request(MetricName.CPU, null, from);
        MetricRequest controller = request(MetricName.ACTIVE_CONTROLLER, null, from);
        MetricRequest nothing = request(MetricName.BYTES_IN, "no-such-topic", from);
        await().atMost(TWO_MINUTES_AND_THEIR_WRITING).untilAsserted(() -> {
            assertThat(source.read(cpu)).extracting(Series::name).containsExactly("1", "2");
            assertThat(source.read(controller)).isNotEmpty();
        });
        Map<MetricRequest, List<Series>> answers = source.readAll(List.of(cpu, controller, nothing));
        assertThat(answers.get(cpu)).extracting(Series::name).containsExactly("1", "2");
        assertThat(values(answers.get(cpu)).boxed()).isNotEmpty().allMatch(share -> share > 0 && share <= 100);
        assertThat(values(answers.get(controller)).max()).hasValue(1);
        assertThat(answers.get(nothing)).isEmpty();
    }

    // the first minute of a topic is not a whole one, and the next one is over late
    private static void isTheRate(Double rate) {
        if (A_WHOLE_MINUTE) {
            assertThat(rate).isCloseTo(Double.valueOf(Account.A_SECOND), withPercentage(5));
        } else {
            assertThat(rate).isPositive().isLessThan(Account.A_SECOND * 1.05);
        }
    }

    private static DoubleStream values(List<Series> all) {
        return all.stream().flatMapToDouble(s -> DoubleStream.of(s.values()));
    }

    private static MetricRequest request(MetricName metric, String topic, Instant from) {
        return new MetricRequest(metric, topic, from, Instant.now().plusSeconds(60), Duration.ofSeconds(1));
    }
}
