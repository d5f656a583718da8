package io.muskrat.core.createcluster.code;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where the fields of the request stand in hashicorp/aws' aws_msk_cluster and aws_msk_serverless_cluster. */
final class TerraformNames {
    /** Implied by the block around it. */
    private static final String IMPLIED = "";

    private static final String GROUP = "Provisioned.BrokerNodeGroupInfo.";
    private static final String VOLUME = GROUP + "StorageInfo.EbsStorageInfo.";
    private static final String LOGS = "Provisioned.LoggingInfo.BrokerLogs.";
    private static final Map<String, String> NAMES = new Names()
            .put("ClusterName", "cluster_name")
            .put("Tags", "tags")
            .put("Provisioned.KafkaVersion", "kafka_version")
            .put("Provisioned.NumberOfBrokerNodes", "number_of_broker_nodes")
            .put("Provisioned.EnhancedMonitoring", "enhanced_monitoring")
            .put("Provisioned.StorageMode", "storage_mode")
            .put("Provisioned.Rebalancing.Status", "rebalancing.status")
            .put(GROUP + "BrokerAZDistribution", "broker_node_group_info.az_distribution")
            .put(GROUP + "InstanceType", "broker_node_group_info.instance_type")
            .put(GROUP + "ClientSubnets", "broker_node_group_info.client_subnets")
            .put(GROUP + "SecurityGroups", "broker_node_group_info.security_groups")
            .put(VOLUME + "VolumeSize", "broker_node_group_info.storage_info.ebs_storage_info.volume_size")
            .put(VOLUME + "ProvisionedThroughput.Enabled",
                    "broker_node_group_info.storage_info.ebs_storage_info.provisioned_throughput.enabled")
            .put(VOLUME + "ProvisionedThroughput.VolumeThroughput",
                    "broker_node_group_info.storage_info.ebs_storage_info.provisioned_throughput.volume_throughput")
            .put("Provisioned.ConfigurationInfo.Arn", "configuration_info.arn")
            .put("Provisioned.ConfigurationInfo.Revision", "configuration_info.revision")
            .put("Provisioned.EncryptionInfo.EncryptionAtRest.DataVolumeKMSKeyId",
                    "encryption_info.encryption_at_rest_kms_key_arn")
            .put("Provisioned.EncryptionInfo.EncryptionInTransit.ClientBroker",
                    "encryption_info.encryption_in_transit.client_broker")
            .put("Provisioned.EncryptionInfo.EncryptionInTransit.InCluster",
                    "encryption_info.encryption_in_transit.in_cluster")
            .put("Provisioned.ClientAuthentication.Sasl.Iam.Enabled", "client_authentication.sasl.iam")
            .put("Provisioned.ClientAuthentication.Sasl.Scram.Enabled", "client_authentication.sasl.scram")
            .put("Provisioned.ClientAuthentication.Tls.Enabled", IMPLIED)
            .put("Provisioned.ClientAuthentication.Tls.CertificateAuthorityArnList",
                    "client_authentication.tls.certificate_authority_arns")
            .put("Provisioned.ClientAuthentication.Unauthenticated.Enabled", "client_authentication.unauthenticated")
            .put("Provisioned.OpenMonitoring.Prometheus.JmxExporter.EnabledInBroker",
                    "open_monitoring.prometheus.jmx_exporter.enabled_in_broker")
            .put("Provisioned.OpenMonitoring.Prometheus.NodeExporter.EnabledInBroker",
                    "open_monitoring.prometheus.node_exporter.enabled_in_broker")
            .put(LOGS + "CloudWatchLogs.Enabled", "logging_info.broker_logs.cloudwatch_logs.enabled")
            .put(LOGS + "CloudWatchLogs.LogGroup", "logging_info.broker_logs.cloudwatch_logs.log_group")
            .put(LOGS + "Firehose.Enabled", "logging_info.broker_logs.firehose.enabled")
            .put(LOGS + "Firehose.DeliveryStream", "logging_info.broker_logs.firehose.delivery_stream")
            .put(LOGS + "S3.Enabled", "logging_info.broker_logs.s3.enabled")
            .put(LOGS + "S3.Bucket", "logging_info.broker_logs.s3.bucket")
            .put(LOGS + "S3.Prefix", "logging_info.broker_logs.s3.prefix")
            .put("Serverless.ClientAuthentication.Sasl.Iam.Enabled", "client_authentication.sasl.iam.enabled")
            .names;

    private TerraformNames() {}

    /** The provider's first version that knows all of the request (its change log): rebalancing came with 6.22.1. */
    static String provider(Map<String, Object> request) {
        return RequestTree.at(request, "Provisioned.Rebalancing") == null ? "5.100.0" : "6.22.1";
    }

    /** @throws IllegalStateException for a field that has no place there */
    static void fill(Hcl cluster, Map<String, Object> request) {
        fill(cluster, "", request);
    }

    private static void fill(Hcl cluster, String path, Object value) {
        String name = NAMES.get(path);
        if (name != null) {
            if (!name.equals(IMPLIED)) {
                set(cluster, name, value);
            }
        } else if (path.equals("Serverless.VpcConfigs")) {
            ((List<?>) value).forEach(vpc -> cluster.add(vpc((Map<?, ?>) vpc)));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> fill(cluster, path.isEmpty() ? "" + key : path + "." + key, each));
        } else {
            throw new IllegalStateException("Terraform has no place for " + path);
        }
    }

    private static void set(Hcl cluster, String name, Object value) {
        Hcl block = cluster;
        String[] parts = name.split("\\.");
        for (int i = 0; i < parts.length - 1; i++) {
            block = block.inner(parts[i]);
        }
        block.set(parts[parts.length - 1], value);
    }

    private static Hcl vpc(Map<?, ?> vpc) {
        Hcl block = new Hcl("vpc_config");
        vpc.forEach((key, value) -> block.set(switch ((String) key) {
            case "SubnetIds" -> "subnet_ids";
            case "SecurityGroupIds" -> "security_group_ids";
            default -> throw new IllegalStateException("Terraform has no place for " + key);
        }, value));
        return block;
    }

    private static final class Names {
        private final Map<String, String> names = new LinkedHashMap<>();

        private Names put(String field, String place) {
            names.put(field, place);
            return this;
        }
    }
}
