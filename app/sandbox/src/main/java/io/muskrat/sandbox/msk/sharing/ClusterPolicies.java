package io.muskrat.sandbox.msk.sharing;

import static io.muskrat.sandbox.msk.api.Shape.struct;
import static io.muskrat.sandbox.msk.api.Shape.text;

import io.muskrat.sandbox.msk.api.Call;
import io.muskrat.sandbox.msk.api.Operation;
import io.muskrat.sandbox.msk.api.Refusals;
import io.muskrat.sandbox.msk.api.Shape;
import io.muskrat.sandbox.msk.clusters.Cluster;
import io.muskrat.sandbox.msk.clusters.Clusters;
import io.muskrat.sandbox.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Cluster policies: kept and given back; there is no other account here that one could let in. */
public final class ClusterPolicies {
  private static final Shape PUT =
      struct("currentVersion", text(), "policy", text()).require("policy");
  private static final int LARGEST = 20_480;
  private static final int VERSION_LENGTH = 13;

  private final Clusters clusters;

  public ClusterPolicies(Clusters clusters) {
    this.clusters = clusters;
  }

  public void addTo(Map<String, Operation> all) {
    all.put("PutClusterPolicy", this::put);
    all.put("GetClusterPolicy", this::get);
    all.put("DeleteClusterPolicy", this::delete);
  }

  private Object put(Call call) {
    Cluster cluster = clusters.get(call.clusterArn());
    JsonNode in = PUT.read(call.body(), "body");
    String policy = in.path("policy").stringValue();
    check(policy);
    String version =
        "K"
            + UUID.randomUUID()
                .toString()
                .replace("-", "")
                .substring(0, VERSION_LENGTH)
                .toUpperCase(Locale.ROOT);
    clusters.update(
        cluster.arn(),
        c -> {
          String given = in.path("currentVersion").asString("");
          Cluster.Policy old = c.extras().policy();
          if (!given.isEmpty() && (old == null || !old.version().equals(given))) {
            throw Refusals.badRequest(
                "currentVersion",
                "The version that you specified isn't the current version of the policy.");
          }
          return c.with(c.extras().with(new Cluster.Policy(policy, version)));
        });
    return Map.of("currentVersion", version);
  }

  private Object get(Call call) {
    Cluster.Policy policy = clusters.get(call.clusterArn()).extras().policy();
    if (policy == null) {
      throw Refusals.notFound("clusterArn", "The cluster has no policy.");
    }
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("currentVersion", policy.version());
    out.put("policy", policy.text());
    return out;
  }

  private Object delete(Call call) {
    Cluster cluster = clusters.get(call.clusterArn());
    clusters.update(
        cluster.arn(), c -> c.with(c.extras().with((Cluster.Policy) null)));
    return Map.of();
  }

  private static void check(String policy) {
    if (policy.length() > LARGEST) {
      throw Refusals.badRequest("policy", "A policy can have at most 20,480 characters.");
    }
    try {
      JsonNode read = Json.read(policy.getBytes(StandardCharsets.UTF_8));
      JsonNode statements = read.path("Statement");
      if (read.isObject() && (statements.isArray() || statements.isObject()) && !statements.isEmpty()) {
        return;
      }
    } catch (JacksonException e) {
      throw Refusals.badRequest("policy", "The policy is not valid JSON.");
    }
    throw Refusals.badRequest("policy", "The policy has no Statement.");
  }
}
