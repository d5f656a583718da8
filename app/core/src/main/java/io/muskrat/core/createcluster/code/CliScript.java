package io.muskrat.core.createcluster.code;

import static io.muskrat.core.createcluster.code.Shell.word;

import io.muskrat.core.createcluster.draft.Configuration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A script of the AWS CLI, version 1 or 2, that makes all of a blueprint and waits until the cluster is there. A password
 * is drawn when it runs and goes to Secrets Manager only. {@code POLL_SECONDS} is the pause between two looks; with
 * {@code CLUSTER_ARN} it goes on with a cluster that it has begun before. What a person typed goes to the CLI in files,
 * for in its arguments it takes {@code -x} for an option and {@code file://x} for a file.
 */
public final class CliScript {
    private static final String CREATING = """
            echo "Creating $cluster" >&2

            # Usually takes about 20 minutes, sometimes 30.
            while true; do
              state=$(aws kafka describe-cluster-v2 --cluster-arn "$cluster" --query ClusterInfo.State --output text)
              case $state in
                ACTIVE) break ;;
                CREATING | UPDATING | HEALING | MAINTENANCE | REBOOTING_BROKER) sleep "${POLL_SECONDS:-30}" ;;
                *)
                  aws kafka describe-cluster-v2 --cluster-arn "$cluster" --query ClusterInfo.StateInfo >&2
                  echo "The cluster is $state." >&2
                  exit 1
                  ;;
              esac
            done
            """;

    private static final String ASSOCIATION = """
            associated=$(aws kafka list-scram-secrets --cluster-arn "$cluster" --query SecretArnList --output text)
            if [[ "$associated" != *"$secret"* ]]; then
              refused=$(aws kafka batch-associate-scram-secret --cluster-arn "$cluster" \\
                --secret-arn-list "$secret" --query 'UnprocessedScramSecrets[].ErrorMessage' --output text)
              if [ -n "$refused" ] && [ "$refused" != None ]; then
                echo "$refused" >&2
                exit 1
              fi
            fi
            """;

    private CliScript() {}

    public static String of(Blueprint blueprint) {
        StringBuilder out = new StringBuilder();
        String region = word(blueprint.place().region());
        out.append("#!/usr/bin/env bash\n")
                .append("# Creates the Amazon MSK cluster ").append(blueprint.name()).append(" in ").append(region)
                .append(". Needs the AWS CLI and your credentials.\n")
                .append("# Stopped half way? Run it again with CLUSTER_ARN=<the ARN that it told> to go on.\n")
                .append("set -euo pipefail\n")
                .append("export AWS_REGION=").append(region).append(" AWS_DEFAULT_REGION=").append(region)
                .append(" AWS_PAGER=\n# The files below are UTF-8, whatever the language of the terminal\n")
                .append("export AWS_CLI_FILE_ENCODING=UTF-8 PYTHONUTF8=1\n")
                .append("umask 077\nwork=$(mktemp -d)\ntrap 'rm -rf \"$work\"' EXIT\n\n")
                .append("cluster=${CLUSTER_ARN:-}\nif [ -z \"$cluster\" ]; then\n");
        blueprint.configuration().ifPresent(made -> configuration(out, made, blueprint.kafkaVersion()));
        cluster(out, blueprint);
        out.append("fi\n").append(CREATING);
        blueprint.scram().ifPresent(scram -> secret(out, scram));
        blueprint.growth().ifPresent(growth -> growth(out, growth, blueprint.name()));
        return out.append("\naws kafka get-bootstrap-brokers --cluster-arn \"$cluster\"\n").toString();
    }

    private static void configuration(StringBuilder out, Configuration.New made, String kafkaVersion) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("Name", made.name());
        if (!made.description().isEmpty()) {
            request.put("Description", made.description());
        }
        request.put("KafkaVersions", List.of(kafkaVersion));
        out.append("  # The configuration that the brokers start with\n")
                .append("  cat >\"$work/server.properties\" ")
                .append(Shell.document("PROPERTIES", made.propertiesText()))
                .append("  cat >\"$work/configuration.json\" ").append(Shell.document("JSON", Json.pretty(request)))
                .append("  made=$(aws kafka create-configuration --cli-input-json \"file://$work/configuration.json\" \\\n")
                .append("    --server-properties \"fileb://$work/server.properties\" \\\n")
                .append("    --query '[Arn, LatestRevision.Revision]' --output text)\n")
                .append("  read -r configuration revision <<<\"$made\"\n\n");
    }

    private static void cluster(StringBuilder out, Blueprint blueprint) {
        out.append("  # The cluster\n  cat >\"$work/cluster.json\" ");
        if (blueprint.configuration().isPresent()) {
            String arn = "\u0001configuration";
            String revision = "\u0001revision";
            String text = Shell.escaped(Json.pretty(RequestJson.with(blueprint, arn, revision)))
                    .replace(Shell.escaped(Json.brief(arn)), "\"$configuration\"")
                    .replace(Shell.escaped(Json.brief(revision)), "$revision");
            out.append(Shell.template("JSON", text));
        } else {
            out.append(Shell.document("JSON", Json.pretty(blueprint.request())));
        }
        out.append("  cluster=$(aws kafka create-cluster-v2 --cli-input-json \"file://$work/cluster.json\" \\\n")
                .append("    --query ClusterArn --output text)");
        if (blueprint.configuration().isPresent()) {
            out.append(" || {\n    # nothing has been made of it\n")
                    .append("    aws kafka delete-configuration --arn \"$configuration\" >/dev/null\n    exit 1\n  }");
        }
        out.append('\n');
    }

    private static void secret(StringBuilder out, Blueprint.Scram scram) {
        String before = "{\"username\":" + Json.brief(scram.user()) + ",\"password\":\"";
        out.append("\n# The user of SASL/SCRAM. The password is drawn here and kept in Secrets Manager only.\n")
                .append("password=$(head -c 1024 /dev/urandom | LC_ALL=C tr -dc 'A-Za-z0-9' | cut -c 1-32)\n")
                .append("printf '%s' ").append(word(before)).append("\"$password\"").append(word("\"}"))
                .append(" >\"$work/secret.json\"\n")
                .append("secret=$(aws secretsmanager create-secret --name ").append(word(scram.secret()))
                .append(scram.kmsKey().isEmpty() ? "" : " \\\n  --kms-key-id " + word(scram.kmsKey()))
                .append(" \\\n  --secret-string \"file://$work/secret.json\" --query ARN --output text) ||\n")
                .append("  # it may be there from before\n")
                .append("  secret=$(aws secretsmanager describe-secret --secret-id ").append(word(scram.secret()))
                .append(" --query ARN --output text)\n")
                .append(ASSOCIATION);
    }

    private static void growth(StringBuilder out, Blueprint.Growth growth, String name) {
        Map<String, Object> policy = new LinkedHashMap<>();
        policy.put("PredefinedMetricSpecification", Map.of("PredefinedMetricType", Blueprint.Growth.METRIC));
        policy.put("TargetValue", growth.target());
        policy.put("DisableScaleIn", true);
        String volumes = " --service-namespace kafka --resource-id \"$cluster\" \\\n  --scalable-dimension "
                + Blueprint.Growth.DIMENSION;
        out.append("\n# The volumes grow by themselves; MSK never shrinks them.\n")
                .append("aws application-autoscaling register-scalable-target").append(volumes)
                .append(" --min-capacity ").append(Blueprint.Growth.MINIMUM)
                .append(" --max-capacity ").append(growth.maximum()).append(" >/dev/null\n")
                .append("aws application-autoscaling put-scaling-policy").append(volumes)
                .append(" \\\n  --policy-name ").append(word(name + "-storage"))
                .append(" --policy-type TargetTrackingScaling \\\n  --target-tracking-scaling-policy-configuration ")
                .append(word(Json.brief(policy))).append(" >/dev/null\n");
    }
}
