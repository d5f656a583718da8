package io.muskrat.desktop.metrics;

import io.muskrat.core.metrics.MetricName;
import io.muskrat.core.metrics.Series;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What one asking brought: the series of each metric over one range of time. */
record Reading(Instant from, Instant to, String topic, Map<MetricName, List<Series>> series) { }
