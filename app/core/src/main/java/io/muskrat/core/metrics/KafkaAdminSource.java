package io.muskrat.core.metrics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * For clusters that offer nothing else: what the partitions themselves tell. It looks at the cluster when it is read,
 * but not more often than every two seconds, and keeps what it saw, so the history begins with the first reading.
 *
 * <p>Messages in are the growth of the end offsets at the leaders between two looks; markers of transactions count as
 * messages, as they have offsets too.
 */
public final class KafkaAdminSource implements MetricSource {
    private static final Duration AT_MOST_EVERY = Duration.ofSeconds(2);
    private static final int SAMPLES_KEPT = 900;
    private static final Set<MetricName> OFFERED = EnumSet.of(
            MetricName.MESSAGES_IN, MetricName.PARTITIONS, MetricName.LEADERS, MetricName.UNDER_REPLICATED);

    private final PartitionReader reader;
    private final Clock clock;
    private final Deque<AdminSample> history = new ArrayDeque<>();

    public KafkaAdminSource(PartitionReader reader) {
        this(reader, Clock.systemUTC());
    }

    KafkaAdminSource(PartitionReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "Kafka";
    }

    @Override
    public Set<MetricName> offers(boolean forTopic) {
        return Set.copyOf(OFFERED);
    }

    @Override
    public synchronized List<Series> read(MetricRequest request) {
        if (!OFFERED.contains(request.metric())) {
            return List.of();
        }
        look();
        List<AdminSample> wanted = wanted(request);
        Set<Integer> brokers = new TreeSet<>();
        wanted.forEach(sample -> brokers.addAll(sample.brokers(request.topic())));
        List<Series> all = new ArrayList<>();
        for (int broker : brokers) {
            Series series = series(broker, request, wanted);
            if (series.times().length > 0) {
                all.add(series);
            }
        }
        return all;
    }

    private void look() {
        Instant now = clock.instant();
        if (!history.isEmpty() && history.getLast().at().plus(AT_MOST_EVERY).isAfter(now)) {
            return;
        }
        List<PartitionReading> partitions = reader.read();
        AdminSample before = history.pollLast();
        AdminSample sample = AdminSample.of(clock.instant(), before, partitions);
        if (before != null) {
            history.addLast(before.withoutOffsets());
        }
        history.addLast(sample);
        if (history.size() > SAMPLES_KEPT) {
            history.removeFirst();
        }
    }

    // one sample a period, the last of it
    private List<AdminSample> wanted(MetricRequest request) {
        List<AdminSample> chosen = new ArrayList<>();
        long period = Math.max(1, request.period().toMillis());
        Iterator<AdminSample> newestFirst = history.descendingIterator();
        long bucket = Long.MIN_VALUE;
        while (newestFirst.hasNext()) {
            AdminSample sample = newestFirst.next();
            long at = Math.floorDiv(sample.at().toEpochMilli(), period);
            boolean inRange = !sample.at().isBefore(request.from()) && sample.at().isBefore(request.to());
            if (inRange && at != bucket) {
                chosen.addFirst(sample);
                bucket = at;
            }
        }
        return chosen;
    }

    private static Series series(int broker, MetricRequest request, List<AdminSample> samples) {
        List<AdminSample> known =
                samples.stream().filter(s -> !Double.isNaN(s.value(request, broker))).toList();
        return new Series(
                String.valueOf(broker),
                known.stream().mapToLong(s -> s.at().toEpochMilli()).toArray(),
                known.stream().mapToDouble(s -> s.value(request, broker)).toArray());
    }
}
