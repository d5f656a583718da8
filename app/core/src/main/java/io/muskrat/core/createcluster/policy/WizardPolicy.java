package io.muskrat.core.createcluster.policy;

import java.util.List;

/**
 * The least policy for filling in the wizard: what it reads to offer choices, check them and price them. None of these
 * actions can be limited to one cluster before there is one, and lists are of the whole account. Each statement is
 * named after what stays empty without it.
 */
public final class WizardPolicy {
    private static final String ANY = "*";

    private WizardPolicy() {}

    public static String text() {
        return Statement.document(List.of(
                Statement.of("VersionsConfigurationsAndClusters", List.of("kafka:DescribeClusterV2",
                        "kafka:DescribeConfigurationRevision", "kafka:ListClustersV2", "kafka:ListConfigurations",
                        "kafka:ListKafkaVersions"), ANY),
                Statement.of("NetworksAndPorts", List.of("ec2:DescribeAvailabilityZones", "ec2:DescribeSecurityGroups",
                        "ec2:DescribeSubnets", "ec2:DescribeVpcs"), ANY),
                Statement.of("EncryptionKeys", List.of("kms:DescribeKey", "kms:ListAliases", "kms:ListKeys"), ANY),
                Statement.of("CertificateAuthorities", List.of("acm-pca:ListCertificateAuthorities"), ANY),
                Statement.of("ScalingOfAClusterToCopy", List.of("application-autoscaling:DescribeScalableTargets",
                        "application-autoscaling:DescribeScalingPolicies"), ANY),
                Statement.of("Quotas", List.of("servicequotas:ListServiceQuotas"), ANY),
                Statement.of("Prices", List.of("pricing:GetProducts"), ANY)));
    }
}
