package io.muskrat.core.createcluster.intake;

import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.code.RequestTree;
import io.muskrat.core.createcluster.draft.Authentication;
import io.muskrat.core.createcluster.draft.Basics;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.draft.Configuration;
import io.muskrat.core.createcluster.draft.Encryption;
import io.muskrat.core.createcluster.draft.Kind;
import io.muskrat.core.createcluster.draft.Logs;
import io.muskrat.core.createcluster.draft.Machines;
import io.muskrat.core.createcluster.draft.Placement;
import io.muskrat.core.createcluster.draft.Placement.MoreVpc;
import io.muskrat.core.createcluster.draft.Storage;
import io.muskrat.core.createcluster.draft.Tag;
import io.muskrat.core.createcluster.draft.Watching;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A request as a draft. What the request leaves out is what MSK does without being told. */
final class TreeDraft {
    private static final String GROUP = "Provisioned.BrokerNodeGroupInfo.";
    private static final String VOLUME = GROUP + "StorageInfo.EbsStorageInfo.";
    private static final String SIGN_IN = "Provisioned.ClientAuthentication.";
    private static final String LOGS = "Provisioned.LoggingInfo.BrokerLogs.";
    private static final int ZONES = 3;

    /** Of a VPC from which a serverless cluster is reached (facts-msk section 2). */
    private static final int MOST_SUBNETS = 6;

    private final Map<String, Object> tree;
    private final Catalog catalog;

    TreeDraft(Map<String, Object> tree, Catalog catalog) {
        this.tree = tree;
        this.catalog = catalog;
    }

    ClusterDraft draft() {
        ClusterDraft start = ClusterDraft.start();
        Kind kind = kind();
        if (!kind.provisioned()) {
            return start.with(basics(kind)).with(reachable());
        }
        Placement placement = placement();
        return new ClusterDraft(basics(kind), placement, machines(placement.zones()),
                kind == Kind.STANDARD ? storage(start.storage()) : start.storage(), encryption(), authentication(), watching());
    }

    private Kind kind() {
        if (tree.containsKey("Serverless")) {
            return Kind.SERVERLESS;
        }
        return text(GROUP + "InstanceType").startsWith("express.") ? Kind.EXPRESS : Kind.STANDARD;
    }

    private Basics basics(Kind kind) {
        List<Tag> tags = new ArrayList<>();
        RequestTree.part(tree, "Tags").forEach((key, value) -> tags.add(new Tag(key, String.valueOf(value))));
        String arn = text("Provisioned.ConfigurationInfo.Arn");
        Configuration configuration = arn.startsWith("arn:")
                ? new Configuration.Existing(arn, text("Provisioned.ConfigurationInfo.Revision"))
                : new Configuration.MskDefault();
        return new Basics(text("ClusterName"), kind, text("Provisioned.KafkaVersion"), configuration, tags);
    }

    private Placement placement() {
        List<String> subnets = texts(RequestTree.at(tree, GROUP + "ClientSubnets"));
        int zones = subnets.size() == 2 ? 2 : ZONES;
        return new Placement(vpc(subnets), String.valueOf(zones), slots(subnets, zones),
                texts(RequestTree.at(tree, GROUP + "SecurityGroups")), List.of());
    }

    private Placement reachable() {
        List<MoreVpc> vpcs = new ArrayList<>();
        if (RequestTree.at(tree, "Serverless.VpcConfigs") instanceof List<?> list) {
            for (Object each : list) {
                Map<?, ?> vpc = (Map<?, ?>) each;
                List<String> subnets = texts(vpc.get("SubnetIds"));
                vpcs.add(new MoreVpc(vpc(subnets), subnets, texts(vpc.get("SecurityGroupIds"))));
            }
        }
        MoreVpc first = vpcs.isEmpty() ? new MoreVpc("", List.of(), List.of()) : vpcs.removeFirst();
        int zones = first.subnets().size() < 2 ? ZONES : Math.min(first.subnets().size(), MOST_SUBNETS);
        return new Placement(first.vpcId(), String.valueOf(zones), slots(first.subnets(), zones), first.securityGroups(), vpcs);
    }

