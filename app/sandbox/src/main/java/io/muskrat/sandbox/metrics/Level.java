package io.muskrat.sandbox.metrics;

/** MSK's monitoring levels; each has what the ones before it have. */
enum Level {
  DEFAULT,
  PER_BROKER,
  PER_TOPIC_PER_BROKER,
  PER_TOPIC_PER_PARTITION;

  boolean includes(Level other) {
    return compareTo(other) >= 0;
  }
}
