package io.muskrat.sandbox.logs;

import io.muskrat.sandbox.json.Body;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** DescribeLogStreams. */
final class Streams {
  private static final int PAGE = 50;
  private static final List<String> ORDERS = List.of("LogStreamName", "LastEventTime");
  private final LogStore store;
  private final UnaryOperator<String> arn;

  /**
   * @param arn of a group
   */
  Streams(LogStore store, UnaryOperator<String> arn) {
    this.store = store;
    this.arn = arn;
  }

  Map<String, Object> describe(Body in) {
    LogGroup group = store.get(LogsService.group(in));
    String prefix = in.text("logStreamNamePrefix").orElse("");
    boolean byTime =
        in.oneOf("orderBy", ORDERS).orElse("LogStreamName").equals("LastEventTime");
    if (byTime && !prefix.isEmpty()) {
      throw in.invalid("Cannot order by LastEventTime with a logStreamNamePrefix.");
    }
    List<Map<String, Object>> all = new ArrayList<>();
    group.streams().keySet().stream()
        .filter(s -> s.startsWith(prefix))
        .forEach(s -> all.add(view(group, s)));
    if (byTime) {
      all.sort(Comparator.comparing(v -> (Long) v.getOrDefault("lastEventTimestamp", 0L)));
    }
    List<Map<String, Object>> ordered = in.flag("descending") ? all.reversed() : all;
    int size = in.within("limit", 1, PAGE, PAGE);
    String token = in.text("nextToken").orElse("0");
    if (!token.matches("[0-9]{1,9}")) {
      throw in.invalid("The specified nextToken is invalid.");
    }
    int from = Math.min(Integer.parseInt(token), ordered.size());
    int to = Math.min(from + size, ordered.size());
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("logStreams", ordered.subList(from, to));
    if (to < ordered.size()) {
      out.put("nextToken", String.valueOf(to));
    }
    return out;
  }

  private Map<String, Object> view(LogGroup group, String stream) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("logStreamName", stream);
    out.put("creationTime", group.streams().get(stream));
    List<Event> events = store.events(group.name(), stream);
    if (!events.isEmpty()) {
      out.put("firstEventTimestamp", events.getFirst().time());
      out.put("lastEventTimestamp", events.getLast().time());
      out.put(
          "lastIngestionTime", events.stream().mapToLong(Event::ingested).max().orElseThrow());
    }
    out.put("arn", arn.apply(group.name()) + ":log-stream:" + stream);
    out.put("storedBytes", store.bytes(group.name(), stream));
    return out;
  }
}
