package io.muskrat.core.metrics;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.Metric;

/** What ListMetrics says there is for one cluster. */
final class CloudWatchMetrics {
    static final String NAMESPACE = "AWS/Kafka";
    /** The dimensions' names have spaces. */
    static final String CLUSTER = "Cluster Name";

    private static final String BROKER = "Broker ID";
    private static final String TOPIC = "Topic";

    private final Map<String, List<Metric>> byName;

    CloudWatchMetrics(List<Metric> metrics) {
        byName = metrics.stream().collect(Collectors.groupingBy(Metric::metricName));
    }

    int size() {
        return byName.values().stream().mapToInt(List::size).sum();
    }

    boolean isEmpty() {
        return byName.isEmpty();
    }

    boolean hasTopic(String topic) {
        return byName.values().stream().flatMap(List::stream).anyMatch(m -> value(m, TOPIC).equals(Optional.of(topic)));
    }

    boolean has(MetricName name, boolean forTopic) {
        return name.awsNames().stream().anyMatch(aws -> metrics(aws).anyMatch(m -> forTopic
                ? only(m, CLUSTER, BROKER, TOPIC)
                : only(m, CLUSTER, BROKER) || only(m, CLUSTER)));
    }

    /**
     * The metric of each broker by broker id, in the order of the numbers. Some metrics are told of the cluster only:
     * these stand under an empty id.
     */
    Map<String, Metric> byBroker(String awsName, String topic) {
        Map<String, Metric> found = new TreeMap<>(
                Comparator.<String>comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
        metrics(awsName)
                .filter(m -> topic == null ? only(m, CLUSTER, BROKER) : only(m, CLUSTER, BROKER, TOPIC))
                .filter(m -> Objects.equals(value(m, TOPIC).orElse(null), topic))
                .forEach(m -> found.put(value(m, BROKER).orElse(""), m));
        if (found.isEmpty() && topic == null) {
            metrics(awsName).filter(m -> only(m, CLUSTER)).forEach(m -> found.put("", m));
        }
        return found;
    }

    private Stream<Metric> metrics(String awsName) {
        return byName.getOrDefault(awsName, List.of()).stream();
    }

    // a metric with one dimension more, such as the consumer group, is another metric
    private static boolean only(Metric metric, String... names) {
        return metric.dimensions().size() == names.length
                && List.of(names).stream().allMatch(name -> value(metric, name).isPresent());
    }

    private static Optional<String> value(Metric metric, String dimension) {
        return metric.dimensions().stream()
                .filter(d -> d.name().equals(dimension))
                .map(Dimension::value)
                .findFirst();
    }
}
