package io.muskrat.core.createcluster.creation;

import static io.muskrat.core.aws.AwsErrors.calling;

import io.muskrat.core.aws.AwsClients;
import software.amazon.awssdk.services.applicationautoscaling.model.MetricType;
import software.amazon.awssdk.services.applicationautoscaling.model.PolicyType;
import software.amazon.awssdk.services.applicationautoscaling.model.ScalableDimension;
import software.amazon.awssdk.services.applicationautoscaling.model.ServiceNamespace;

/** Storage auto scaling by Application Auto Scaling, which MSK itself has no call for (facts-msk.md 2.3). */
final class StorageScalings {
    private final AwsClients clients;

    StorageScalings(AwsClients clients) {
        this.clients = clients;
    }

    /** May be called again: both calls replace what is there. Returns the policy's ARN. */
    String make(Creation creation, Chore.StorageScaling scaling) {
        calling(() -> clients.autoScaling().registerScalableTarget(r -> r.serviceNamespace(ServiceNamespace.KAFKA)
                .scalableDimension(ScalableDimension.KAFKA_BROKER_STORAGE_VOLUME_SIZE)
                .resourceId(creation.arn()).minCapacity(1).maxCapacity(scaling.maximum())));
        return calling(() -> clients.autoScaling().putScalingPolicy(r -> r.serviceNamespace(ServiceNamespace.KAFKA)
                .scalableDimension(ScalableDimension.KAFKA_BROKER_STORAGE_VOLUME_SIZE)
                .resourceId(creation.arn()).policyName(creation.name() + "-storage")
                .policyType(PolicyType.TARGET_TRACKING_SCALING)
                // MSK's volumes cannot shrink
                .targetTrackingScalingPolicyConfiguration(t -> t.targetValue((double) scaling.target())
                        .disableScaleIn(true)
                        .predefinedMetricSpecification(m -> m.predefinedMetricType(
                                MetricType.KAFKA_BROKER_STORAGE_UTILIZATION)))))
                .policyARN();
    }
}
