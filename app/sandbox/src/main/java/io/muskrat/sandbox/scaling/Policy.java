package io.muskrat.sandbox.scaling;

import io.muskrat.sandbox.world.World;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps a cluster's storage utilization at a target.
 *
 * @param percent the target
 * @param settings TargetTrackingScalingPolicyConfiguration as it was put
 */
record Policy(
    String name,
    String resource,
    double percent,
    Map<String, Object> settings,
    String id,
    Instant created) {

  String key() {
    return resource + " " + name;
  }

  String arn(String region) {
    return "arn:aws:autoscaling:"
        + region
        + ":"
        + World.ACCOUNT
        + (":scalingPolicy:" + id)
        + (":resource/kafka/" + resource)
        + (":policyName/" + name);
  }

  Map<String, Object> view(String region) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("PolicyARN", arn(region));
    out.put("PolicyName", name);
    out.put("ServiceNamespace", Scope.NAMESPACE);
    out.put("ResourceId", resource);
    out.put("ScalableDimension", Scope.DIMENSION);
    out.put("PolicyType", "TargetTrackingScaling");
    out.put("TargetTrackingScalingPolicyConfiguration", settings);
    out.put("Alarms", List.of());
    out.put("CreationTime", created);
    return out;
  }
}
