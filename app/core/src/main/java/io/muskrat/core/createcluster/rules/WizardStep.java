package io.muskrat.core.createcluster.rules;

import java.util.Arrays;
import java.util.Set;

/** The ten steps of making a cluster, each with its fields. */
public enum WizardStep {
    GENERAL("name", "vpcId", "kafkaVersion"),
    ZONES("zoneCount", "subnets"),
    CONFIGURATION(
            "configurationArn",
            "configurationRevision",
            "configurationName",
            "configurationDescription",
            "propertiesText"),
    BROKERS("instanceType", "brokersPerZone"),
    TAGS("tags"),
    STORAGE("volumeSize"),
    ENCRYPTION("encryptionInTransit", "inCluster", "kmsKey"),
    AUTHENTICATION(
            "authIam", "authScram", "authTls", "authUnauthenticated", "tlsAuthorities", "scramUser", "scramKmsKey"),
    MONITORING("monitoring", "jmxExporter", "nodeExporter", "logGroup"),
    ADVANCED("securityGroups");

    private final Set<String> fields;

    WizardStep(String... fields) {
        this.fields = Set.of(fields);
    }

    public Set<String> fields() {
        return fields;
    }

    /** The step on which the field stands; GENERAL for one that stands on none. */
    public static WizardStep of(String field) {
        return Arrays.stream(values())
                .filter(step -> step.fields.contains(field))
                .findFirst()
                .orElse(GENERAL);
    }
}
