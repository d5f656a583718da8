package io.muskrat.core.createcluster.intake;

import static io.muskrat.core.aws.AwsErrors.calling;

import io.muskrat.core.aws.AwsClients;
import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.code.RequestTree;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.draft.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.services.applicationautoscaling.model.ApplicationAutoScalingException;
import software.amazon.awssdk.services.applicationautoscaling.model.ScalableTarget;
import software.amazon.awssdk.services.applicationautoscaling.model.ServiceNamespace;
import software.amazon.awssdk.services.kafka.model.BrokerSoftwareInfo;
import software.amazon.awssdk.services.kafka.model.Cluster;
import software.amazon.awssdk.services.kafka.model.ProvisionedRequest;
import software.amazon.awssdk.services.kms.model.KeyManagerType;
import software.amazon.awssdk.services.kms.model.KmsException;

/**
 * A cluster that is there, as a draft of one like it. Blocks; ProblemException AWS_..., CancellationException when
 * interrupted.
 */
public final class ExistingCluster {
    private static final String COPY = "-copy";
    private static final int LONGEST_NAME = 64;
    private static final String KEY = "Provisioned.EncryptionInfo.EncryptionAtRest.DataVolumeKMSKeyId";

    private final AwsClients clients;

    public ExistingCluster(AwsClients clients) {
        this.clients = clients;
    }

    /** With another name, and without what AWS or others have put on it: its tags in {@code aws:}, its SCRAM users. */
    public Taken like(String arn, Catalog catalog) {
        Cluster cluster = calling(() -> clients.kafka().describeClusterV2(r -> r.clusterArn(arn)).clusterInfo());
        Map<String, Object> request = request(cluster);
        if (RequestTree.at(request, KEY) instanceof String key && calling(() -> managedByAws(key))) {
            ((Map<?, ?>) RequestTree.at(request, "Provisioned.EncryptionInfo")).remove("EncryptionAtRest");
        }
        ClusterDraft read = new TreeDraft(request, catalog).draft();
        List<String> unread = new ArrayList<>();
        ClusterDraft draft = read.kind() == Kind.STANDARD ? calling(() -> growing(read, arn, unread)) : read;
        Taken taken = Taken.of(request, draft, unread);
        // the subnets say the zones, and MSK tells both
        List<String> lost = taken.passedOver().stream().filter(path -> !path.contains(".ZoneIds[")).toList();
        return new Taken("", draft, lost);
    }

    static Map<String, Object> request(Cluster cluster) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("ClusterName", name(cluster.clusterName()));
        Map<String, Object> tags = new LinkedHashMap<>(cluster.tags());
        tags.keySet().removeIf(key -> key.startsWith("aws:"));
        if (!tags.isEmpty()) {
            request.put("Tags", tags);
        }
        if (cluster.serverless() != null) {
            request.put("Serverless", RequestTree.of(cluster.serverless()));
        } else {
            request.put("Provisioned", provisioned(cluster));
        }
        return request;
    }

    private static String name(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST_NAME - COPY.length())) + COPY;
    }

    // the answer says the software otherwise than the request, and more than the request has
    private static Map<String, Object> provisioned(Cluster cluster) {
        Map<String, Object> told = RequestTree.of(cluster.provisioned());
        Set<String> names = ProvisionedRequest.builder().build().sdkFields().stream()
                .map(SdkField::memberName).collect(Collectors.toSet());
        told.keySet().retainAll(names);
        BrokerSoftwareInfo software = cluster.provisioned().currentBrokerSoftwareInfo();
        if (software != null && software.kafkaVersion() != null) {
            told.put("KafkaVersion", software.kafkaVersion());
        }
        if (software != null && software.configurationArn() != null) {
            Map<String, Object> configuration = new LinkedHashMap<>();
            configuration.put("Arn", software.configurationArn());
            configuration.put("Revision", software.configurationRevision());
            told.put("ConfigurationInfo", configuration);
        }
        return told;
    }

    // MSK tells the key that AWS manages as it tells one's own
    private boolean managedByAws(String key) {
        try {
            return clients.kms().describeKey(r -> r.keyId(key)).keyMetadata().keyManager() == KeyManagerType.AWS;
        } catch (KmsException e) {
            return false; // it may not be described by this user, and is kept as it is
        }
    }

    private ClusterDraft growing(ClusterDraft draft, String arn, List<String> unread) {
        try {
            List<ScalableTarget> targets = clients.autoScaling()
                    .describeScalableTargets(r -> r.serviceNamespace(ServiceNamespace.KAFKA).resourceIds(arn))
                    .scalableTargets();
            var policies = clients.autoScaling()
                    .describeScalingPolicies(r -> r.serviceNamespace(ServiceNamespace.KAFKA).resourceId(arn))
                    .scalingPolicies();
            if (targets.isEmpty() || policies.isEmpty()
                    || policies.getFirst().targetTrackingScalingPolicyConfiguration() == null) {
                return draft;
            }
            Double target = policies.getFirst().targetTrackingScalingPolicyConfiguration().targetValue();
            return draft.storage(s -> s.withAutoScalingOn(true)
                    .withAutoScalingTarget(String.valueOf(Math.round(target)))
                    .withAutoScalingMaximum(String.valueOf(targets.getFirst().maxCapacity())));
        } catch (ApplicationAutoScalingException e) {
            unread.add("application-autoscaling: " + e.awsErrorDetails().errorCode());
            return draft;
        }
    }
}
