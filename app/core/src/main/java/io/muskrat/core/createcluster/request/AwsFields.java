package io.muskrat.core.createcluster.request;

import java.util.Locale;
import java.util.Map;

/** MSK's names of parameters, as BadRequestException's invalidParameter has them, as our names of fields. */
public final class AwsFields {
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("clustername", "name"),
            Map.entry("kafkaversion", "kafkaVersion"),
            Map.entry("clientsubnets", "subnets"),
            Map.entry("zoneids", "subnets"),
            Map.entry("brokerazdistribution", "subnets"),
            Map.entry("configurationinfo", "configurationArn"),
            Map.entry("arn", "configurationArn"),
            Map.entry("revision", "configurationRevision"),
            Map.entry("instancetype", "instanceType"),
            Map.entry("numberofbrokernodes", "brokersPerZone"),
            Map.entry("tags", "tags"),
            Map.entry("volumesize", "volumeSize"),
            Map.entry("ebsstorageinfo", "volumeSize"),
            Map.entry("storageinfo", "volumeSize"),
            Map.entry("clientbroker", "encryptionInTransit"),
            Map.entry("encryptionintransit", "encryptionInTransit"),
            Map.entry("incluster", "inCluster"),
            Map.entry("encryptionatrest", "kmsKey"),
            Map.entry("datavolumekmskeyid", "kmsKey"),
            Map.entry("iam", "authIam"),
            Map.entry("sasl", "authIam"),
            Map.entry("scram", "authScram"),
            Map.entry("tls", "authTls"),
            Map.entry("unauthenticated", "authUnauthenticated"),
            Map.entry("clientauthentication", "authUnauthenticated"),
            Map.entry("certificateauthorityarnlist", "tlsAuthorities"),
            Map.entry("enhancedmonitoring", "monitoring"),
            Map.entry("openmonitoring", "jmxExporter"),
            Map.entry("prometheus", "jmxExporter"),
            Map.entry("jmxexporter", "jmxExporter"),
            Map.entry("nodeexporter", "nodeExporter"),
            Map.entry("brokerlogs", "logGroup"),
            Map.entry("logginginfo", "logGroup"),
            Map.entry("cloudwatchlogs", "logGroup"),
            Map.entry("loggroup", "logGroup"),
            Map.entry("securitygroups", "securityGroups"));

    private AwsFields() {}

    /**
     * The field of a parameter such as {@code brokerNodeGroupInfo.clientSubnets} or {@code numberOfBrokerNodes}: its
     * last part that we know. Empty when we know none: then it concerns the draft as a whole.
     */
    public static String of(String parameter) {
        if (parameter == null) {
            return "";
        }
        String[] parts = parameter.toLowerCase(Locale.ROOT).split("[^a-z]+");
        for (int i = parts.length - 1; i >= 0; i--) {
            String field = FIELDS.get(parts[i]);
            if (field != null) {
                return field;
            }
        }
        return "";
    }
}
