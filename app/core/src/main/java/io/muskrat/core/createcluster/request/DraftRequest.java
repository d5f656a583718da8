package io.muskrat.core.createcluster.request;

import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.draft.Configuration;
import io.muskrat.core.createcluster.draft.Kind;
import io.muskrat.core.createcluster.draft.Placement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.kafka.model.BrokerNodeGroupInfo;
import software.amazon.awssdk.services.kafka.model.ConfigurationInfo;
import software.amazon.awssdk.services.kafka.model.CreateClusterV2Request;
import software.amazon.awssdk.services.kafka.model.ProvisionedRequest;
import software.amazon.awssdk.services.kafka.model.Rebalancing;
import software.amazon.awssdk.services.kafka.model.ServerlessRequest;
import software.amazon.awssdk.services.kafka.model.StorageInfo;
import software.amazon.awssdk.services.kafka.model.StorageMode;
import software.amazon.awssdk.services.kafka.model.VpcConfig;

/**
 * A draft as AWS's request. What was not chosen is left out, so that AWS's default holds; so is a number that is none
 * and a configuration that is still to be made, for the draft may be unfinished.
 */
public final class DraftRequest {
    private final ClusterDraft draft;

    public DraftRequest(ClusterDraft draft) {
        this.draft = draft;
    }

    public CreateClusterV2Request build() {
        Map<String, String> tags = new LinkedHashMap<>();
        draft.basics().tags().stream().filter(tag -> !tag.blank()).forEach(tag -> tags.put(tag.key(), tag.value()));
        CreateClusterV2Request.Builder request = CreateClusterV2Request.builder()
                .clusterName(draft.name())
                .tags(tags.isEmpty() ? null : tags);
        return draft.kind().provisioned()
                ? request.provisioned(provisioned()).build()
                : request.serverless(serverless()).build();
    }

    private ProvisionedRequest provisioned() {
        boolean tiered = draft.kind() == Kind.STANDARD && draft.storage().tiered();
        return ProvisionedRequest.builder()
                .kafkaVersion(draft.basics().kafkaVersion())
                .numberOfBrokerNodes(brokers())
                .brokerNodeGroupInfo(group())
                .rebalancing(rebalancing())
                .configurationInfo(configuration())
                .encryptionInfo(SecurityParts.encryption(draft.encryption()))
                .clientAuthentication(SecurityParts.authentication(draft.authentication()))
                .enhancedMonitoring(draft.watching().monitoring())
                .openMonitoring(WatchingParts.exporters(draft.watching()))
                .loggingInfo(WatchingParts.logs(draft.watching().logs()))
                .storageMode(tiered ? StorageMode.TIERED : null)
                .build();
    }

    private Integer brokers() {
        Integer each = Numbers.of(draft.machines().brokersPerZone());
        return each == null ? null : Integer.valueOf(draft.brokerCount());
    }

    private BrokerNodeGroupInfo group() {
        List<String> groups = draft.placement().securityGroups();
        return BrokerNodeGroupInfo.builder()
                .instanceType(draft.machines().instanceType())
                .clientSubnets(draft.placement().chosenSubnets())
                .securityGroups(groups.isEmpty() ? null : groups)
                .storageInfo(draft.kind() == Kind.STANDARD ? storage() : null)
                .build();
    }

    private StorageInfo storage() {
        Integer volume = Numbers.of(draft.storage().volumeSize());
        Integer throughput = Numbers.of(draft.storage().throughput());
        return StorageInfo.builder()
                .ebsStorageInfo(ebs -> {
                    ebs.volumeSize(volume);
                    if (draft.storage().throughputOn()) {
                        ebs.provisionedThroughput(p -> p.enabled(true).volumeThroughput(throughput));
                    }
                })
                .build();
    }

    private Rebalancing rebalancing() {
        return draft.kind() == Kind.EXPRESS
                ? Rebalancing.builder().status(draft.machines().rebalancing()).build()
                : null;
    }

    private ConfigurationInfo configuration() {
        if (!(draft.basics().configuration() instanceof Configuration.Existing(String arn, String typed))) {
            return null;
        }
        Integer revision = Numbers.of(typed);
        return ConfigurationInfo.builder()
                .arn(arn)
                .revision(revision == null ? null : revision.longValue())
                .build();
    }

    // IAM is the only way in, and must be named
    private ServerlessRequest serverless() {
        List<VpcConfig> vpcs = new ArrayList<>();
        Placement placement = draft.placement();
        vpcs.add(vpc(placement.chosenSubnets(), placement.securityGroups()));
        placement.moreVpcs().forEach(more -> vpcs.add(vpc(more.chosenSubnets(), more.securityGroups())));
        return ServerlessRequest.builder()
                .vpcConfigs(vpcs)
                .clientAuthentication(c -> c.sasl(s -> s.iam(i -> i.enabled(true))))
                .build();
    }

    private static VpcConfig vpc(List<String> subnets, List<String> groups) {
        return VpcConfig.builder()
                .subnetIds(subnets)
                .securityGroupIds(groups.isEmpty() ? null : groups)
                .build();
    }
}
