package io.muskrat.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.muskrat.sandbox.metrics.MetricKey;
import io.muskrat.sandbox.metrics.SeededPoints;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.applicationautoscaling.ApplicationAutoScalingClient;
import software.amazon.awssdk.services.applicationautoscaling.model.MetricType;
import software.amazon.awssdk.services.applicationautoscaling.model.ObjectNotFoundException;
import software.amazon.awssdk.services.applicationautoscaling.model.PolicyType;
import software.amazon.awssdk.services.applicationautoscaling.model.PutScalingPolicyRequest;
import software.amazon.awssdk.services.applicationautoscaling.model.ScalableDimension;
import software.amazon.awssdk.services.applicationautoscaling.model.ScalingActivity;
import software.amazon.awssdk.services.applicationautoscaling.model.ServiceNamespace;
import software.amazon.awssdk.services.applicationautoscaling.model.ValidationException;

/** Storage that is nearly full by the points of the last minutes grows, once. */
final class Scaling {
  private static final ServiceNamespace KAFKA = ServiceNamespace.KAFKA;
  private static final ScalableDimension SIZE =
      ScalableDimension.KAFKA_BROKER_STORAGE_VOLUME_SIZE;

  private Scaling() {}

  /**
   * @param arn of a cluster that was seeded, with volumes of 100 GiB
   */
  static void growsTheVolume(Aws aws, String arn) {
    try (MoreAws more = MoreAws.of(aws)) {
      ApplicationAutoScalingClient scaling = more.scaling();
      assertThatThrownBy(() -> register(scaling, "arn:aws:kafka:none", 120))
          .isInstanceOf(ValidationException.class);
      assertThatThrownBy(() -> scaling.putScalingPolicy(policy(arn, 60)))
          .isInstanceOf(ObjectNotFoundException.class);
      register(scaling, arn, 120);
      assertThatThrownBy(() -> scaling.putScalingPolicy(policy(arn, 81)))
          .isInstanceOf(ValidationException.class);
      scaling.putScalingPolicy(policy(arn, 60));
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> assertThat(size(aws, arn)).isEqualTo(110));
      // the activity ends a moment after the volume has grown
      ScalingActivity activity =
          await()
              .atMost(Duration.ofSeconds(30))
              .until(() -> last(scaling), a -> !a.statusCodeAsString().equals("InProgress"));
      assertThat(activity.statusCodeAsString()).as(activity.statusMessage()).isEqualTo("Successful");
      assertThat(activity.description()).isEqualTo("Setting volume size to 110.");
      assertThat(activity.cause()).contains("90.0 is above the target of 60.0");
      describesAndForgets(scaling, arn);
    }
  }

  private static ScalingActivity last(ApplicationAutoScalingClient scaling) {
    return scaling
        .describeScalingActivities(r -> r.serviceNamespace(KAFKA))
        .scalingActivities()
        .getFirst();
  }

  private static void describesAndForgets(ApplicationAutoScalingClient scaling, String arn) {
    assertThat(
            scaling.describeScalableTargets(r -> r.serviceNamespace(KAFKA)).scalableTargets())
        .singleElement()
        .satisfies(t -> assertThat(t.maxCapacity()).isEqualTo(120))
        .satisfies(t -> assertThat(t.resourceId()).isEqualTo(arn));
    assertThat(
            scaling.describeScalingPolicies(r -> r.serviceNamespace(KAFKA)).scalingPolicies())
        .singleElement()
        .satisfies(
            p ->
                assertThat(p.targetTrackingScalingPolicyConfiguration().targetValue())
                    .isEqualTo(60));
    scaling.deleteScalingPolicy(
        r ->
            r.serviceNamespace(KAFKA).resourceId(arn).scalableDimension(SIZE).policyName("grow"));
    scaling.deregisterScalableTarget(
        r -> r.serviceNamespace(KAFKA).resourceId(arn).scalableDimension(SIZE));
    assertThatThrownBy(
            () ->
                scaling.deregisterScalableTarget(
                    r -> r.serviceNamespace(KAFKA).resourceId(arn).scalableDimension(SIZE)))
        .isInstanceOf(ObjectNotFoundException.class);
  }

  private static void register(ApplicationAutoScalingClient scaling, String arn, int most) {
    scaling.registerScalableTarget(
        r ->
            r.serviceNamespace(KAFKA)
                .resourceId(arn)
                .scalableDimension(SIZE)
                .minCapacity(1)
                .maxCapacity(most));
  }

  private static PutScalingPolicyRequest policy(String arn, double percent) {
    return PutScalingPolicyRequest.builder()
        .policyName("grow")
        .serviceNamespace(KAFKA)
        .resourceId(arn)
        .scalableDimension(SIZE)
        .policyType(PolicyType.TARGET_TRACKING_SCALING)
        .targetTrackingScalingPolicyConfiguration(
            t ->
                t.targetValue(percent)
                    .disableScaleIn(true)
                    .predefinedMetricSpecification(
                        m ->
                            m.predefinedMetricType(
                                MetricType.KAFKA_BROKER_STORAGE_UTILIZATION)))
        .build();
  }

  private static int size(Aws aws, String arn) {
    return aws.kafka()
        .describeClusterV2(r -> r.clusterArn(arn))
        .clusterInfo()
        .provisioned()
        .brokerNodeGroupInfo()
        .storageInfo()
        .ebsStorageInfo()
        .volumeSize();
  }

  /** Points of the last minutes: the disks of the cluster of that name are nearly full. */
  static void seed(Path data, String cluster) {
    Map<Instant, Double> points = new TreeMap<>();
    Instant minute = Instant.now().truncatedTo(ChronoUnit.MINUTES);
    for (int i = 0; i <= 2; i++) {
      points.put(minute.minusSeconds(60L * i), 90.0);
    }
    SeededPoints.write(
        data,
        new MetricKey(
            "KafkaDataLogsDiskUsed", new TreeMap<>(Map.of("Cluster Name", cluster))),
        points);
  }
}
