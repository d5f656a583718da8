package io.muskrat.core.createcluster.request;

import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.draft.Configuration;
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
public final class DraftRequest {
    private final ClusterDraft draft;

    public DraftRequest(ClusterDraft draft) {
        this.draft = draft;
    }

    public CreateClusterV2Request build() {
        Map<String, String> tags = new LinkedHashMap<>();
        draft.basics().tags().stream().filter(tag -> !tag.blank()).forEach(tag -> tags.put(tag.key(), tag.value()));
        return CreateClusterV2Request.builder()
                .clusterName(draft.name())
                .tags(tags.isEmpty() ? null : tags)
                .provisioned(provisioned())
                .build();
    }

    private ProvisionedRequest provisioned() {
        return ProvisionedRequest.builder()
                .kafkaVersion(draft.basics().kafkaVersion())
                .numberOfBrokerNodes(draft.brokerCount())
                .brokerNodeGroupInfo(group())
                .configurationInfo(configuration())
                .encryptionInfo(encryption())
                .clientAuthentication(authentication())
                .enhancedMonitoring(draft.watching().monitoring())
                .openMonitoring(exporters())
                .loggingInfo(logs())
                .build();
    }

    private BrokerNodeGroupInfo group() {
        int volume = TypedNumber.of(draft.storage().volumeSize()).value();
        List<String> groups = draft.placement().securityGroups();
        return BrokerNodeGroupInfo.builder()
                .instanceType(draft.machines().instanceType())
                .clientSubnets(draft.placement().subnets().stream()
                        .map(String::strip)
                        .filter(id -> !id.isEmpty())
                        .toList())
                .securityGroups(groups.isEmpty() ? null : groups)
                .storageInfo(s -> s.ebsStorageInfo(ebs -> ebs.volumeSize(volume)))
                .build();
    }

    private ConfigurationInfo configuration() {
        return switch (draft.basics().configuration()) {
            case Configuration.MskDefault none -> null;
            case Configuration.Existing(String arn, String revision) -> ConfigurationInfo.builder()
                    .arn(arn)
                    .revision((long) TypedNumber.of(revision).value())
                    .build();
            case Configuration.New made -> throw new IllegalStateException(made.name() + " must be made first");
        };
    }

    private EncryptionInfo encryption() {
        EncryptionInfo.Builder encryption = EncryptionInfo.builder()
                .encryptionInTransit(t -> t.clientBroker(draft.encryption().inTransit()).inCluster(draft.encryption().inCluster()));
        if (!draft.encryption().kmsKey().isBlank()) {
            encryption.encryptionAtRest(r -> r.dataVolumeKMSKeyId(draft.encryption().kmsKey().strip()));
        }
        return encryption.build();
    }

    private ClientAuthentication authentication() {
        ClientAuthentication.Builder authentication =
                ClientAuthentication.builder().unauthenticated(u -> u.enabled(draft.authentication().unauthenticated()));
        if (draft.authentication().iam() || draft.authentication().scram()) {
            authentication.sasl(s -> s.iam(i -> i.enabled(draft.authentication().iam())).scram(c -> c.enabled(draft.authentication().scram())));
        }
        if (draft.authentication().tls()) {
            List<String> authorities = draft.authentication().tlsAuthorities().stream()
                    .map(String::strip)
                    .filter(arn -> !arn.isEmpty())
                    .toList();
            authentication.tls(t -> t.enabled(true).certificateAuthorityArnList(authorities));
        }
        return authentication.build();
    }

    private OpenMonitoringInfo exporters() {
        if (!draft.watching().jmxExporter() && !draft.watching().nodeExporter()) {
            return null;
        }
        return OpenMonitoringInfo.builder()
                .prometheus(p -> p.jmxExporter(j -> j.enabledInBroker(draft.watching().jmxExporter()))
                        .nodeExporter(n -> n.enabledInBroker(draft.watching().nodeExporter())))
                .build();
    }

    private LoggingInfo logs() {
        String group = draft.watching().logs().cloudWatch().logGroup().strip();
        if (!draft.watching().logs().cloudWatch().on()) {
            return null;
        }
        return LoggingInfo.builder()
                .brokerLogs(b -> b.cloudWatchLogs(c -> c.enabled(true).logGroup(group)))
                .build();
    }
}
