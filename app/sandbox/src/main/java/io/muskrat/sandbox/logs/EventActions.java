package io.muskrat.sandbox.logs;

import io.muskrat.sandbox.json.Body;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** PutLogEvents, GetLogEvents, FilterLogEvents. */
final class EventActions {
  private static final int MOST = 10_000;
  private static final int MOST_BYTES = 1_048_576;
  private static final int OVERHEAD = 26;
  private static final long OLDEST = Duration.ofDays(14).toMillis();
  private static final long NEWEST = Duration.ofHours(2).toMillis();

  private final LogStore store;
  private final Clock clock;

  EventActions(LogStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  Map<String, Object> put(Body in) {
    String group = in.needText("logGroupName");
    String stream = in.needText("logStreamName");
    long now = clock.millis();
    List<Event> events = new ArrayList<>();
    long bytes = 0;
    for (Body each : in.structures("logEvents")) {
      long time = each.whole("timestamp").orElseThrow(() -> in.invalid("timestamp is required."));
      String message = each.needText("message");
      bytes += message.getBytes(StandardCharsets.UTF_8).length + OVERHEAD;
      if (!events.isEmpty() && time < events.getLast().time()) {
        throw in.invalid(
            "Log events in a single PutLogEvents request must be in chronological order.");
      }
      events.add(new Event(0, time, now, message));
    }
    if (events.isEmpty() || events.size() > MOST || bytes > MOST_BYTES) {
      throw in.invalid("A request takes 1 to 10000 log events, at most 1048576 bytes.");
    }
    List<Event> taken =
        events.stream().filter(e -> e.time() > now - OLDEST && e.time() < now + NEWEST).toList();
    store.append(group, stream, taken);
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("nextSequenceToken", "%056d".formatted(now));
    int old = (int) events.stream().filter(e -> e.time() <= now - OLDEST).count();
    int fresh = (int) events.stream().filter(e -> e.time() >= now + NEWEST).count();
    if (old + fresh > 0) {
      Map<String, Object> rejected = new LinkedHashMap<>();
      if (old > 0) {
        rejected.put("tooOldLogEventEndIndex", old);
      }
      if (fresh > 0) {
        rejected.put("tooNewLogEventStartIndex", events.size() - fresh);
      }
      out.put("rejectedLogEventsInfo", rejected);
    }
    return out;
  }

  Map<String, Object> get(Body in) {
    Predicate<Event> within = within(in);
    int limit = in.within("limit", 1, MOST, MOST);
    boolean head = in.flag("startFromHead");
    String token = in.text("nextToken").orElse("");
    if (!token.isEmpty() && !token.matches("[fb]/[0-9]{34}")) {
      throw in.invalid("The specified nextToken is invalid.");
    }
    List<Event> all =
        store.events(LogsService.group(in), in.needText("logStreamName")).stream()
            .filter(within)
            .toList();
    String place = token.isEmpty() ? "" : token.substring(2);
    boolean forward = token.isEmpty() ? head : token.startsWith("f/");
    List<Event> side =
        all.stream()
            .filter(
                e ->
                    place.isEmpty()
                        || (forward
                            ? e.place().compareTo(place) > 0
                            : e.place().compareTo(place) < 0))
            .toList();
    List<Event> page =
        forward
            ? side.subList(0, Math.min(limit, side.size()))
            : side.subList(Math.max(0, side.size() - limit), side.size());
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("events", page.stream().map(EventActions::view).toList());
    String stay = place.isEmpty() ? "%034d".formatted(0) : place;
    out.put("nextForwardToken", "f/" + (page.isEmpty() ? stay : page.getLast().place()));
    out.put("nextBackwardToken", "b/" + (page.isEmpty() ? stay : page.getFirst().place()));
    return out;
  }

  private static Predicate<Event> within(Body in) {
    long from = in.whole("startTime").orElse(0);
    long to = in.whole("endTime").orElse(Long.MAX_VALUE);
    return e -> e.time() >= from && e.time() < to;
  }

  private static Map<String, Object> view(Event event) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("timestamp", event.time());
    out.put("message", event.message());
    out.put("ingestionTime", event.ingested());
    return out;
  }

  private record Found(String stream, Event event) {
    String key() {
      return "%014d".formatted(event.time()) + stream + "%020d".formatted(event.seq());
    }

    Map<String, Object> view() {
      Map<String, Object> out = EventActions.view(event);
      out.put("logStreamName", stream);
      long hash = Integer.toUnsignedLong(stream.hashCode());
      out.put("eventId", "%014d%022d%020d".formatted(event.time(), hash, event.seq()));
      return out;
    }
  }

  Map<String, Object> filter(Body in) {
    LogGroup group = store.get(LogsService.group(in));
    Predicate<Event> within = within(in);
    Predicate<String> wanted = pattern(in);
    List<String> names = in.texts("logStreamNames");
    String prefix = in.text("logStreamNamePrefix").orElse("");
    if (!names.isEmpty() && !prefix.isEmpty()) {
      throw in.invalid("logStreamNames and logStreamNamePrefix cannot both be given.");
    }
    int limit = in.within("limit", 1, MOST, MOST);
    String after = in.text("nextToken").orElse("");
    List<Found> found = new ArrayList<>();
    for (String stream : names.isEmpty() ? group.streams().keySet() : names) {
      if (stream.startsWith(prefix)) {
        store.events(group.name(), stream).stream()
            .filter(within)
            .filter(e -> wanted.test(e.message()))
            .map(e -> new Found(stream, e))
            .filter(f -> f.key().compareTo(after) > 0)
            .forEach(found::add);
      }
    }
    found.sort(Comparator.comparing(Found::key));
    List<Found> page = found.subList(0, Math.min(limit, found.size()));
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("events", page.stream().map(Found::view).toList());
    out.put("searchedLogStreams", List.of());
    if (page.size() < found.size()) {
      out.put("nextToken", page.getLast().key());
    }
    return out;
  }

  private static Predicate<String> pattern(Body in) {
    try {
      return FilterPattern.of(in.text("filterPattern").orElse(""));
    } catch (IllegalArgumentException e) {
      throw in.invalid(e.getMessage());
    }
  }
}
