package io.muskrat.sandbox.scaling;

import io.muskrat.sandbox.http.AwsException;
import io.muskrat.sandbox.json.Body;
import io.muskrat.sandbox.json.JsonService;
import io.muskrat.sandbox.json.Pages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Application Auto Scaling ({@code AnyScaleFrontendService}) for MSK's broker storage. */
public final class ScalingService {
  private static final int PAGE = 50;
  private static final int LARGEST_GIB = 16_384;
  private static final int LEAST_TARGET = 10;
  private static final int MOST_TARGET = 80;
  private static final List<String> SUSPENDED =
      List.of(
          "DynamicScalingInSuspended", "DynamicScalingOutSuspended", "ScheduledScalingSuspended");

  private final Pages pages = new Pages("MaxResults", PAGE, "NextToken", "InvalidNextTokenException");
  private final Scaler scaler;
  private final ScalingBook book;
  private final String region;

  private ScalingService(Scaler scaler, String region) {
    this.scaler = scaler;
    this.book = scaler.book();
    this.region = region;
  }

  public static JsonService of(Scaler scaler, String region) {
    ScalingService scaling = new ScalingService(scaler, region);
    return new JsonService(
        "AnyScaleFrontendService",
        "ValidationException",
        Map.of(
            "RegisterScalableTarget", scaling::register,
            "DescribeScalableTargets", scaling::targets,
            "DeregisterScalableTarget", scaling::deregister,
            "PutScalingPolicy", scaling::put,
            "DescribeScalingPolicies", scaling::policies,
            "DeleteScalingPolicy", scaling::delete,
            "DescribeScalingActivities", scaling::activities));
  }

  private Map<String, Object> register(Body in) {
    String resource = Scope.resource(in);
    Optional<Target> before = book.target(resource);
    if (before.isEmpty() && !(in.has("MinCapacity") && in.has("MaxCapacity"))) {
      throw in.invalid("MinCapacity and MaxCapacity are required for a new scalable target.");
    }
    if (scaler.storage().gib(resource).isEmpty()) {
      throw in.invalid("MSK cluster doesn't exist, or has no volumes: " + resource);
    }
    int least = in.within("MinCapacity", 1, LARGEST_GIB, before.map(Target::least).orElse(1));
    int most = in.within("MaxCapacity", 1, LARGEST_GIB, before.map(Target::most).orElse(1));
    if (least > most) {
      throw in.invalid("Maximum capacity cannot be less than minimum capacity");
    }
    Map<String, Boolean> suspended = new LinkedHashMap<>();
    for (String kind : SUSPENDED) {
      boolean was = before.map(t -> t.suspended().getOrDefault(kind, false)).orElse(false);
      suspended.put(kind, in.structure("SuspendedState").map(s -> s.flag(kind)).orElse(was));
    }
    Target target =
        new Target(
            resource,
            least,
            most,
            in.text("RoleARN").orElse(before.map(Target::role).orElse(null)),
            suspended,
            before.map(Target::id).orElseGet(() -> UUID.randomUUID().toString()),
            before.map(Target::created).orElseGet(scaler::now));
    book.put(target);
    scaler.soon();
    return Map.of("ScalableTargetARN", target.arn(region));
  }

  private Map<String, Object> targets(Body in) {
    Scope.check(in);
    List<String> wanted = in.texts("ResourceIds");
    List<Target> found =
        book.targets().stream()
            .filter(t -> wanted.isEmpty() || wanted.contains(t.resource()))
            .toList();
    return pages.page(in, "ScalableTargets", found, Target::resource, t -> t.view(region));
  }

  private Map<String, Object> deregister(Body in) {
    String resource = Scope.resource(in);
    book.remove(
        book.target(resource)
            .orElseThrow(() -> Scope.absent("scalable target found", resource)));
    return Map.of();
  }

  private Map<String, Object> put(Body in) {
    String resource = Scope.resource(in);
    String name = in.needText("PolicyName");
    if (name.length() > 256 || name.chars().anyMatch(c -> c < ' ')) {
      throw in.invalid("PolicyName must have at most 256 printable characters.");
    }
    book.target(resource)
        .orElseThrow(() -> Scope.absent("scalable target registered", resource));
    Optional<Policy> before = find(resource, name);
    if (!in.text("PolicyType").orElse("TargetTrackingScaling").equals("TargetTrackingScaling")) {
      throw in.invalid("Only the policy type TargetTrackingScaling is supported for kafka.");
    }
    Body settings =
        in.structure("TargetTrackingScalingPolicyConfiguration")
            .orElseThrow(
                () -> in.invalid("TargetTrackingScalingPolicyConfiguration is required."));
    Policy policy =
        new Policy(
            name,
            resource,
            percent(settings),
            kept(settings),
            before.map(Policy::id).orElseGet(() -> UUID.randomUUID().toString()),
            before.map(Policy::created).orElseGet(scaler::now));
    book.put(policy);
    scaler.soon();
    return Map.of("PolicyARN", policy.arn(region), "Alarms", List.of());
  }

  private static double percent(Body settings) {
    String metric =
        settings
            .structure("PredefinedMetricSpecification")
            .map(s -> s.needText("PredefinedMetricType"))
            .orElse("");
    if (!metric.equals("KafkaBrokerStorageUtilization")) {
      throw settings.invalid(
          "PredefinedMetricSpecification must name the metric KafkaBrokerStorageUtilization.");
    }
    double percent =
        settings
            .number("TargetValue")
            .orElseThrow(() -> settings.invalid("TargetValue is required."));
    if (percent < LEAST_TARGET || percent > MOST_TARGET) {
      throw settings.invalid("TargetValue must be between 10 and 80.");
    }
    return percent;
  }

  /** Known members only, so that describing shows what the model has. */
  private static Map<String, Object> kept(Body settings) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("TargetValue", settings.number("TargetValue").orElseThrow());
    out.put(
        "PredefinedMetricSpecification",
        Map.of("PredefinedMetricType", "KafkaBrokerStorageUtilization"));
    for (String member : List.of("ScaleOutCooldown", "ScaleInCooldown")) {
      settings.whole(member).ifPresent(v -> out.put(member, v));
    }
    out.put("DisableScaleIn", settings.flag("DisableScaleIn"));
    return out;
  }

  private Optional<Policy> find(String resource, String name) {
    return book.policies().stream()
        .filter(p -> p.resource().equals(resource) && p.name().equals(name))
        .findFirst();
  }

  private Map<String, Object> policies(Body in) {
    Scope.check(in);
    List<String> names = in.texts("PolicyNames");
    Optional<String> resource = in.text("ResourceId");
    List<Policy> found =
        book.policies().stream()
            .filter(p -> names.isEmpty() || names.contains(p.name()))
            .filter(p -> resource.isEmpty() || resource.get().equals(p.resource()))
            .toList();
    return pages.page(in, "ScalingPolicies", found, Policy::key, p -> p.view(region));
  }

  private Map<String, Object> delete(Body in) {
    String resource = Scope.resource(in);
    AwsException absent = Scope.absent("scaling policy found", resource);
    book.remove(find(resource, in.needText("PolicyName")).orElseThrow(() -> absent));
    return Map.of();
  }

  private Map<String, Object> activities(Body in) {
    Scope.check(in);
    Optional<String> resource = in.text("ResourceId");
    List<Activity> found =
        book.activities().stream()
            .filter(a -> resource.isEmpty() || resource.get().equals(a.resource()))
            .toList();
    return pages.page(in, "ScalingActivities", found, Activity::key, Activity::view);
  }
}
