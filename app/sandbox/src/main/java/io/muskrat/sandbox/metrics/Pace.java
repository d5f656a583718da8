package io.muskrat.sandbox.metrics;

import java.time.Duration;

/**
 * @param sample time between two samples of a broker; a divisor of {@code minute}
 * @param minute what a point is about; shorter than a real minute only in tests
 */
record Pace(Duration sample, Duration minute) {
  static final Pace CLOUD_WATCH = new Pace(Duration.ofSeconds(10), Duration.ofMinutes(1));
}
