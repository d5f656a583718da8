package io.muskrat.sandbox.msk.updates;

import io.muskrat.sandbox.msk.clusters.Cluster;
import io.muskrat.sandbox.msk.create.Draft;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Builds the description that a cluster is to have. */
final class Targets {
  private Targets() {}

  /** The target as if it were asked for at creation, so that the same rules judge it. */
  static Draft draft(Cluster cluster, ObjectNode target) {
    return new Draft(cluster.id().name(), cluster.tags(), target);
  }

  /** Puts the members of {@code change} into {@code target}, struct by struct. */
  static void merge(ObjectNode target, JsonNode change) {
    change
        .properties()
        .forEach(
            e -> {
              if (e.getValue().isObject() && target.path(e.getKey()).isObject()) {
                merge((ObjectNode) target.get(e.getKey()), e.getValue());
              } else {
                target.set(e.getKey(), e.getValue());
              }
            });
  }
}
