package io.muskrat.core.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloudWatchBatchTest {
    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");

    @ParameterizedTest(name = "{0} back every {1}: {2}")
    @CsvSource({
        "PT1H, PT1S, PT1M",
        "PT1H, PT1M, PT1M",
        "PT24H, PT90S, PT2M",
        "P16D, PT1M, PT5M",
        "P16D, PT1H, PT1H",
        "P100D, PT5M, PT1H",
    })
    void asksForPeriodsThatCloudWatchKeeps(Duration back, Duration wished, Duration expected) {
        MetricRequest request = new MetricRequest(MetricName.CPU, null, NOW.minus(back), NOW, wished);
        assertThat(CloudWatchBatch.period(request, NOW)).isEqualTo(expected);
    }
}
