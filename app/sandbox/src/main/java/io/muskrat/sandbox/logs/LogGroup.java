package io.muskrat.sandbox.logs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * A log group as it is kept.
 *
 * @param created epoch milliseconds
 * @param retention days, null for ever
 * @param streams when each was created, by name
 */
record LogGroup(
    String name,
    long created,
    Integer retention,
    Map<String, String> tags,
    Map<String, Long> streams) {
  LogGroup {
    tags = new LinkedHashMap<>(tags);
    streams = new TreeMap<>(streams);
  }

  LogGroup retain(Integer days) {
    return new LogGroup(name, created, days, tags, streams);
  }

  LogGroup tagged(Map<String, String> other) {
    return new LogGroup(name, created, retention, other, streams);
  }

  LogGroup with(String stream, long now) {
    Map<String, Long> more = new TreeMap<>(streams);
    more.put(stream, now);
    return new LogGroup(name, created, retention, tags, more);
  }

  LogGroup without(String stream) {
    Map<String, Long> fewer = new TreeMap<>(streams);
    fewer.remove(stream);
    return new LogGroup(name, created, retention, tags, fewer);
  }
}
