package io.muskrat.core.metrics;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where numbers come from. Methods block; they throw a ProblemException, or a CancellationException when interrupted.
 */
public interface MetricSource {
    /** A proper name, the same in all languages. */
    String name();

    /** What it has now for the brokers, or for topics. */
    Set<MetricName> offers(boolean forTopic);

    /** One series a broker, by broker id; none when nothing was measured in that time. */
    List<Series> read(MetricRequest request);

    /** The same for many, with as few calls as the source can do with. */
    default Map<MetricRequest, List<Series>> readAll(Collection<MetricRequest> requests) {
        Map<MetricRequest, List<Series>> answers = new LinkedHashMap<>();
        requests.forEach(request -> answers.put(request, read(request)));
        return answers;
    }
}
