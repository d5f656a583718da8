package io.muskrat.core.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one look at the partitions gave, by topic and broker; for all topics together under an empty name. Small enough
 * to keep many of: only topics that grew have a rate, and the layout is shared with the sample before when it is equal.
 *
 * @param rated whether there was a look before, so that rates are known
 * @param rates records a second
 */
record AdminSample(
        Instant at,
        boolean rated,
        Map<String, Map<Integer, Counts>> layout,
        Map<String, Map<Integer, Double>> rates,
        Map<String, Long> offsets) {
    private static final String ALL = "";
    private static final Counts NOTHING = new Counts(0, 0, 0);

    /** {@code before} is null at the first look. */
    static AdminSample of(Instant at, AdminSample before, List<PartitionReading> partitions) {
        Map<String, Map<Integer, Counts>> layout = new HashMap<>();
        Map<String, Map<Integer, Double>> rates = new HashMap<>();
        Map<String, Long> offsets = new HashMap<>();
        double seconds = before == null ? 0 : Duration.between(before.at, at).toMillis() / 1000.0;
        for (PartitionReading p : partitions) {
            p.replicas().forEach(replica -> add(layout, p.topic(), replica, new Counts(1, 0, 0)));
            if (p.leader() < 0) {
                continue;
            }
            int lagging = p.inSync().size() < p.replicas().size() ? 1 : 0;
            add(layout, p.topic(), p.leader(), new Counts(0, 1, lagging));
            if (p.endOffset() >= 0) {
                offsets.put(key(p), p.endOffset());
            }
            long grown = seconds > 0 ? growth(p, before.offsets) : 0;
            if (grown > 0) {
                for (String topic : List.of(p.topic(), ALL)) {
                    rates.computeIfAbsent(topic, t -> new HashMap<>()).merge(p.leader(), grown / seconds, Double::sum);
                }
            }
        }
        boolean same = before != null && before.layout.equals(layout);
        return new AdminSample(at, seconds > 0, same ? before.layout : layout, rates, offsets);
    }

    /** Offsets are only needed by the next look. */
    AdminSample withoutOffsets() {
        return new AdminSample(at, rated, layout, rates, Map.of());
    }

    // an offset that is smaller than before is another topic of the same name: all of it is new
    private static long growth(PartitionReading p, Map<String, Long> lastOffsets) {
        if (p.endOffset() < 0) {
            return 0;
        }
        Long last = lastOffsets.get(key(p));
        return last == null || last > p.endOffset() ? p.endOffset() : p.endOffset() - last;
    }

    private static String key(PartitionReading p) {
        return p.topic() + "-" + p.partition();
    }

    private static void add(Map<String, Map<Integer, Counts>> layout, String topic, int broker, Counts more) {
        layout.computeIfAbsent(topic, t -> new HashMap<>()).merge(broker, more, Counts::plus);
        layout.computeIfAbsent(ALL, t -> new HashMap<>()).merge(broker, more, Counts::plus);
    }

    /** Those that have a partition of the topic; of any topic when it is null. */
    Set<Integer> brokers(String topic) {
        return layout.getOrDefault(topic == null ? ALL : topic, Map.of()).keySet();
    }

    /** Not a number when it cannot be told. */
    double value(MetricRequest request, int broker) {
        String topic = request.topic() == null ? ALL : request.topic();
        Counts counts = layout.getOrDefault(topic, Map.of()).getOrDefault(broker, NOTHING);
        return switch (request.metric()) {
            case MESSAGES_IN ->
                rated ? rates.getOrDefault(topic, Map.of()).getOrDefault(broker, 0.0) : Double.NaN;
            case PARTITIONS -> counts.replicas;
            case LEADERS -> counts.leaders;
            case UNDER_REPLICATED -> counts.underReplicated;
            default -> Double.NaN;
        };
    }

    record Counts(int replicas, int leaders, int underReplicated) {
        Counts plus(Counts other) {
            return new Counts(
                    replicas + other.replicas, leaders + other.leaders, underReplicated + other.underReplicated);
        }
    }
}
