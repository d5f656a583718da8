package io.muskrat.core.pricing.sizing;

import io.muskrat.core.pricing.PriceList;
import io.muskrat.core.pricing.bill.ClusterPlan;
import io.muskrat.core.pricing.bill.MetricLevel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Sizes a cluster for a load. Standard brokers by AWS's formula ("Best practices for right-sizing your Apache Kafka
 * clusters", equation 1): every copy goes to a disk, what leaves are consumers' and followers' reads; the volume gives
 * 250 MiB/s unless more is provisioned, and brokers are used to 80 % of what they could. Volumes are filled to 85 %,
 * where AWS's alarm stands (facts-msk 3.2).
 */
public final class Sizing {
    /** GiB of the largest volume. */
    private static final long LARGEST = 16_384;

    private static final BigDecimal USED = new BigDecimal("0.8");
    private static final BigDecimal FILLED = new BigDecimal("0.85");
    /** 250 MiB/s in MB/s. */
    private static final BigDecimal VOLUME = new BigDecimal("262.144");

    private static final BigDecimal GIB_OF_A_GB = new BigDecimal("0.931322574615478515625");
    private static final int EXPRESS_ZONES = 3;
    private static final int EXPRESS_COPIES = 3;
    /** MB/s in and out (facts-msk 2.3). */
    private static final BigDecimal SERVERLESS_IN = BigDecimal.valueOf(200);

    private static final BigDecimal SERVERLESS_OUT = BigDecimal.valueOf(400);

    private final Need need;
    private final PriceList prices;
    private final int hours;

    /** @param hours that the month has */
    public Sizing(Need need, PriceList prices, int hours) {
        this.need = need;
        this.prices = prices;
        this.hours = hours;
    }

    /** A cluster of each size that can carry the load, small sizes first, a family at a time; serverless at the end. */
    public List<Fit> fits() {
        List<Fit> fits = new ArrayList<>();
        for (Capacity capacity : Capacity.ALL) {
            if (!capacity.express() || need.zones() == EXPRESS_ZONES) {
                fits.add(fit(capacity));
            }
        }
        if (need.in().compareTo(SERVERLESS_IN) <= 0 && need.out().compareTo(SERVERLESS_OUT) <= 0) {
            fits.add(new Fit("serverless", 0, need.partitions(), 0, 0, Limit.WRITING, false,
                    new ClusterPlan.Serverless().bill(prices, need.load(need.partitions()), hours)));
        }
        return fits;
    }

    private Fit fit(Capacity capacity) {
        int copies = capacity.express() ? EXPRESS_COPIES : need.replication();
        Map<Limit, Long> least = new EnumMap<>(Limit.class);
        least.put(Limit.ZONES, (long) Math.max(need.zones(), copies));
        if (capacity.express()) {
            least.put(Limit.WRITING, brokers(need.in(), capacity.in()));
            least.put(Limit.READING, brokers(need.out(), capacity.out()));
        } else {
            BigDecimal disk = capacity.storage().orElseThrow().min(VOLUME).min(capacity.in());
            least.put(Limit.WRITING, brokers(need.toDisks(), disk.multiply(USED)));
            least.put(Limit.READING, brokers(need.leaving(), capacity.out().multiply(USED)));
            least.put(Limit.STORAGE, Math.ceilDiv(room(), LARGEST));
        }
        least.put(Limit.PARTITIONS, Math.ceilDiv(need.partitions() * copies, (long) capacity.partitions()));
        Limit limit = Limit.ZONES;
        for (Map.Entry<Limit, Long> one : least.entrySet()) {
            limit = one.getValue() > least.get(limit) ? one.getKey() : limit;
        }
        return fit(capacity, up(least.get(limit), need.zones()), copies, limit);
    }

    private Fit fit(Capacity capacity, long brokers, int copies, Limit limit) {
        // as many leaders on each broker
        long partitions = up(need.partitions(), brokers);
        long replicas = partitions / brokers * copies;
        if (replicas > capacity.partitions()) {
            return fit(capacity, brokers + need.zones(), copies, Limit.PARTITIONS);
        }
        long volume = capacity.express() ? 0 : Math.ceilDiv(room(), brokers);
        ClusterPlan plan = capacity.express()
                ? new ClusterPlan.Express(capacity.size(), brokers, MetricLevel.DEFAULT)
                : new ClusterPlan.Standard(capacity.size(), brokers, need.zones(), BigDecimal.valueOf(volume),
                        BigDecimal.ZERO, false, MetricLevel.DEFAULT);
        return new Fit(capacity.size(), brokers, partitions, replicas, volume, limit,
                brokers > capacity.mostBrokers(), plan.bill(prices, need.load(partitions), hours));
    }

    // GiB of all volumes together
    private long room() {
        return need.load(0).kept()
                .multiply(BigDecimal.valueOf(need.replication()))
                .multiply(GIB_OF_A_GB)
                .divide(FILLED, 0, RoundingMode.CEILING)
                .longValueExact();
    }

    private static long brokers(BigDecimal all, BigDecimal one) {
        return all.divide(one, 0, RoundingMode.CEILING).longValueExact();
    }

    private static long up(long number, long multiple) {
        return Math.ceilDiv(number, multiple) * multiple;
    }
}
