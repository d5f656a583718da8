package io.muskrat.core.pricing;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a row of the price list is about, by the end of its usage type without regard to case (facts-msk section 6):
 * {@code APN2-Kafka.m5.large} is a broker, {@code APN2-Kafka.Storage.GP2} is storage. The names of the other rows are
 * not documented, so those are known by the words in them.
 *
 * @param size of a broker, such as {@code kafka.m5.large}, else empty
 */
record UsageType(Charge charge, String size) {
    private static final Pattern BROKER = Pattern.compile("(kafka|express)\\.[a-z]\\d+[a-z]*\\.(small|\\d*x?large)");
    private static final Pattern REGION = Pattern.compile("^[a-z]{2,4}\\d?-");

    static Optional<UsageType> of(String usage) {
        String name = REGION.matcher(usage.toLowerCase(Locale.ROOT)).replaceFirst("");
        Matcher broker = BROKER.matcher(name);
        if (broker.matches()) {
            return Optional.of(new UsageType(Charge.BROKER, name));
        }
        return Optional.ofNullable(charge(name)).map(charge -> new UsageType(charge, ""));
    }

    private static Charge charge(String name) {
        if (name.contains("serverless")) {
            return serverless(name);
        }
        if (name.startsWith("express")) {
            return name.contains("storage") ? Charge.EXPRESS_STORAGE : in(name) ? Charge.EXPRESS_DATA_IN : null;
        }
        if (name.equals("kafka.storage.gp2")) {
            return Charge.STORAGE;
        }
        if (name.contains("tiered") && !name.contains("retriev")) {
            return Charge.TIERED_STORAGE;
        }
        return name.startsWith("kafka.") && name.contains("throughput") ? Charge.THROUGHPUT : null;
    }

    private static Charge serverless(String name) {
        if (name.contains("cluster")) {
            return Charge.SERVERLESS_CLUSTER;
        }
        if (name.contains("partition")) {
            return Charge.SERVERLESS_PARTITION;
        }
        if (name.contains("storage")) {
            return Charge.SERVERLESS_STORAGE;
        }
        if (name.matches(".*(data-?out|egress|-out-bytes).*")) {
            return Charge.SERVERLESS_DATA_OUT;
        }
        return in(name) ? Charge.SERVERLESS_DATA_IN : null;
    }

    private static boolean in(String name) {
        return name.matches(".*(data-?in|ingress|-in-bytes).*");
    }
}
