package io.muskrat.sandbox.msk.operations;

import io.muskrat.sandbox.msk.api.Call;
import io.muskrat.sandbox.msk.api.Operation;
import io.muskrat.sandbox.msk.api.Paging;
import io.muskrat.sandbox.msk.clusters.Clusters;
import io.muskrat.sandbox.msk.clusters.KafkaVersions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The Kafka versions that run here, and where one can go from them: up. */
final class Versions {
  private final KafkaVersions versions;
  private final Clusters clusters;

  Versions(KafkaVersions versions, Clusters clusters) {
    this.versions = versions;
    this.clusters = clusters;
  }

  void addTo(Map<String, Operation> all) {
    all.put("ListKafkaVersions", this::list);
    all.put("GetCompatibleKafkaVersions", this::compatible);
  }

  private Object list(Call call) {
    return Paging.page(
        call, "kafkaVersions", versions.all(), Function.identity(), Versions::view);
  }

  private Object compatible(Call call) {
    Optional<String> from =
        call.parameter("clusterArn")
            .map(clusters::get)
            .map(c -> c.provisioned().path("kafkaVersion").stringValue());
    List<Map<String, Object>> all =
        versions.all().stream()
            .filter(v -> from.isEmpty() || v.equals(from.get()))
            .map(this::targets)
            .toList();
    return Map.of("compatibleKafkaVersions", all);
  }

  private static Map<String, Object> view(String version) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("version", version);
    out.put("status", "ACTIVE");
    return out;
  }

  private Map<String, Object> targets(String version) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("sourceVersion", version);
    out.put("targetVersions", versions.after(version));
    return out;
  }
}
