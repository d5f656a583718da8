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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
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
@Execution(ExecutionMode.CONCURRENT)
class ScalingTest {
  private static final ServiceNamespace KAFKA = ServiceNamespace.KAFKA;
  private static final ScalableDimension SIZE =
      ScalableDimension.KAFKA_BROKER_STORAGE_VOLUME_SIZE;

  @Test
  void growsTheVolume() {
    Path data = TestSandbox.folder("scaling");
    seed(data);
    try (TestSandbox.Running running = TestSandbox.Running.in(data);
        MoreAws aws = MoreAws.of(running.aws())) {
      ApplicationAutoScalingClient scaling = aws.scaling();
      assertThatThrownBy(() -> register(scaling, "arn:aws:kafka:none", 120))
          .isInstanceOf(ValidationException.class);
      String arn = create(running.aws());
      assertThatThrownBy(() -> scaling.putScalingPolicy(policy(arn, 60)))
          .isInstanceOf(ObjectNotFoundException.class);
      register(scaling, arn, 120);
      assertThatThrownBy(() -> scaling.putScalingPolicy(policy(arn, 81)))
          .isInstanceOf(ValidationException.class);
      scaling.putScalingPolicy(policy(arn, 60));
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> assertThat(size(running.aws(), arn)).isEqualTo(110));
      ScalingActivity activity =
          scaling.describeScalingActivities(r -> r.serviceNamespace(KAFKA)).scalingActivities()
              .getFirst();
      assertThat(activity.statusCodeAsString()).as(activity.statusMessage()).isEqualTo("Successful");
      assertThat(activity.description()).isEqualTo("Setting volume size to 110.");
      assertThat(activity.cause()).contains("90.0 is above the target of 60.0");
      describesAndForgets(scaling, arn);
    }
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

  private static String create(Aws aws) {
    List<String> subnets = Requests.subnets(aws, "broker01", "broker02");
    String arn =
        aws.kafka()
            .createClusterV2(
                Requests.create(
                    aws,
                    "full",
                    p ->
                        p.numberOfBrokerNodes(2)
                            .brokerNodeGroupInfo(
                                b ->
                                    b.clientSubnets(subnets)
                                        .instanceType("kafka.m5.large")
                                        .storageInfo(
                                            s -> s.ebsStorageInfo(e -> e.volumeSize(100))))))
            .clusterArn();
    await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(
            () ->
                assertThat(
                        aws.kafka().describeClusterV2(r -> r.clusterArn(arn)).clusterInfo()
                            .stateAsString())
                    .isEqualTo("ACTIVE"));
    return arn;
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

  private static void seed(Path data) {
    Map<Instant, Double> points = new TreeMap<>();
    Instant minute = Instant.now().truncatedTo(ChronoUnit.MINUTES);
    for (int i = 0; i <= 2; i++) {
      points.put(minute.minusSeconds(60L * i), 90.0);
    }
    SeededPoints.write(
        data,
        new MetricKey(
            "KafkaDataLogsDiskUsed", new TreeMap<>(Map.of("Cluster Name", "full"))),
        points);
  }
}
