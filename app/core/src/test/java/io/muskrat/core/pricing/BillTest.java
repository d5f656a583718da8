package io.muskrat.core.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.muskrat.core.pricing.bill.Bill;
import io.muskrat.core.pricing.bill.ClusterPlan;
import io.muskrat.core.pricing.bill.Load;
import io.muskrat.core.pricing.bill.MetricLevel;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What a cluster costs with the prices of the table. */
class BillTest {
    private static final PriceList VIRGINIA = PriceList.table("us-east-1");
    /** 10 MB/s in and 20 out, kept a day, ten topics of 30 partitions in all, one group. */
    private static final Load LOAD = new Load(big("10"), big("20"), big("24"), 30, 10, 1);

    @Test
    void aMonthIsAsLongAsOneSays() {
        YearMonth november = YearMonth.of(2026, 11);
        assertThat(MonthLength.HOURS_720.hours(november)).isEqualTo(720);
        assertThat(MonthLength.HOURS_730.hours(november)).isEqualTo(730);
        assertThat(MonthLength.CALENDAR.hours(november)).isEqualTo(720);
        assertThat(MonthLength.CALENDAR.hours(YearMonth.of(2026, 12))).isEqualTo(744);
        assertThat(MonthLength.CALENDAR.hours(YearMonth.of(2028, 2))).isEqualTo(696);
    }

    @Test
    void brokersCountByTheHourAndStorageByTheMonth() {
        Bill of720 = plan(MetricLevel.DEFAULT, "0", false).bill(VIRGINIA, Load.none(), 720);
        Bill of730 = plan(MetricLevel.DEFAULT, "0", false).bill(VIRGINIA, Load.none(), 730);
        assertThat(of720.month(Set.of(Charge.BROKER))).isEqualByComparingTo("453.60");
        assertThat(of730.month(Set.of(Charge.BROKER))).isEqualByComparingTo("459.90");
        assertThat(of720.month(Set.of(Charge.STORAGE))).isEqualByComparingTo("300");
        assertThat(of730.month(Set.of(Charge.STORAGE))).isEqualByComparingTo("300");
        assertThat(of720.hour()).isCloseTo(big("1.0466667"), within("0.000001"));
        assertThat(of720.day()).isCloseTo(big("25.12"), within("0.000001"));
        assertThat(of720.lines()).extracting(line -> line.charge()).containsExactly(Charge.BROKER, Charge.STORAGE);
        assertThat(of720.complete()).isTrue();
    }

    @Test
    void everythingElseIsALineOfItsOwn() {
        Bill bill = plan(MetricLevel.PER_TOPIC_PER_PARTITION, "300", true).bill(VIRGINIA, LOAD, 720);
        assertThat(bill.month(Set.of(Charge.THROUGHPUT))).isEqualByComparingTo("72");
        // 36 GB an hour for a day
        assertThat(bill.month(Set.of(Charge.TIERED_STORAGE))).isEqualByComparingTo("19.872");
        // 3 brokers x (49 + 6), 3 x 10 topics x 3, 30 partitions x 3
        assertThat(bill.month(Set.of(Charge.METRIC))).isEqualByComparingTo("103.5");
        // two thirds of 108 GB an hour
        assertThat(bill.month(Set.of(Charge.ZONE_TRAFFIC))).isCloseTo(big("1036.8"), within("0.000001"));
    }

    @Test
    void expressBillsWhatIsWrittenAndHasNoKnownPriceOfStorage() {
        Bill bill = new ClusterPlan.Express("express.m7g.large", 3, MetricLevel.DEFAULT).bill(VIRGINIA, LOAD, 720);
        assertThat(bill.month(Set.of(Charge.BROKER))).isEqualByComparingTo("881.28");
        assertThat(bill.month(Set.of(Charge.EXPRESS_DATA_IN))).isEqualByComparingTo("259.2");
        assertThat(bill.complete()).isFalse();
        assertThat(bill.month(Set.of(Charge.EXPRESS_STORAGE))).isZero();
    }

    @Test
    void serverlessBillsItsUse() {
        Bill bill = new ClusterPlan.Serverless().bill(VIRGINIA, LOAD, 720);
        assertThat(bill.month(Set.of(Charge.SERVERLESS_CLUSTER))).isEqualByComparingTo("540");
        assertThat(bill.month(Set.of(Charge.SERVERLESS_PARTITION))).isEqualByComparingTo("32.4");
        assertThat(bill.month(Set.of(Charge.SERVERLESS_STORAGE))).isEqualByComparingTo("86.4");
        assertThat(bill.month(Set.of(Charge.SERVERLESS_DATA_IN))).isEqualByComparingTo("2592");
        assertThat(bill.month(Set.of(Charge.SERVERLESS_DATA_OUT))).isEqualByComparingTo("2592");
    }

    @Test
    void anotherRegionsPriceStandsInAndSaysSo() {
        PriceList seoul = PriceList.table("ap-northeast-2");
        Price large = seoul.find(Charge.BROKER, "kafka.m5.large").orElseThrow();
        assertThat(large.region()).isEqualTo("us-east-1");
        assertThat(seoul.standsIn(large)).isTrue();
        assertThat(seoul.standsIn(seoul.find(Charge.STORAGE).orElseThrow())).isFalse();
        assertThat(seoul.find(Charge.BROKER, "kafka.m9.large")).isEmpty();
    }

    private static ClusterPlan plan(MetricLevel level, String throughput, boolean tiered) {
        return new ClusterPlan.Standard("kafka.m5.large", 3, 3, big("1000"), big(throughput), tiered, level);
    }

    private static Offset<BigDecimal> within(String much) {
        return Offset.offset(big(much));
    }

    private static BigDecimal big(String number) {
        return new BigDecimal(number);
    }
}
