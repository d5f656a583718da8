package io.muskrat.core.createcluster.policy;

import io.muskrat.core.createcluster.code.Blueprint;
import io.muskrat.core.createcluster.code.Place;
import io.muskrat.core.createcluster.code.RequestTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The least policy for making all of a blueprint. Sources: the Service Authorization Reference's dependent actions of
 * kafka:CreateClusterV2 and kafka:BatchAssociateScramSecret, the managed policy AmazonMSKFullAccess (v7) for log
 * delivery, endpoints and the service-linked role, and the user guides of Secrets Manager and Application Auto Scaling.
 * Where MSK does not say by which ARN it judges, the cluster's and the one that its refusals name stand both.
 */
public final class CreatorPolicy {
    private static final String ANY = "*";

    private final Blueprint blueprint;
    private final Place place;
    private final Map<String, Object> leaves;
    private final List<Statement> statements = new ArrayList<>();

    private CreatorPolicy(Blueprint blueprint) {
        this.blueprint = blueprint;
        this.place = blueprint.place();
        this.leaves = RequestTree.leaves(blueprint.request());
    }

    public static String of(Blueprint blueprint) {
        CreatorPolicy policy = new CreatorPolicy(blueprint);
        policy.cluster();
        policy.network();
        policy.keys();
        new LogStatements(policy.place, policy.leaves).addTo(policy.statements);
        policy.afterwards();
        return Statement.document(policy.statements);
    }

    private void cluster() {
        List<String> create = new ArrayList<>(List.of("kafka:CreateClusterV2"));
        if (blueprint.request().containsKey("Tags")) {
            create.add("kafka:TagResource");
        }
        String cluster = cluster(ANY);
        add("CreateCluster", create, cluster, place.arn("kafka", "/api/v2/clusters"));
        add("FollowCluster", List.of("kafka:DescribeClusterV2", "kafka:GetBootstrapBrokers"), cluster);
        blueprint.configuration().ifPresent(made -> {
            String configuration = place.arn("kafka", "configuration/" + made.name() + "/*");
            add("CreateConfiguration", List.of("kafka:CreateConfiguration"), configuration,
                    place.arn("kafka", "/v1/configurations"));
            // should MSK refuse the cluster
            add("RemoveConfiguration", List.of("kafka:DeleteConfiguration"), configuration);
        });
        statements.add(Statement.of("ServiceLinkedRole", List.of("iam:CreateServiceLinkedRole"),
                role("kafka.amazonaws.com", "AWSServiceRoleForKafka*"))
                .when("StringLike", "iam:AWSServiceName", "kafka.amazonaws.com"));
        add("ServiceLinkedRolePolicy", List.of("iam:AttachRolePolicy", "iam:PutRolePolicy"),
                role("kafka.amazonaws.com", "AWSServiceRoleForKafka*"));
    }

    private String cluster(String id) {
        return place.arn("kafka", "cluster/" + blueprint.name() + "/" + id);
    }

    private String role(String service, String name) {
        return "arn:" + place.partition() + ":iam::" + place.account() + ":role/aws-service-role/" + service + "/" + name;
    }

    private void network() {
        List<String> look = new ArrayList<>(List.of("ec2:DescribeSecurityGroups", "ec2:DescribeSubnets", "ec2:DescribeVpcs"));
        if (blueprint.serverless()) {
            look.addAll(List.of("ec2:DescribeRouteTables", "ec2:DescribeVpcAttribute", "ec2:DescribeVpcEndpoints"));
        }
        add("LookAtNetwork", look, ANY);
        if (blueprint.serverless()) {
            String endpoint = place.arn("ec2", "vpc-endpoint/*");
            add("CreateEndpointIn", List.of("ec2:CreateVpcEndpoint"), place.arn("ec2", "vpc/*"),
                    place.arn("ec2", "subnet/*"), place.arn("ec2", "security-group/*"));
            statements.add(Statement.of("CreateEndpoint", List.of("ec2:CreateVpcEndpoint"), endpoint)
                    .when("StringEquals", "aws:RequestTag/AWSMSKManaged", "true"));
            statements.add(Statement.of("TagEndpoint", List.of("ec2:CreateTags"), endpoint)
                    .when("StringEquals", "ec2:CreateAction", "CreateVpcEndpoint"));
            statements.add(Statement.of("DeleteEndpoint", List.of("ec2:DeleteVpcEndpoints"), endpoint)
                    .when("StringEquals", "ec2:ResourceTag/AWSMSKManaged", "true"));
        }
    }

    private void keys() {
        Object key = leaves.get("Provisioned.EncryptionInfo.EncryptionAtRest.DataVolumeKMSKeyId");
        if (key != null) {
            add("UseVolumeKey", List.of("kms:DescribeKey", "kms:CreateGrant"), (String) key);
        }
    }

    private void afterwards() {
        blueprint.scram().ifPresent(scram -> {
            add("CreateScramSecret",
                    List.of("secretsmanager:CreateSecret", "secretsmanager:DescribeSecret", "secretsmanager:GetResourcePolicy",
                            "secretsmanager:PutResourcePolicy"),
                    place.arn("secretsmanager", "secret:" + scram.secret() + "-*"));
            add("AssociateScramSecret", List.of("kafka:BatchAssociateScramSecret", "kafka:ListScramSecrets"), cluster(ANY));
            if (!scram.kmsKey().isEmpty()) {
                add("UseSecretKey",
                        List.of("kms:CreateGrant", "kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKey", "kms:RetireGrant"),
                        scram.kmsKey().startsWith("arn:") ? scram.kmsKey() : place.arn("kms", "key/*"));
            }
        });
        blueprint.growth().ifPresent(growth -> {
            add("GrowVolumes",
                    List.of("application-autoscaling:PutScalingPolicy", "application-autoscaling:RegisterScalableTarget"),
                    ANY);
            add("GrowVolumesOfCluster", List.of("kafka:DescribeCluster", "kafka:UpdateBrokerStorage"), cluster(ANY));
            add("AlarmsOfVolumes",
                    List.of("cloudwatch:DeleteAlarms", "cloudwatch:DescribeAlarms", "cloudwatch:PutMetricAlarm"), ANY);
            String service = "kafka.application-autoscaling.amazonaws.com";
            statements.add(Statement.of("ScalingRole", List.of("iam:CreateServiceLinkedRole"),
                    role(service, "AWSServiceRoleForApplicationAutoScaling_KafkaCluster"))
                    .when("StringLike", "iam:AWSServiceName", service));
        });
    }

    private void add(String id, List<String> actions, String... resources) {
        statements.add(Statement.of(id, actions, resources));
    }
}
