package io.muskrat.core.createcluster.code;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * A CloudFormation template of all of a blueprint. The properties have the request's names, but for those in
 * {@link #OTHER_NAMES} (CloudFormation Template Reference, AWS::MSK::Cluster and AWS::MSK::ServerlessCluster). The
 * password of a SCRAM user is drawn by CloudFormation and goes to Secrets Manager only.
 */
public final class CloudFormation {
    private static final Map<String, String> OTHER_NAMES =
            Map.of("EbsStorageInfo", "EBSStorageInfo", "SecurityGroupIds", "SecurityGroups");

    private static final YAMLMapper YAML = YAMLMapper.builder(
                    YAMLFactory.builder().stringQuotingChecker(new Yaml11()).build())
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .disable(YAMLWriteFeature.SPLIT_LINES)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .enable(YAMLWriteFeature.LITERAL_BLOCK_STYLE)
            .enable(YAMLWriteFeature.INDENT_ARRAYS_WITH_INDICATOR)
            .build();

    private CloudFormation() {}

    public static String of(Blueprint blueprint) {
        Map<String, Object> resources = new LinkedHashMap<>();
        blueprint.configuration().ifPresent(made -> {
            Map<String, Object> properties = new LinkedHashMap<>();
            properties.put("Name", made.name());
            if (!made.description().isBlank()) {
                properties.put("Description", made.description());
            }
            properties.put("KafkaVersionsList", List.of(blueprint.kafkaVersion()));
            properties.put("ServerProperties", made.propertiesText());
            resources.put("Configuration", resource("AWS::MSK::Configuration", properties));
        });
        resources.put("Cluster", resource(
                blueprint.serverless() ? "AWS::MSK::ServerlessCluster" : "AWS::MSK::Cluster", cluster(blueprint)));
        blueprint.scram().ifPresent(scram -> secret(resources, scram));
        blueprint.growth().ifPresent(growth -> growth(resources, growth, blueprint.name()));
        Map<String, Object> template = new LinkedHashMap<>();
        template.put("AWSTemplateFormatVersion", "2010-09-09");
        template.put("Description", "The Amazon MSK cluster " + blueprint.name());
        template.put("Resources", resources);
        template.put("Outputs", Map.of("ClusterArn", Map.of("Value", ref("Cluster"))));
        return "# To be deployed in " + blueprint.place().region() + ":\n# aws cloudformation deploy --region "
                + blueprint.place().region() + " --stack-name " + stack(blueprint.name()) + " --template-file "
                + blueprint.name() + ".yaml\n" + YAML.writeValueAsString(template);
    }

    // unlike a cluster's name, a stack's begins with a letter
    private static String stack(String cluster) {
        return Character.isDigit(cluster.charAt(0)) ? "msk-" + cluster : cluster;
    }

    private static Map<String, Object> cluster(Blueprint blueprint) {
        Map<String, Object> request = blueprint.configuration().isPresent()
                ? RequestJson.with(blueprint, ref("Configuration"),
                        Map.of("Fn::GetAtt", List.of("Configuration", "LatestRevision.Revision")))
                : blueprint.request();
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("ClusterName", blueprint.name());
        properties.putAll(RequestTree.part(request, blueprint.serverless() ? "Serverless" : "Provisioned"));
        if (request.containsKey("Tags")) {
            properties.put("Tags", request.get("Tags"));
        }
        return renamed(properties);
    }

    private static Map<String, Object> renamed(Map<?, ?> tree) {
        Map<String, Object> renamed = new LinkedHashMap<>();
        tree.forEach((name, value) -> renamed.put(
                OTHER_NAMES.getOrDefault((String) name, (String) name),
                "Tags".equals(name) ? value : renamedValue(value))); // the keys of tags are the person's own
        return renamed;
    }

    private static Object renamedValue(Object value) {
        return switch (value) {
            case Map<?, ?> map -> renamed(map);
            case List<?> list -> list.stream().map(CloudFormation::renamedValue).toList();
            default -> value;
        };
    }

    private static void secret(Map<String, Object> resources, Blueprint.Scram scram) {
        Map<String, Object> drawn = new LinkedHashMap<>();
        drawn.put("SecretStringTemplate", Json.brief(Map.of("username", scram.user())));
        drawn.put("GenerateStringKey", "password");
        drawn.put("PasswordLength", 32);
        drawn.put("ExcludePunctuation", true);
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("Name", scram.secret());
        if (!scram.kmsKey().isEmpty()) {
            properties.put("KmsKeyId", scram.kmsKey());
        }
        properties.put("GenerateSecretString", drawn);
        resources.put("ScramSecret", resource("AWS::SecretsManager::Secret", properties));
        Map<String, Object> association = new LinkedHashMap<>();
        association.put("ClusterArn", ref("Cluster"));
        association.put("SecretArnList", List.of(ref("ScramSecret")));
        resources.put("ScramUser", resource("AWS::MSK::BatchScramSecret", association));
    }

    private static void growth(Map<String, Object> resources, Blueprint.Growth growth, String name) {
        Map<String, Object> target = new LinkedHashMap<>();
        target.put("ServiceNamespace", "kafka");
        target.put("ResourceId", ref("Cluster"));
        target.put("ScalableDimension", Blueprint.Growth.DIMENSION);
        target.put("MinCapacity", Blueprint.Growth.MINIMUM);
        target.put("MaxCapacity", growth.maximum());
        resources.put("Volumes", resource("AWS::ApplicationAutoScaling::ScalableTarget", target));
        Map<String, Object> tracking = new LinkedHashMap<>();
        tracking.put("PredefinedMetricSpecification", Map.of("PredefinedMetricType", Blueprint.Growth.METRIC));
        tracking.put("TargetValue", growth.target());
        tracking.put("DisableScaleIn", true);
        Map<String, Object> policy = new LinkedHashMap<>();
        policy.put("PolicyName", name + "-storage");
        policy.put("PolicyType", "TargetTrackingScaling");
        policy.put("ScalingTargetId", ref("Volumes"));
        policy.put("TargetTrackingScalingPolicyConfiguration", tracking);
        resources.put("VolumesGrow", resource("AWS::ApplicationAutoScaling::ScalingPolicy", policy));
    }

    private static Map<String, Object> resource(String type, Map<String, Object> properties) {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("Type", type);
        resource.put("Properties", properties);
        return resource;
    }

    private static Map<String, Object> ref(String name) {
        return Map.of("Ref", name);
    }
}
