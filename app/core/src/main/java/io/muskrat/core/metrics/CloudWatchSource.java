package io.muskrat.core.metrics;

import static io.muskrat.core.aws.AwsErrors.calling;

import io.muskrat.core.aws.AwsClients;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import software.amazon.awssdk.services.cloudwatch.model.DimensionFilter;
import software.amazon.awssdk.services.cloudwatch.model.Metric;

/**
 * The metrics of an MSK cluster in CloudWatch's namespace AWS/Kafka. Which brokers and topics there are is found by
 * ListMetrics, not guessed; a topic's metrics appear with its first traffic. CloudWatch keeps a point a minute.
 */
public final class CloudWatchSource implements MetricSource {
    private static final Duration KNOWN_FOR = Duration.ofSeconds(60);
    private static final Duration UNKNOWN_FOR = Duration.ofSeconds(5);

    private final AwsClients clients;
    private final String clusterName;
    private final Clock clock;
    private CloudWatchMetrics known = new CloudWatchMetrics(List.of());
    private Instant listed = Instant.MIN;
    private boolean growing;

    public CloudWatchSource(AwsClients clients, String clusterName) {
        this(clients, clusterName, Clock.systemUTC());
    }

    CloudWatchSource(AwsClients clients, String clusterName, Clock clock) {
        this.clients = clients;
        this.clusterName = clusterName;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "CloudWatch";
    }

    @Override
    public Set<MetricName> offers(boolean forTopic) {
        CloudWatchMetrics metrics = metrics(known -> known.has(forTopic ? MetricName.MESSAGES_IN : MetricName.PARTITIONS, forTopic));
        Set<MetricName> offered = EnumSet.noneOf(MetricName.class);
        for (MetricName name : MetricName.values()) {
            if (metrics.has(name, forTopic)) {
                offered.add(name);
            }
        }
        return offered;
    }

    @Override
    public List<Series> read(MetricRequest request) {
        return readAll(List.of(request)).get(request);
    }

    @Override
    public Map<MetricRequest, List<Series>> readAll(Collection<MetricRequest> requests) {
        CloudWatchMetrics metrics = metrics(known -> requests.stream()
                .allMatch(request -> request.topic() == null || known.hasTopic(request.topic())));
        CloudWatchBatch batch = new CloudWatchBatch(clock.instant());
        for (MetricRequest request : requests) {
            for (String awsName : request.metric().awsNames()) {
                for (Map.Entry<String, Metric> each :
                        metrics.byBroker(awsName, request.topic()).entrySet()) {
                    batch.add(request, each.getKey(), each.getValue());
                }
            }
        }
        Map<MetricRequest, List<Series>> answers = new LinkedHashMap<>();
        requests.forEach(request -> answers.put(request, List.of()));
        answers.putAll(calling(() -> batch.read(clients.cloudWatch())));
        return answers;
    }

    // the metrics of a new cluster or topic come one by one and are waited for, so a list that has not all of them, or
    // that has more than the one before, is asked for again soon
    private synchronized CloudWatchMetrics metrics(Predicate<CloudWatchMetrics> enough) {
        Duration fresh = known.isEmpty() || growing || !enough.test(known) ? UNKNOWN_FOR : KNOWN_FOR;
        if (listed.isBefore(clock.instant().minus(fresh))) {
            CloudWatchMetrics now = calling(() -> new CloudWatchMetrics(clients.cloudWatch()
                    .listMetricsPaginator(r -> r.namespace(CloudWatchMetrics.NAMESPACE)
                            .dimensions(DimensionFilter.builder()
                                    .name(CloudWatchMetrics.CLUSTER)
                                    .value(clusterName)
                                    .build()))
                    .metrics()
                    .stream()
                    .toList()));
            growing = now.size() > known.size();
            known = now;
            listed = clock.instant();
        }
        return known;
    }
}
