package io.muskrat.sandbox.cloudwatch.alarms;

import io.muskrat.sandbox.cloudwatch.Input;
import io.muskrat.sandbox.http.AwsException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** DescribeAlarms and DescribeAlarmHistory. */
final class AlarmViews {
  private static final int PAGE = 100;
  private static final int USUAL = 50;
  private static final List<String> TYPES = List.of("CompositeAlarm", "MetricAlarm");
  private static final List<String> ITEMS =
      List.of("ConfigurationUpdate", "StateUpdate", "Action");

  private final AlarmBook book;

  AlarmViews(AlarmBook book) {
    this.book = book;
  }

  Map<String, Object> alarms(Input in) {
    List<String> names = in.texts("AlarmNames");
    Optional<String> prefix = in.text("AlarmNamePrefix");
    if (!names.isEmpty() && prefix.isPresent()) {
      throw Settings.refuse("AlarmNames and AlarmNamePrefix cannot both be given.");
    }
    List<String> types = in.texts("AlarmTypes");
    types.forEach(t -> Settings.oneOf(t, "alarmTypes", TYPES));
    Optional<String> state =
        in.text("StateValue").map(s -> Settings.oneOf(s, "stateValue", Alarm.STATES));
    Optional<String> action = in.text("ActionPrefix");
    boolean metric = types.isEmpty() || types.contains("MetricAlarm");
    List<Alarm> found =
        book.all().stream()
            .filter(a -> metric)
            .filter(a -> names.isEmpty() || names.contains(a.name()))
            .filter(a -> prefix.isEmpty() || a.name().startsWith(prefix.get()))
            .filter(a -> state.isEmpty() || state.get().equals(a.state().value()))
            .filter(a -> action.isEmpty() || acts(a, action.get()))
            .toList();
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("CompositeAlarms", List.of());
    page(in, "MetricAlarms", found.stream().map(a -> a.view(book.arn(a))).toList(), USUAL, out);
    return out;
  }

  private static boolean acts(Alarm alarm, String prefix) {
    return Alarm.STATES.stream()
        .flatMap(s -> alarm.actions(s).stream())
        .anyMatch(a -> a.startsWith(prefix));
  }

  Map<String, Object> history(Input in) {
    Optional<String> name = in.text("AlarmName");
    Optional<String> type =
        in.text("HistoryItemType").map(t -> Settings.oneOf(t, "historyItemType", ITEMS));
    Instant from = time(in, "StartDate").orElse(Instant.MIN);
    Instant to = time(in, "EndDate").orElse(Instant.MAX);
    boolean ascending =
        in.text("ScanBy").filter("TimestampAscending"::equals).isPresent();
    List<Map<String, Object>> found = new ArrayList<>();
    items(name)
        .filter(i -> type.isEmpty() || type.get().equals(i.entry().type()))
        .filter(i -> !i.entry().time().isBefore(from) && !i.entry().time().isAfter(to))
        .sorted(Comparator.comparing((Item i) -> i.entry().time()))
        .forEach(i -> found.add(i.entry().view(i.alarm())));
    Map<String, Object> out = new LinkedHashMap<>();
    page(in, "AlarmHistoryItems", ascending ? found : found.reversed(), PAGE, out);
    return out;
  }

  private record Item(String alarm, History.Entry entry) {}

  private Stream<Item> items(Optional<String> name) {
    return book.histories().stream()
        .filter(h -> name.isEmpty() || name.get().equals(h.alarm()))
        .flatMap(h -> h.entries().stream().map(e -> new Item(h.alarm(), e)));
  }

  private static Optional<Instant> time(Input in, String member) {
    return in.node().path(member).isMissingNode()
        ? Optional.empty()
        : Optional.of(in.needTime(member));
  }

  private static void page(
      Input in, String member, List<?> all, int usual, Map<String, Object> out) {
    int size = in.whole("MaxRecords").orElse(usual);
    if (size < 1 || size > PAGE) {
      throw Settings.refuse("MaxRecords must be between 1 and 100.");
    }
    String token = in.text("NextToken").orElse("0");
    if (!token.matches("[0-9]{1,9}")) {
      throw new AwsException(
          400, "InvalidNextToken", "The next token specified is invalid.");
    }
    int from = Math.min(Integer.parseInt(token), all.size());
    int to = Math.min(from + size, all.size());
    out.put(member, List.copyOf(all.subList(from, to)));
    if (to < all.size()) {
      out.put("NextToken", String.valueOf(to));
    }
  }
}
