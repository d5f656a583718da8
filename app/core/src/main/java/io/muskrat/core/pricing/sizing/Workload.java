package io.muskrat.core.pricing.sizing;

import io.muskrat.core.platform.TypedNumber;
import io.muskrat.core.platform.Violation;
import io.muskrat.core.pricing.TypedAmount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A load as somebody types it.
 *
 * @param in MB/s (10^6) that producers write
 * @param out MB/s that all consumers together read
 * @param retention hours
 * @param replication copies of each record
 * @param zones "2" or "3"
 * @param consumers that read beside each other in the largest group
 * @param topics among which it is spread
 */
public record Workload(
        String in, String out, String retention, String replication, String zones, String consumers,
        String topics) {
    private static final BigDecimal MOST_MEGABYTES = BigDecimal.valueOf(100_000);
    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(87_600);
    private static final int MOST_COPIES = 5;
    private static final int MOST_CONSUMERS = 10_000;
    private static final int MOST_TOPICS = 10_000;

    public Workload {
        in = in == null ? "" : in;
        out = out == null ? "" : out;
        retention = retention == null ? "" : retention;
        replication = replication == null ? "" : replication;
        zones = zones == null ? "" : zones;
        consumers = consumers == null ? "" : consumers;
        topics = topics == null ? "" : topics;
    }

    /** What the screen begins with: a small load, three copies in three zones, a week. */
    public static Workload start() {
        return new Workload("1", "2", "168", "3", "3", "6", "1");
    }

    /** That of the document of 2019: 85 TB in 30 days, kept for three days, read by five. */
    public static Workload document() {
        return new Workload("32.8", "32.8", "72", "3", "3", "5", "1");
    }

    /** What is wrong with it, each at its field; empty when {@link #need} may be asked. */
    public List<Violation> check() {
        List<Violation> out = new ArrayList<>();
        amount("in", in, MOST_MEGABYTES, true, out);
        amount("out", this.out, MOST_MEGABYTES, false, out);
        amount("retention", retention, MOST_HOURS, true, out);
        number("replication", replication, 1, MOST_COPIES, out);
        number("zones", zones, 2, 3, out);
        number("consumers", consumers, 1, MOST_CONSUMERS, out);
        number("topics", topics, 1, MOST_TOPICS, out);
        return out;
    }

    /** Only for one that {@link #check} has nothing against. */
    public Need need() {
        return new Need(value(in), value(out), value(retention), TypedNumber.of(replication).value(),
                TypedNumber.of(zones).value(), TypedNumber.of(consumers).value(), TypedNumber.of(topics).value());
    }

    /** As it was kept; what is missing is as at the start. */
    public static Workload of(Map<String, String> typed) {
        Workload start = start();
        return new Workload(typed.getOrDefault("in", start.in), typed.getOrDefault("out", start.out),
                typed.getOrDefault("retention", start.retention), typed.getOrDefault("replication", start.replication),
                typed.getOrDefault("zones", start.zones), typed.getOrDefault("consumers", start.consumers),
                typed.getOrDefault("topics", start.topics));
    }

    /** Each field by its name, as violations have it. */
    public Map<String, String> typed() {
        return Map.of("in", in, "out", out, "retention", retention, "replication", replication, "zones", zones,
                "consumers", consumers, "topics", topics);
    }

    /** With one field typed anew. */
    public Workload with(String field, String text) {
        Map<String, String> changed = new HashMap<>(typed());
        changed.put(field, text);
        return of(changed);
    }

    private static BigDecimal value(String typed) {
        return TypedAmount.of(typed).value().orElseThrow();
    }

    private static void amount(String field, String typed, BigDecimal most, boolean positive, List<Violation> out) {
        TypedAmount amount = TypedAmount.of(typed);
        if (amount.missing()) {
            out.add(Violation.of(field, "load-empty"));
        } else if (amount.value().isEmpty()) {
            out.add(Violation.of(field, "load-amount", amount.typed()));
        } else if (amount.value().get().compareTo(most) > 0) {
            out.add(Violation.of(field, "load-most", amount.typed(), most.toPlainString()));
        } else if (positive && amount.value().get().signum() == 0) {
            out.add(Violation.of(field, "load-zero"));
        }
    }

    private static void number(String field, String typed, int least, int most, List<Violation> out) {
        TypedNumber number = TypedNumber.of(typed);
        if (number.missing()) {
            out.add(Violation.of(field, "load-empty"));
        } else if (!number.within(least, most)) {
            out.add(Violation.of(field, "load-range", number.typed(), least, most));
        }
    }
}
