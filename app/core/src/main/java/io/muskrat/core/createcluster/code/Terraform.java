package io.muskrat.core.createcluster.code;

import io.muskrat.core.createcluster.code.Hcl.Expression;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Terraform configuration of all of a blueprint, for hashicorp/aws (its documentation of aws_msk_cluster and
 * aws_msk_serverless_cluster). The password of a SCRAM user is ephemeral: it goes to Secrets Manager, and neither into
 * the configuration nor into Terraform's state.
 */
public final class Terraform {
    private Terraform() {}

    public static String of(Blueprint blueprint) {
        String provider = TerraformNames.provider(blueprint.request());
        Stream.Builder<Hcl> parts = Stream.builder();
        parts.add(new Hcl("terraform").set("required_version", blueprint.scram().isPresent() ? ">= 1.11" : ">= 1.3")
                .add(new Hcl("required_providers").set("aws",
                        new Expression("{ source = \"hashicorp/aws\", version = \">= " + provider + "\" }"))));
        parts.add(new Hcl("provider \"aws\"").set("region", blueprint.place().region()));
        blueprint.configuration().ifPresent(made -> {
            Hcl configuration = new Hcl("resource \"aws_msk_configuration\" \"configuration\"").set("name", made.name());
            if (!made.description().isBlank()) {
                configuration.set("description", made.description());
            }
            parts.add(configuration.set("kafka_versions", List.of(blueprint.kafkaVersion()))
                    .set("server_properties", Shell.closed(made.propertiesText())));
        });
        cluster(blueprint, parts);
        blueprint.scram().ifPresent(scram -> secret(parts, scram));
        blueprint.growth().ifPresent(growth -> growth(parts, growth, blueprint.name()));
        parts.add(new Hcl("output \"cluster_arn\"").set("value", new Expression(address(blueprint) + ".arn")));
        return parts.build().map(Hcl::text).collect(Collectors.joining("\n"));
    }

    private static String address(Blueprint blueprint) {
        return (blueprint.serverless() ? "aws_msk_serverless_cluster" : "aws_msk_cluster") + ".cluster";
    }

    private static void cluster(Blueprint blueprint, Stream.Builder<Hcl> parts) {
        Map<String, Object> request = blueprint.configuration().isPresent()
                ? RequestJson.with(blueprint, new Expression("aws_msk_configuration.configuration.arn"),
                        new Expression("aws_msk_configuration.configuration.latest_revision"))
                : blueprint.request();
        Hcl cluster = new Hcl(blueprint.serverless()
                ? "resource \"aws_msk_serverless_cluster\" \"cluster\""
                : "resource \"aws_msk_cluster\" \"cluster\"");
        TerraformNames.fill(cluster, request);
        String groups = "Provisioned.BrokerNodeGroupInfo.SecurityGroups";
        if (!blueprint.serverless() && RequestTree.at(request, groups) == null) {
            // the provider wants to be told, AWS takes the VPC's default group
            parts.add(new Hcl("data \"aws_security_group\" \"default\"")
                    .set("vpc_id", blueprint.place().vpcId()).set("name", "default"));
            cluster.inner("broker_node_group_info")
                    .set("security_groups", List.of(new Expression("data.aws_security_group.default.id")));
        }
        parts.add(cluster);
    }

    private static void secret(Stream.Builder<Hcl> parts, Blueprint.Scram scram) {
        Hcl secret = new Hcl("resource \"aws_secretsmanager_secret\" \"scram\"").set("name", scram.secret());
        if (!scram.kmsKey().isEmpty()) {
            secret.set("kms_key_id", scram.kmsKey());
        }
        String password = "ephemeral.aws_secretsmanager_random_password.scram.random_password";
        parts.add(new Hcl("ephemeral \"aws_secretsmanager_random_password\" \"scram\"")
                .set("password_length", 32).set("exclude_punctuation", true));
        parts.add(secret);
        Hcl user = new Hcl("resource \"aws_secretsmanager_secret_version\" \"scram\"")
                .set("secret_id", new Expression("aws_secretsmanager_secret.scram.id"))
                .set("secret_string_wo_version", 1);
        parts.add(user.set("secret_string_wo", new Expression(
                "jsonencode({ username = " + Hcl.text(scram.user()) + ", password = " + password + " })")));
        parts.add(new Hcl("resource \"aws_msk_scram_secret_association\" \"scram\"")
                .set("cluster_arn", new Expression("aws_msk_cluster.cluster.arn"))
                .set("secret_arn_list", List.of(new Expression("aws_secretsmanager_secret.scram.arn")))
                .set("depends_on", List.of(new Expression("aws_secretsmanager_secret_version.scram"))));
    }

    private static void growth(Stream.Builder<Hcl> parts, Blueprint.Growth growth, String name) {
        parts.add(new Hcl("resource \"aws_appautoscaling_target\" \"volumes\"")
                .set("service_namespace", "kafka")
                .set("scalable_dimension", Blueprint.Growth.DIMENSION)
                .set("resource_id", new Expression("aws_msk_cluster.cluster.arn"))
                .set("min_capacity", Blueprint.Growth.MINIMUM)
                .set("max_capacity", growth.maximum()));
        Hcl tracking = new Hcl("target_tracking_scaling_policy_configuration")
                .set("target_value", growth.target())
                .set("disable_scale_in", true)
                .add(new Hcl("predefined_metric_specification")
                        .set("predefined_metric_type", Blueprint.Growth.METRIC));
        parts.add(new Hcl("resource \"aws_appautoscaling_policy\" \"volumes\"")
                .set("name", name + "-storage")
                .set("policy_type", "TargetTrackingScaling")
                .set("service_namespace", new Expression("aws_appautoscaling_target.volumes.service_namespace"))
                .set("scalable_dimension", new Expression("aws_appautoscaling_target.volumes.scalable_dimension"))
                .set("resource_id", new Expression("aws_appautoscaling_target.volumes.resource_id"))
                .add(tracking));
    }
}
