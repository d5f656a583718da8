package io.muskrat.sandbox.metrics;

import java.util.Map;

/**
 * What a broker did in a minute that is over.
 *
 * @param start epoch milliseconds
 * @param rates increase a second of what counts up, by the sample's key without {@code .count}
 * @param gauges last values of all others
 */
record Minute(long start, Map<String, Double> rates, Map<String, Double> gauges) {}
