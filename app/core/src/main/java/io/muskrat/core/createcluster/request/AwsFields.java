package io.muskrat.core.createcluster.request;

import java.util.Locale;
import java.util.Map;

/** MSK's names of parameters, as BadRequestException's invalidParameter has them, as our names of fields. */
public final class AwsFields {
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("clustername", "name"),
            Map.entry("kafkaversion", "kafkaVersion"),
            Map.entry("clientsubnets", "subnets"),
            Map.entry("subnetids", "subnets"),
            Map.entry("zoneids", "subnets"),
            Map.entry("brokerazdistribution", "subnets"),
            Map.entry("brokernodegroupinfo", "subnets"),
            Map.entry("vpcconfigs", "moreVpcs"),
            Map.entry("configurationinfo", "configurationArn"),
            Map.entry("arn", "configurationArn"),
            Map.entry("revision", "configurationRevision"),
            Map.entry("name", "configurationName"),
            Map.entry("serverproperties", "propertiesText"),
            Map.entry("instancetype", "instanceType"),
            Map.entry("numberofbrokernodes", "brokersPerZone"),
            Map.entry("rebalancing", "rebalancing"),
            Map.entry("status", "rebalancing"),
            Map.entry("tags", "tags"),
            Map.entry("volumesize", "volumeSize"),
            Map.entry("ebsstorageinfo", "volumeSize"),
            Map.entry("storageinfo", "volumeSize"),
            Map.entry("provisionedthroughput", "throughputOn"),
            Map.entry("volumethroughput", "throughput"),
            Map.entry("storagemode", "storageMode"),
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
            Map.entry("brokerlogs", "cloudWatchLogs"),
            Map.entry("logginginfo", "cloudWatchLogs"),
            Map.entry("cloudwatchlogs", "cloudWatchLogs"),
            Map.entry("loggroup", "logGroup"),
            Map.entry("s3", "s3Logs"),
            Map.entry("bucket", "logBucket"),
            Map.entry("prefix", "logPrefix"),
            Map.entry("firehose", "firehoseLogs"),
            Map.entry("deliverystream", "logStream"),
            Map.entry("securitygroupids", "securityGroups"),
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
        String[] parts = parameter.toLowerCase(Locale.ROOT).split("[^a-z0-9]+");
        for (int i = parts.length - 1; i >= 0; i--) {
            String field = FIELDS.get(parts[i]);
            if (field != null) {
                return field;
            }
        }
        return "";
    }
}
