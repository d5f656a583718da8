package io.muskrat.core.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.muskrat.core.platform.Violation;
import io.muskrat.core.pricing.sizing.Capacity;
import io.muskrat.core.pricing.sizing.Fit;
import io.muskrat.core.pricing.sizing.Limit;
import io.muskrat.core.pricing.sizing.Sizing;
import io.muskrat.core.pricing.sizing.Workload;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many brokers of each size a load needs. */
class SizingTest {
    private static final PriceList PRICES = PriceList.table("us-east-1");

    @Test
    void allSizesStandSideBySide() {
        List<Fit> fits = fits(new Workload("10", "20", "168", "3", "3", "6", "1"));
        assertThat(fits).extracting(Fit::size).hasSize(24).contains("kafka.t3.small", "kafka.m5.24xlarge",
                "kafka.m7g.16xlarge", "express.m7g.large", "serverless");
        assertThat(PRICES.sizes()).containsExactlyInAnyOrderElementsOf(
                Capacity.ALL.stream().map(Capacity::size).toList());
        Fit large = of(fits, "kafka.m5.large");
        // 30 MB/s to disks of 65 MB/s each, 40 MB/s out of 75 each: a broker a zone is enough
        assertThat(large.brokers()).isEqualTo(3);
        assertThat(large.limit()).isEqualTo(Limit.ZONES);
        assertThat(large.partitions()).isEqualTo(6);
        assertThat(large.replicas()).isEqualTo(6);
        // 10 MB/s x 168 h x 3 copies / 85 % / 3 brokers, in GiB
        assertThat(large.volume()).isEqualTo(6627);
        assertThat(large.bill().complete()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        // in, out, hours, copies, zones, consumers, size, brokers, limit
        "100, 100, 24, 3, 3, 10, kafka.m5.large, 6, WRITING",
        "10, 900, 24, 3, 3, 10, kafka.m5.large, 15, READING",
        "100, 100, 720, 3, 3, 10, kafka.m5.4xlarge, 54, STORAGE",
        "10, 10, 24, 3, 3, 5000, kafka.m5.large, 18, PARTITIONS",
        "10, 10, 24, 2, 2, 2, kafka.m7g.large, 2, ZONES",
        "100, 100, 24, 3, 3, 10, express.m7g.large, 9, WRITING",
        "100, 400, 24, 3, 3, 10, express.m7g.large, 15, READING",
        "100, 0, 24, 3, 3, 10, kafka.t3.small, 24, WRITING",
    })
    void theTightestLimitDecides(String in, String out, String hours, String copies, String zones, String consumers,
            String size, long brokers, Limit limit) {
        Fit fit = of(fits(new Workload(in, out, hours, copies, zones, consumers, "1")), size);
        assertThat(fit.brokers()).isEqualTo(brokers);
        assertThat(fit.limit()).isEqualTo(limit);
    }

    @Test
    void expressStandsInThreeZonesAndServerlessHasItsLimits() {
        assertThat(fits(new Workload("10", "10", "24", "2", "2", "3", "1"))).noneMatch(fit -> fit.size().startsWith("express"));
        assertThat(fits(new Workload("201", "10", "24", "3", "3", "3", "1"))).noneMatch(fit -> fit.size().equals("serverless"));
    }

    @Test
    void whateverTheLoadBrokersFitZonesPartitionsAndVolumes() {
        Random random = new Random(5);
        for (int i = 0; i < 2_000; i++) {
            int zones = 2 + random.nextInt(2);
            Workload load = new Workload(String.valueOf(1 + random.nextInt(2_000)), String.valueOf(random.nextInt(5_000)),
                    String.valueOf(1 + random.nextInt(1_000)), String.valueOf(1 + random.nextInt(3)),
                    String.valueOf(zones), String.valueOf(1 + random.nextInt(3_000)),
                    String.valueOf(1 + random.nextInt(100)));
            assertThat(load.check()).as("%s", load).isEmpty();
            for (Fit fit : fits(load)) {
                if (fit.brokers() > 0) {
                    assertThat(fit.brokers() % zones).as("%s %s", load, fit).isZero();
                    assertThat(fit.partitions() % fit.brokers()).as("%s %s", load, fit).isZero();
                    assertThat(fit.volume()).as("%s %s", load, fit).isBetween(0L, 16_384L);
                    int most = Capacity.ALL.stream().filter(one -> one.size().equals(fit.size())).findFirst()
                            .orElseThrow().partitions();
                    assertThat(fit.replicas()).as("%s %s", load, fit).isLessThanOrEqualTo(most);
                }
            }
        }
    }

    @Test
    void whatIsTypedIsRefusedAtItsField() {
        List<Violation> violations = new Workload("", "x", "0", "6", "4", "1.5", "0").check();
        assertThat(violations).extracting(Violation::field)
                .containsExactly("in", "out", "retention", "replication", "zones", "consumers", "topics");
        assertThat(violations).extracting(Violation::rule).containsExactly("load-empty", "load-amount", "load-zero",
                "load-range", "load-range", "load-range", "load-range");
        assertThat(new Workload("100001", "1,000.5", "72", "3", "3", "1", "1").check())
                .containsExactly(Violation.of("in", "load-most", "100001", "100000"));
        assertThat(Workload.start().check()).isEmpty();
        assertThat(Workload.document().check()).isEmpty();
    }

    private static List<Fit> fits(Workload load) {
        return new Sizing(load.need(), PRICES, 730).fits();
    }

    private static Fit of(List<Fit> fits, String size) {
        return fits.stream().filter(fit -> fit.size().equals(size)).findFirst().orElseThrow();
    }
}
