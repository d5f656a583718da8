package io.muskrat.sandbox.scaling;

import io.muskrat.sandbox.http.AwsException;
import io.muskrat.sandbox.json.Body;
import java.util.List;

/** The one thing that scales here: the volume size of a cluster's brokers. */
final class Scope {
  static final String NAMESPACE = "kafka";
  static final String DIMENSION = "kafka:broker-storage:VolumeSize";

  private Scope() {}

  /** Refuses other namespaces and dimensions. */
  static void check(Body in) {
    String namespace = in.needText("ServiceNamespace");
    if (!namespace.equals(NAMESPACE)) {
      throw in.unfit(
          "serviceNamespace",
          namespace,
          "Member must satisfy enum value set: " + List.of(NAMESPACE) + " in this sandbox");
    }
    in.text("ScalableDimension")
        .filter(d -> !d.equals(DIMENSION))
        .ifPresent(
            d -> {
              throw in.invalid("Unsupported service namespace, resource type or scalable dimension");
            });
  }

  /** The cluster's ARN of a request that must name it and the dimension. */
  static String resource(Body in) {
    check(in);
    in.needText("ScalableDimension");
    return in.needText("ResourceId");
  }

  static AwsException absent(String what, String resource) {
    return new AwsException(
        400,
        "ObjectNotFoundException",
        "No "
            + what
            + (" for service namespace: " + NAMESPACE)
            + (", resource ID: " + resource)
            + (", scalable dimension: " + DIMENSION));
  }
}
