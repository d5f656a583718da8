package io.muskrat.core.pricing;

import java.util.Locale;

/** What is charged for (facts-msk section 6), with the unit in which AWS prices it. */
public enum Charge {
    /** A broker, by the hour; priced by its size. */
    BROKER(false),
    /** A GB of the brokers' volumes, by the month, used or not. */
    STORAGE(false, true),
    /** A MiB/s of provisioned storage throughput, by the month. */
    THROUGHPUT(false, true),
    /** A GB in tiered storage, by the month. */
    TIERED_STORAGE(false, true),
    /** A GB written to Express brokers. */
    EXPRESS_DATA_IN(true),
    /** A GB stored by Express brokers, by the month. */
    EXPRESS_STORAGE(false, true),
    /** A serverless cluster, by the hour. */
    SERVERLESS_CLUSTER(false),
    /** A partition of a serverless cluster, by the hour. */
    SERVERLESS_PARTITION(false),
    /** A GB stored by a serverless cluster, by the month. */
    SERVERLESS_STORAGE(false, true),
    /** A GB written to a serverless cluster. */
    SERVERLESS_DATA_IN(true),
    /** A GB read from a serverless cluster. */
    SERVERLESS_DATA_OUT(true),
    /** A GB between a client and a broker in another zone, both directions' charges together. */
    ZONE_TRAFFIC(true),
    /** A CloudWatch metric above the free level, by the month. */
    METRIC(false, true);

    private final boolean flow;
    private final boolean monthly;

    Charge(boolean flow) {
        this(flow, false);
    }

    Charge(boolean flow, boolean monthly) {
        this.flow = flow;
        this.monthly = monthly;
    }

    /** Whether the amount is GB that pass in an hour, rather than something that is there all the time. */
    public boolean flow() {
        return flow;
    }

    /** Whether the price is for a month, however many hours that has. */
    public boolean monthly() {
        return monthly;
    }

    /** As it stands in the message bundle: {@code TIERED_STORAGE} is {@code tiered-storage}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
