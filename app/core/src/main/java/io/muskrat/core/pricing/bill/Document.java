package io.muskrat.core.pricing.bill;

import io.muskrat.core.pricing.Charge;
import io.muskrat.core.pricing.MonthLength;
import io.muskrat.core.pricing.PriceList;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/**
 * The calculation of the document with which this app began, of 26 December 2019 in Seoul, as it stands there and as it
 * should stand there (facts-msk 6.1).
 */
public final class Document {
    /** GB that the document takes for the storage of a broker. */
    public static final BigDecimal VOLUME = BigDecimal.valueOf(10_000);

    public static final long BROKERS = 19;
    public static final String SIZE = "kafka.m5.12xlarge";
    public static final String REGION = "ap-northeast-2";

    /** TB that are written in its month, and as many read. */
    public static final BigDecimal TERABYTES = BigDecimal.valueOf(85);

    /** Five i3.4xlarge that read from the cluster, and twelve c5.2xlarge that write to it, in dollars as printed. */
    public static final BigDecimal CONSUMERS = BigDecimal.valueOf(5358);

    public static final BigDecimal PRODUCERS = BigDecimal.valueOf(4497);

    /** Hours of the month with which its EC2 lines were made; the brokers' line was made with 720. */
    public static final int OTHER_MONTH = 732;

    private static final BigDecimal I3_4XLARGE = new BigDecimal("1.464");
    private static final BigDecimal C5_2XLARGE = new BigDecimal("0.384");

    private Document() {}

    /** The prices of its day. */
    public static PriceList prices() {
        return PriceList.table(REGION);
    }

    /** As printed: nineteen brokers, and the storage of one of them. */
    public static Bill printed() {
        return bill(VOLUME);
    }

    /** With the storage of all brokers. */
    public static Bill corrected() {
        return bill(VOLUME.multiply(BigDecimal.valueOf(BROKERS)));
    }

    /** The bill and the two lines that are EC2's. */
    public static BigDecimal total(Bill bill) {
        return bill.month().add(CONSUMERS).add(PRODUCERS);
    }

    /** Dollars of five consumers in the document's other month. */
    public static BigDecimal consumers() {
        return ec2(5, I3_4XLARGE);
    }

    /** Dollars of so many producers in the document's other month: the printed sum is that of sixteen. */
    public static BigDecimal producers(int count) {
        return ec2(count, C5_2XLARGE);
    }

    private static BigDecimal ec2(int count, BigDecimal hour) {
        return hour.multiply(BigDecimal.valueOf((long) count * OTHER_MONTH));
    }

    private static Bill bill(BigDecimal storage) {
        int hours = MonthLength.HOURS_720.hours(YearMonth.of(2019, 12));
        return new Bill(
                List.of(
                        BillLine.of(prices(), Charge.BROKER, SIZE, BigDecimal.valueOf(BROKERS)),
                        BillLine.of(prices(), Charge.STORAGE, "", storage)),
                hours);
    }
}
