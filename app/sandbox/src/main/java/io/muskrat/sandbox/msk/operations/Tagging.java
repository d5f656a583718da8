package io.muskrat.sandbox.msk.operations;

import static io.muskrat.sandbox.msk.api.Shape.struct;
import static io.muskrat.sandbox.msk.api.Shape.text;

import io.muskrat.sandbox.msk.api.Call;
import io.muskrat.sandbox.msk.api.Operation;
import io.muskrat.sandbox.msk.api.Refusals;
import io.muskrat.sandbox.msk.api.Shape;
import io.muskrat.sandbox.msk.clusters.Cluster;
import io.muskrat.sandbox.msk.clusters.Clusters;
import io.muskrat.sandbox.msk.create.TagRules;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Tags of clusters. */
final class Tagging {
  private static final Shape TAGS = struct("tags", new Shape.Named(text())).require("tags");
  private final Clusters clusters;

  Tagging(Clusters clusters) {
    this.clusters = clusters;
  }

  void addTo(Map<String, Operation> all) {
    all.put("ListTagsForResource", c -> Map.of("tags", resource(c).tags()));
    all.put("TagResource", this::tag);
    all.put("UntagResource", this::untag);
  }

  private Object tag(Call call) {
    Map<String, String> more = new HashMap<>();
    TAGS.read(call.body(), "body")
        .path("tags")
        .properties()
        .forEach(e -> more.put(e.getKey(), e.getValue().stringValue()));
    return change(call, tags -> tags.putAll(more));
  }

  private Object untag(Call call) {
    List<String> keys = call.query().getOrDefault("tagKeys", List.of());
    if (keys.isEmpty()) {
      throw Refusals.badRequest("tagKeys", "Missing required parameter: tagKeys");
    }
    return change(call, tags -> tags.keySet().removeAll(keys));
  }

  /** Answers nothing: the model has 204 and no body here. */
  private Object change(Call call, Consumer<Map<String, String>> how) {
    Cluster cluster = resource(call);
    clusters.update(
        cluster.arn(),
        c -> {
          Map<String, String> tags = new LinkedHashMap<>(c.tags());
          how.accept(tags);
          TagRules.check(tags);
          return c.with(tags);
        });
    return null;
  }

  private Cluster resource(Call call) {
    String arn = call.label("resourceArn");
    return clusters
        .find(arn)
        .orElseThrow(
            () -> Refusals.notFound("resourceArn", "The requested resource doesn't exist."));
  }
}
