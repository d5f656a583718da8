package io.muskrat.core.clusters;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.kafka.model.BrokerNodeGroupInfo;
import software.amazon.awssdk.services.kafka.model.BrokerNodeInfo;
import software.amazon.awssdk.services.kafka.model.BrokerSoftwareInfo;
import software.amazon.awssdk.services.kafka.model.ClientAuthentication;
import software.amazon.awssdk.services.kafka.model.ClusterOperationStep;
import software.amazon.awssdk.services.kafka.model.ClusterOperationV2;
import software.amazon.awssdk.services.kafka.model.ClusterOperationV2Summary;
import software.amazon.awssdk.services.kafka.model.EBSStorageInfo;
import software.amazon.awssdk.services.kafka.model.Provisioned;
import software.amazon.awssdk.services.kafka.model.Serverless;
import software.amazon.awssdk.services.kafka.model.StateInfo;
import software.amazon.awssdk.services.kafka.model.StorageInfo;

/** AWS's answers as our records. Any field may be missing: serverless clusters and young ones leave out many. */
final class ClusterAnswers {
    private ClusterAnswers() {}

    static Cluster cluster(software.amazon.awssdk.services.kafka.model.Cluster c) {
        Provisioned p = c.provisioned() == null ? Provisioned.builder().build() : c.provisioned();
        BrokerNodeGroupInfo group = p.brokerNodeGroupInfo() == null
                ? BrokerNodeGroupInfo.builder().build()
                : p.brokerNodeGroupInfo();
        BrokerSoftwareInfo software = p.currentBrokerSoftwareInfo();
        StateInfo state = c.stateInfo();
        return new Cluster(
                text(c.clusterArn()),
                text(c.clusterName()),
                text(c.stateAsString()),
                state == null ? "" : text(state.message()),
                text(c.clusterTypeAsString()),
                software == null ? "" : text(software.kafkaVersion()),
                p.numberOfBrokerNodes() == null ? 0 : p.numberOfBrokerNodes(),
                text(group.instanceType()),
                volume(group.storageInfo()),
                text(p.enhancedMonitoringAsString()),
                c.creationTime(),
                text(c.currentVersion()),
                c.serverless() == null ? group.clientSubnets() : subnets(c.serverless()),
                c.tags());
    }

    static Set<String> signIns(software.amazon.awssdk.services.kafka.model.Cluster c) {
        if (c.provisioned() == null) {
            return Set.of("SaslIam");
        }
        ClientAuthentication on = c.provisioned().clientAuthentication();
        Set<String> found = new LinkedHashSet<>();
        if (on == null) {
            return found;
        }
        if (on.unauthenticated() != null && Boolean.TRUE.equals(on.unauthenticated().enabled())) {
            found.add("Unauthenticated");
        }
        if (on.tls() != null && Boolean.TRUE.equals(on.tls().enabled())) {
            found.add("Tls");
        }
        if (on.sasl() != null && on.sasl().scram() != null && Boolean.TRUE.equals(on.sasl().scram().enabled())) {
            found.add("SaslScram");
        }
        if (on.sasl() != null && on.sasl().iam() != null && Boolean.TRUE.equals(on.sasl().iam().enabled())) {
            found.add("SaslIam");
        }
        return found;
    }

    private static List<String> subnets(Serverless serverless) {
        return serverless.vpcConfigs().stream()
                .flatMap(vpc -> vpc.subnetIds().stream())
                .toList();
    }

    private static int volume(StorageInfo storage) {
        EBSStorageInfo ebs = storage == null ? null : storage.ebsStorageInfo();
        return ebs == null || ebs.volumeSize() == null ? 0 : ebs.volumeSize();
    }

    static Broker broker(BrokerNodeInfo node) {
        return new Broker(
                node.brokerId().intValue(),
                node.endpoints().isEmpty() ? "" : node.endpoints().getFirst(),
                text(node.clientSubnet()),
                text(node.clientVpcIpAddress()));
    }

    static Operation operation(ClusterOperationV2Summary o) {
        return new Operation(
                text(o.operationArn()),
                text(o.operationType()),
                text(o.operationState()),
                o.startTime(),
                o.endTime(),
                List.of());
    }

    static Operation operation(ClusterOperationV2 o) {
        List<ClusterOperationStep> steps =
                o.provisioned() == null ? List.of() : o.provisioned().operationSteps();
        return new Operation(
                text(o.operationArn()),
                text(o.operationType()),
                text(o.operationState()),
                o.startTime(),
                o.endTime(),
                steps.stream().map(ClusterAnswers::step).toList());
    }

    private static String step(ClusterOperationStep step) {
        String status = step.stepInfo() == null ? "" : text(step.stepInfo().stepStatus());
        return text(step.stepName()) + ": " + status;
    }

    static String text(String value) {
        return value == null ? "" : value;
    }
}
