package io.muskrat.core.createcluster.rules;

import io.muskrat.core.createcluster.draft.Kind;
import java.util.Arrays;
import java.util.Set;

/** The ten steps of making a cluster, each with its fields. */
public enum WizardStep {
    GENERAL("name", "kind", "vpcId", "kafkaVersion"),
    ZONES("zoneCount", "subnets", "moreVpcs"),
    CONFIGURATION(
            "configurationArn",
            "configurationRevision",
            "configurationName",
            "configurationDescription",
            "propertiesText"),
    BROKERS("instanceType", "brokersPerZone", "rebalancing"),
    TAGS("tags"),
    STORAGE(
            "volumeSize",
            "throughputOn",
            "throughput",
            "storageMode",
            "autoScalingOn",
            "autoScalingTarget",
            "autoScalingMaximum"),
    ENCRYPTION("encryptionInTransit", "inCluster", "kmsKey"),
    AUTHENTICATION(
            "authIam", "authScram", "authTls", "authUnauthenticated", "tlsAuthorities", "scramUser", "scramKmsKey"),
    MONITORING(
            "monitoring",
            "jmxExporter",
            "nodeExporter",
            "cloudWatchLogs",
            "logGroup",
            "s3Logs",
            "logBucket",
            "logPrefix",
            "firehoseLogs",
            "logStream"),
    ADVANCED("securityGroups");

    private final Set<String> fields;

    WizardStep(String... fields) {
        this.fields = Set.of(fields);
    }

    public Set<String> fields() {
        return fields;
    }

    /** Whether a kind of cluster asks for it: Express brokers have no volumes, and serverless clusters no brokers. */
    public boolean needed(Kind kind) {
        return switch (this) {
            case GENERAL, ZONES, TAGS, ADVANCED -> true;
            case STORAGE -> kind == Kind.STANDARD;
            case CONFIGURATION, BROKERS, ENCRYPTION, AUTHENTICATION, MONITORING -> kind.provisioned();
        };
    }

    /** The step on which the field stands; GENERAL for one that stands on none. */
    public static WizardStep of(String field) {
        return Arrays.stream(values())
                .filter(step -> step.fields.contains(field))
                .findFirst()
                .orElse(GENERAL);
    }
}
