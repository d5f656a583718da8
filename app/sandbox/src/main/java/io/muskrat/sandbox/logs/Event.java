package io.muskrat.sandbox.logs;

import java.util.Comparator;

/**
 * One log event.
 *
 * @param seq counts up within its stream, never used twice
 * @param time epoch milliseconds, as is {@code ingested}
 */
record Event(long seq, long time, long ingested, String message) {
  static final Comparator<Event> BY_TIME =
      Comparator.comparingLong(Event::time).thenComparingLong(Event::seq);

  /** Sorts as {@link #BY_TIME} does; 34 digits. */
  String place() {
    return "%014d%020d".formatted(time, seq);
  }
}
