package io.muskrat.sandbox.cloudwatch.alarms;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What happened to an alarm, oldest first; CloudWatch keeps it for 30 days, deleted or not. */
record History(String alarm, List<Entry> entries) {
  private static final Duration KEPT = Duration.ofDays(30);
  private static final int MOST = 1000;

  /**
   * @param type ConfigurationUpdate, StateUpdate or Action
   * @param data JSON
   */
  record Entry(Instant time, String type, String summary, String data) {
    Map<String, Object> view(String alarm) {
      Map<String, Object> out = new LinkedHashMap<>();
      out.put("AlarmName", alarm);
      out.put("AlarmType", "MetricAlarm");
      out.put("Timestamp", time);
      out.put("HistoryItemType", type);
      out.put("HistorySummary", summary);
      out.put("HistoryData", data);
      return out;
    }
  }

  History {
    entries = List.copyOf(entries);
  }

  History with(Entry entry) {
    List<Entry> kept = new ArrayList<>(entries);
    kept.removeIf(e -> e.time().isBefore(entry.time().minus(KEPT)));
    kept.add(entry);
    return new History(alarm, kept.subList(Math.max(0, kept.size() - MOST), kept.size()));
  }
}
