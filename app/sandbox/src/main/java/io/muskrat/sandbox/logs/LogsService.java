package io.muskrat.sandbox.logs;

import io.muskrat.sandbox.json.Body;
import io.muskrat.sandbox.json.JsonAction;
import io.muskrat.sandbox.json.JsonService;
import io.muskrat.sandbox.json.Pages;
import io.muskrat.sandbox.world.World;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** CloudWatch Logs ({@code Logs_20140328}): groups, streams, retention, tags. */
public final class LogsService {
  static final String INVALID = "InvalidParameterException";
  private static final int PAGE = 50;
  private static final Set<Integer> RETENTION =
      Set.of(
          1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557,
          2922, 3288, 3653);

  private final Pages pages = new Pages("limit", PAGE, "nextToken", INVALID);
  private final LogStore store;
  private final String region;

  private LogsService(LogStore store, String region) {
    this.store = store;
    this.region = region;
  }

  public static JsonService of(LogStore store, String region, Clock clock) {
    LogsService logs = new LogsService(store, region);
    Map<String, JsonAction> all = new HashMap<>();
    all.put("CreateLogGroup", logs::create);
    all.put("DescribeLogGroups", logs::groups);
    all.put("DeleteLogGroup", logs::delete);
    all.put("CreateLogStream", logs::createStream);
    all.put("DescribeLogStreams", new Streams(store, logs::arn)::describe);
    all.put("DeleteLogStream", logs::deleteStream);
    all.put("PutRetentionPolicy", logs::retain);
    all.put("DeleteRetentionPolicy", logs::retainForEver);
    all.put("TagResource", logs::tag);
    all.put("UntagResource", logs::untag);
    all.put("ListTagsForResource", logs::tags);
    EventActions events = new EventActions(store, clock);
    all.put("PutLogEvents", events::put);
    all.put("GetLogEvents", events::get);
    all.put("FilterLogEvents", events::filter);
    return new JsonService("Logs_20140328", INVALID, all);
  }

  private Map<String, Object> create(Body in) {
    String name = in.needText("logGroupName");
    if (!name.matches("[.\\-_/#A-Za-z0-9]{1,512}")) {
      throw in.unfit(
          "logGroupName",
          name,
          "Member must satisfy regular expression pattern: [\\.\\-_/#A-Za-z0-9]+");
    }
    store.create(name, in.map("tags"));
    return Map.of();
  }

  /** The group that a request names by its name or by its ARN. */
  static String group(Body in) {
    return in.text("logGroupName")
        .or(() -> in.text("logGroupIdentifier").map(LogsService::nameOf))
        .orElseGet(() -> in.needText("logGroupName"));
  }

  private static String nameOf(String arnOrName) {
    String[] parts = arnOrName.split(":");
    return parts.length > 6 && arnOrName.startsWith("arn:") ? parts[6] : arnOrName;
  }

  private Map<String, Object> groups(Body in) {
    String prefix = in.text("logGroupNamePrefix").orElse("");
    String part = in.text("logGroupNamePattern").orElse("");
    List<LogGroup> found =
        store.all().stream()
            .filter(g -> g.name().startsWith(prefix) && g.name().contains(part))
            .toList();
    return pages.page(in, "logGroups", found, LogGroup::name, this::view);
  }

  private Map<String, Object> view(LogGroup group) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("logGroupName", group.name());
    out.put("creationTime", group.created());
    if (group.retention() != null) {
      out.put("retentionInDays", group.retention());
    }
    out.put("metricFilterCount", 0);
    out.put("arn", arn(group.name()) + ":*");
    out.put("logGroupArn", arn(group.name()));
    out.put(
        "storedBytes",
        group.streams().keySet().stream().mapToLong(s -> store.bytes(group.name(), s)).sum());
    out.put("logGroupClass", "STANDARD");
    return out;
  }

  private String arn(String group) {
    return "arn:aws:logs:" + region + ":" + World.ACCOUNT + ":log-group:" + group;
  }

  private Map<String, Object> delete(Body in) {
    store.delete(in.needText("logGroupName"));
    return Map.of();
  }

  private Map<String, Object> createStream(Body in) {
    String stream = in.needText("logStreamName");
    if (!stream.matches("[^:*]{1,512}")) {
      throw in.unfit(
          "logStreamName", stream, "Member must satisfy regular expression pattern: [^:*]*");
    }
    store.createStream(in.needText("logGroupName"), stream);
    return Map.of();
  }

  private Map<String, Object> deleteStream(Body in) {
    store.deleteStream(in.needText("logGroupName"), in.needText("logStreamName"));
    return Map.of();
  }

  private Map<String, Object> retain(Body in) {
    String group = in.needText("logGroupName");
    int days = in.within("retentionInDays", Integer.MIN_VALUE, Integer.MAX_VALUE, 0);
    if (!RETENTION.contains(days)) {
      throw in.unfit(
          "retentionInDays",
          String.valueOf(days),
          "Member must satisfy enum value set: " + RETENTION.stream().sorted().toList());
    }
    store.update(group, g -> g.retain(days));
    return Map.of();
  }

  private Map<String, Object> retainForEver(Body in) {
    store.update(in.needText("logGroupName"), g -> g.retain(null));
    return Map.of();
  }

  private Map<String, Object> tag(Body in) {
    Map<String, String> more = in.map("tags");
    store.update(
        nameOf(in.needText("resourceArn")),
        g -> {
          Map<String, String> all = new LinkedHashMap<>(g.tags());
          all.putAll(more);
          return g.tagged(all);
        });
    return Map.of();
  }

  private Map<String, Object> untag(Body in) {
    List<String> keys = in.texts("tagKeys");
    store.update(
        nameOf(in.needText("resourceArn")),
        g -> {
          Map<String, String> rest = new LinkedHashMap<>(g.tags());
          keys.forEach(rest::remove);
          return g.tagged(rest);
        });
    return Map.of();
  }

  private Map<String, Object> tags(Body in) {
    return Map.of("tags", store.get(nameOf(in.needText("resourceArn"))).tags());
  }
}
