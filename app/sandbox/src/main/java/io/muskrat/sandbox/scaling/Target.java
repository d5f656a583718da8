package io.muskrat.sandbox.scaling;

import io.muskrat.sandbox.world.World;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A cluster whose brokers' storage may grow.
 *
 * @param resource the cluster's ARN
 * @param least GiB, as is {@code most}
 * @param suspended which kinds of scaling rest, by AWS's names
 */
record Target(
    String resource,
    int least,
    int most,
    String role,
    Map<String, Boolean> suspended,
    String id,
    Instant created) {
  private static final String ROLE =
      "arn:aws:iam::"
          + World.ACCOUNT
          + ":role/aws-service-role/kafka.application-autoscaling.amazonaws.com/"
          + "AWSServiceRoleForApplicationAutoScaling_KafkaCluster";

  boolean rests() {
    return suspended.getOrDefault("DynamicScalingOutSuspended", false);
  }

  String arn(String region) {
    return "arn:aws:application-autoscaling:" + region + ":" + World.ACCOUNT + ":scalable-target/" + id;
  }

  Map<String, Object> view(String region) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("ServiceNamespace", Scope.NAMESPACE);
    out.put("ResourceId", resource);
    out.put("ScalableDimension", Scope.DIMENSION);
    out.put("MinCapacity", least);
    out.put("MaxCapacity", most);
    out.put("RoleARN", role == null ? ROLE : role);
    out.put("CreationTime", created);
    out.put("SuspendedState", suspended);
    out.put("ScalableTargetARN", arn(region));
    return out;
  }
}
