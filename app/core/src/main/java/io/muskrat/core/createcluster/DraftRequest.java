package io.muskrat.core.createcluster;

import io.muskrat.core.platform.TypedNumber;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.kafka.model.BrokerNodeGroupInfo;
import software.amazon.awssdk.services.kafka.model.ClientAuthentication;
import software.amazon.awssdk.services.kafka.model.ConfigurationInfo;
import software.amazon.awssdk.services.kafka.model.CreateClusterV2Request;
import software.amazon.awssdk.services.kafka.model.EncryptionInfo;
import software.amazon.awssdk.services.kafka.model.LoggingInfo;
import software.amazon.awssdk.services.kafka.model.OpenMonitoringInfo;
import software.amazon.awssdk.services.kafka.model.ProvisionedRequest;

/** A draft that keeps the rules, as AWS's request. What was not chosen is left out, so that AWS's default holds. */
final class DraftRequest {
    private final ClusterDraft draft;

    DraftRequest(ClusterDraft draft) {
        this.draft = draft;
    }

    CreateClusterV2Request build() {
        Map<String, String> tags = new LinkedHashMap<>();
        draft.tags().stream().filter(tag -> !tag.blank()).forEach(tag -> tags.put(tag.key(), tag.value()));
        return CreateClusterV2Request.builder()
                .clusterName(draft.name())
                .tags(tags.isEmpty() ? null : tags)
                .provisioned(provisioned())
                .build();
    }

    private ProvisionedRequest provisioned() {
        return ProvisionedRequest.builder()
                .kafkaVersion(draft.kafkaVersion())
                .numberOfBrokerNodes(TypedNumber.of(draft.brokerCount()).value())
                .brokerNodeGroupInfo(group())
                .configurationInfo(configuration())
                .encryptionInfo(encryption())
                .clientAuthentication(authentication())
                .enhancedMonitoring(draft.monitoring())
                .openMonitoring(exporters())
                .loggingInfo(logs())
                .build();
    }

    private BrokerNodeGroupInfo group() {
        int volume = TypedNumber.of(draft.volumeSize()).value();
        List<String> groups = draft.securityGroups();
        return BrokerNodeGroupInfo.builder()
                .instanceType(draft.instanceType())
                .clientSubnets(draft.subnets().stream()
                        .map(String::strip)
                        .filter(id -> !id.isEmpty())
                        .toList())
                .securityGroups(groups.isEmpty() ? null : groups)
                .storageInfo(s -> s.ebsStorageInfo(ebs -> ebs.volumeSize(volume)))
                .build();
    }

    private ConfigurationInfo configuration() {
        if (draft.configurationArn().isBlank()) {
            return null;
        }
        return ConfigurationInfo.builder()
                .arn(draft.configurationArn())
                .revision((long) TypedNumber.of(draft.configurationRevision()).value())
                .build();
    }

    private EncryptionInfo encryption() {
        EncryptionInfo.Builder encryption = EncryptionInfo.builder()
                .encryptionInTransit(t -> t.clientBroker(draft.encryptionInTransit()).inCluster(draft.inCluster()));
        if (!draft.kmsKey().isBlank()) {
            encryption.encryptionAtRest(r -> r.dataVolumeKMSKeyId(draft.kmsKey().strip()));
        }
        return encryption.build();
    }

    private ClientAuthentication authentication() {
        ClientAuthentication.Builder authentication =
                ClientAuthentication.builder().unauthenticated(u -> u.enabled(draft.authUnauthenticated()));
        if (draft.authIam() || draft.authScram()) {
            authentication.sasl(s -> s.iam(i -> i.enabled(draft.authIam())).scram(c -> c.enabled(draft.authScram())));
        }
        if (draft.authTls()) {
            List<String> authorities = draft.tlsAuthorities().stream()
                    .map(String::strip)
                    .filter(arn -> !arn.isEmpty())
                    .toList();
            authentication.tls(t -> t.enabled(true).certificateAuthorityArnList(authorities));
        }
        return authentication.build();
    }

    private OpenMonitoringInfo exporters() {
        if (!draft.jmxExporter() && !draft.nodeExporter()) {
            return null;
        }
        return OpenMonitoringInfo.builder()
                .prometheus(p -> p.jmxExporter(j -> j.enabledInBroker(draft.jmxExporter()))
                        .nodeExporter(n -> n.enabledInBroker(draft.nodeExporter())))
                .build();
    }

    private LoggingInfo logs() {
        String group = draft.logGroup().strip();
        if (group.isEmpty()) {
            return null;
        }
        return LoggingInfo.builder()
                .brokerLogs(b -> b.cloudWatchLogs(c -> c.enabled(true).logGroup(group)))
                .build();
    }
}
