package io.muskrat.core.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataRequest;
import software.amazon.awssdk.services.cloudwatch.model.Metric;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataResult;
import software.amazon.awssdk.services.cloudwatch.model.ScanBy;

/**
 * Questions gathered into as few GetMetricData calls as its limits let: 500 queries a call (API reference), answers in
 * pages. Questions of one time range go together.
 */
final class CloudWatchBatch {
    private static final int QUERIES_A_CALL = 500;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Instant now;
    private final Map<Range, List<Asked>> asked = new LinkedHashMap<>();

    CloudWatchBatch(Instant now) {
        this.now = now;
    }

    void add(MetricRequest request, String broker, Metric metric) {
        asked.computeIfAbsent(new Range(request.from(), request.to()), r -> new ArrayList<>())
                .add(new Asked(request, broker, metric));
    }

    /** The series of each request that was asked for, values of one broker and time added up. */
    Map<MetricRequest, List<Series>> read(CloudWatchClient client) {
        Map<MetricRequest, Map<String, Points>> found = new LinkedHashMap<>();
        asked.forEach((range, all) -> {
            for (int from = 0; from < all.size(); from += QUERIES_A_CALL) {
                call(client, range, all.subList(from, Math.min(all.size(), from + QUERIES_A_CALL)), found);
            }
        });
        Map<MetricRequest, List<Series>> answers = new LinkedHashMap<>();
        found.forEach((request, brokers) -> answers.put(
                request,
                brokers.entrySet().stream()
                        .map(e -> e.getValue().series(e.getKey()))
                        .filter(series -> series.times().length > 0)
                        .toList()));
        return answers;
    }

    private void call(
            CloudWatchClient client, Range range, List<Asked> queries, Map<MetricRequest, Map<String, Points>> found) {
        Map<String, Asked> byId = new HashMap<>();
        List<MetricDataQuery> data = new ArrayList<>();
        for (Asked query : queries) {
            String id = "m" + byId.size();
            byId.put(id, query);
            data.add(MetricDataQuery.builder()
                    .id(id)
                    .metricStat(s -> s.metric(query.metric)
                            .stat(query.request.metric().statistic().awsName())
                            .period((int) period(query.request, now).toSeconds()))
                    .build());
            found.computeIfAbsent(query.request, r -> new LinkedHashMap<>())
                    .computeIfAbsent(query.broker, b -> new Points())
                    .parts++;
        }
        GetMetricDataRequest request = GetMetricDataRequest.builder()
                .startTime(range.from)
                .endTime(range.to)
                .scanBy(ScanBy.TIMESTAMP_ASCENDING)
                .metricDataQueries(data)
                .build();
        for (MetricDataResult result : client.getMetricDataPaginator(request).metricDataResults()) {
            Asked query = byId.get(result.id());
            found.get(query.request).get(query.broker).add(result);
        }
    }

    /**
     * Whole minutes; CloudWatch keeps minutes for 15 days, five minutes for 63 days, hours for 455 days ("Metrics
     * retention" of the CloudWatch user guide).
     */
    static Duration period(MetricRequest request, Instant now) {
        Duration age = Duration.between(request.from(), now);
        Duration kept = age.toDays() >= 63
                ? Duration.ofHours(1)
                : age.toDays() >= 15 ? Duration.ofMinutes(5) : MINUTE;
        long times = Math.ceilDiv(request.period().toMillis(), kept.toMillis());
        return kept.multipliedBy(Math.max(1, times));
    }

    private record Range(Instant from, Instant to) {}

    private record Asked(MetricRequest request, String broker, Metric metric) {}

    /** The points of one broker, of one or more metrics that are added up where all of them have a point. */
    private static final class Points {
        private final TreeMap<Long, double[]> sums = new TreeMap<>();
        private int parts;

        void add(MetricDataResult result) {
            for (int i = 0; i < result.timestamps().size(); i++) {
                double[] sum = sums.computeIfAbsent(result.timestamps().get(i).toEpochMilli(), t -> new double[2]);
                sum[0] += result.values().get(i);
                sum[1]++;
            }
        }

        Series series(String name) {
            sums.values().removeIf(sum -> sum[1] < parts);
            return new Series(
                    name,
                    sums.keySet().stream().mapToLong(Long::longValue).toArray(),
                    sums.values().stream().mapToDouble(sum -> sum[0]).toArray());
        }
    }
}