    private String vpc(List<String> subnets) {
        return subnets.stream().flatMap(id -> catalog.subnet(id).stream()).map(Catalog.Subnet::vpcId).findFirst().orElse("");
    }

    private static List<String> slots(List<String> subnets, int count) {
        List<String> slots = new ArrayList<>(subnets.subList(0, Math.min(count, subnets.size())));
        while (slots.size() < count) {
            slots.add("");
        }
        return slots;
    }

    // a number that cannot be spread over the zones is left to the person
    private Machines machines(int zones) {
        String rebalancing = text("Provisioned.Rebalancing.Status");
        boolean even = RequestTree.at(tree, "Provisioned.NumberOfBrokerNodes") instanceof Number count
                && count.longValue() % zones == 0;
        return new Machines(text(GROUP + "InstanceType"),
                even ? String.valueOf(Long.parseLong(text("Provisioned.NumberOfBrokerNodes")) / zones) : "",
                rebalancing.isEmpty() ? "ACTIVE" : rebalancing);
    }

    private Storage storage(Storage start) {
        String mode = text("Provisioned.StorageMode");
        return start.withVolumeSize(text(VOLUME + "VolumeSize"))
                .withThroughputOn(on(VOLUME + "ProvisionedThroughput.Enabled", false))
                .withThroughput(text(VOLUME + "ProvisionedThroughput.VolumeThroughput"))
                .withMode(mode.isEmpty() ? "LOCAL" : mode);
    }

    private Encryption encryption() {
        String way = text("Provisioned.EncryptionInfo.EncryptionInTransit.ClientBroker");
        return new Encryption(way.isEmpty() ? "TLS" : way,
                on("Provisioned.EncryptionInfo.EncryptionInTransit.InCluster", true),
                text("Provisioned.EncryptionInfo.EncryptionAtRest.DataVolumeKMSKeyId"));
    }

    private Authentication authentication() {
        List<String> authorities = texts(RequestTree.at(tree, SIGN_IN + "Tls.CertificateAuthorityArnList"));
        boolean iam = on(SIGN_IN + "Sasl.Iam.Enabled", false);
        boolean scram = on(SIGN_IN + "Sasl.Scram.Enabled", false);
        boolean tls = on(SIGN_IN + "Tls.Enabled", !authorities.isEmpty());
        return new Authentication(iam, scram, tls, on(SIGN_IN + "Unauthenticated.Enabled", !iam && !scram && !tls),
                authorities, "", "");
    }

    private Watching watching() {
        String level = text("Provisioned.EnhancedMonitoring");
        return new Watching(level.isEmpty() ? "DEFAULT" : level,
                on("Provisioned.OpenMonitoring.Prometheus.JmxExporter.EnabledInBroker", false),
                on("Provisioned.OpenMonitoring.Prometheus.NodeExporter.EnabledInBroker", false),
                Logs.none()
                        .withCloudWatch(on(LOGS + "CloudWatchLogs.Enabled", false), text(LOGS + "CloudWatchLogs.LogGroup"))
                        .withS3(on(LOGS + "S3.Enabled", false), text(LOGS + "S3.Bucket"), text(LOGS + "S3.Prefix"))
                        .withFirehose(on(LOGS + "Firehose.Enabled", false), text(LOGS + "Firehose.DeliveryStream")));
    }

    private String text(String path) {
        Object value = RequestTree.at(tree, path);
        return value == null ? "" : String.valueOf(value);
    }

    private boolean on(String path, boolean otherwise) {
        return RequestTree.at(tree, path) instanceof Boolean told ? told : otherwise;
    }

    private static List<String> texts(Object value) {
        return value instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
    }
}
