package io.muskrat.core.createcluster.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.bertramlabs.plugins.hcl4j.HCLParser;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TerraformTest {
    private static final String CLUSTER = "resource \"aws_msk_cluster\" \"cluster\".";
    private static final String GROUP = CLUSTER + "broker_node_group_info.";
    private static final String VOLUME = GROUP + "storage_info.ebs_storage_info.";
    private static final String LOGS = CLUSTER + "logging_info.broker_logs.";

    static Stream<ClusterDraft> drafts() {
        return Stream.of(Drafts.STANDARD, Drafts.EXPRESS, Drafts.SERVERLESS);
    }

    @Test
    void standardBrokersWithAllThereIs() {
        Map<String, String> lines = lines(Terraform.of(Drafts.blueprint(Drafts.STANDARD)));
        lines.keySet().removeIf(path -> !path.startsWith(CLUSTER));
        assertThat(lines).containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                Map.entry(CLUSTER + "cluster_name", "\"orders\""),
                Map.entry(CLUSTER + "kafka_version", "\"3.9.x.kraft\""),
                Map.entry(CLUSTER + "number_of_broker_nodes", "6"),
                Map.entry(CLUSTER + "enhanced_monitoring", "\"PER_BROKER\""),
                Map.entry(CLUSTER + "storage_mode", "\"TIERED\""),
                Map.entry(CLUSTER + "tags.\"team\"", "\"pay \\\"ments\\\"\""),
                Map.entry(CLUSTER + "tags.\"cost.center\"", "\"$${x}\""),
                Map.entry(GROUP + "instance_type", "\"kafka.m7g.4xlarge\""),
                Map.entry(GROUP + "client_subnets", "[\"subnet-0a1\", \"subnet-0a2\", \"subnet-0a3\"]"),
                Map.entry(GROUP + "security_groups", "[\"sg-0123456789abcdef1\", \"sg-0123456789abcdef2\"]"),
                Map.entry(VOLUME + "volume_size", "1000"),
                Map.entry(VOLUME + "provisioned_throughput.enabled", "true"),
                Map.entry(VOLUME + "provisioned_throughput.volume_throughput", "300"),
                Map.entry(CLUSTER + "configuration_info.arn",
                        "\"arn:aws:kafka:ap-northeast-2:123456789012:configuration/mine/1-2\""),
                Map.entry(CLUSTER + "configuration_info.revision", "7"),
                Map.entry(CLUSTER + "encryption_info.encryption_at_rest_kms_key_arn", "\"" + Drafts.KEY + "\""),
                Map.entry(CLUSTER + "encryption_info.encryption_in_transit.client_broker", "\"TLS\""),
                Map.entry(CLUSTER + "encryption_info.encryption_in_transit.in_cluster", "true"),
                Map.entry(CLUSTER + "client_authentication.unauthenticated", "false"),
                Map.entry(CLUSTER + "client_authentication.sasl.iam", "true"),
                Map.entry(CLUSTER + "client_authentication.sasl.scram", "true"),
                Map.entry(CLUSTER + "client_authentication.tls.certificate_authority_arns", "[\"" + Drafts.AUTHORITY + "\"]"),
                Map.entry(CLUSTER + "open_monitoring.prometheus.jmx_exporter.enabled_in_broker", "true"),
                Map.entry(CLUSTER + "open_monitoring.prometheus.node_exporter.enabled_in_broker", "true"),
                Map.entry(LOGS + "cloudwatch_logs.enabled", "true"),
                Map.entry(LOGS + "cloudwatch_logs.log_group", "\"/msk/orders\""),
                Map.entry(LOGS + "firehose.enabled", "true"),
                Map.entry(LOGS + "firehose.delivery_stream", "\"my-stream\""),
                Map.entry(LOGS + "s3.enabled", "true"),
                Map.entry(LOGS + "s3.bucket", "\"my-bucket\""),
                Map.entry(LOGS + "s3.prefix", "\"logs/\"")));
    }

    @Test
    void expressBrokersAreRebalanced() {
        assertThat(lines(Terraform.of(Drafts.blueprint(Drafts.EXPRESS))))
                .containsEntry(CLUSTER + "rebalancing.status", "\"PAUSED\"")
                .containsEntry("terraform.required_providers.aws", "{ source = \"hashicorp/aws\", version = \">= 6.22.1\" }");
    }

    @Test
    void takesTheDefaultGroupWhereNoneIsChosen() {
        Map<String, String> lines = lines(Terraform.of(
                Drafts.blueprint(Drafts.STANDARD.placement(p -> p.withSecurityGroups(List.of())))));
        assertThat(lines).containsEntry(GROUP + "security_groups", "[data.aws_security_group.default.id]")
                .containsEntry("data \"aws_security_group\" \"default\".vpc_id", "\"vpc-0a1\"");
    }

    @Test
    void makesWhatGoesBeforeAndAfterAndKeepsThePasswordOut() {
        String text = Terraform.of(Drafts.blueprint(Drafts.ROUND));
        assertThat(text).contains(
                "server_properties = <<EOT\n" + Drafts.PROPERTIES + "EOT\n",
                "arn      = aws_msk_configuration.configuration.arn\n",
                "revision = aws_msk_configuration.configuration.latest_revision\n",
                "ephemeral \"aws_secretsmanager_random_password\" \"scram\"",
                "jsonencode({ username = \"o'brien \\\"x\\\"\", password = "
                        + "ephemeral.aws_secretsmanager_random_password.scram.random_password })",
                "required_version = \">= 1.11\"",
                "max_capacity       = 4000");
    }

    @Test
    void aLineBreakIsSpeltOutWithinAnExpression() {
        ClusterDraft draft = Drafts.ROUND.authentication(a -> a.withScramUser("a\nb"))
                .watching(w -> w.withLogs(w.logs().withS3(true, "my-bucket", "a\n%{b}/")));
        assertThat(Terraform.of(Drafts.blueprint(draft)))
                .contains("jsonencode({ username = \"a\\nb\", password", "prefix  = \"a\\n%%{b}/\"\n");
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void aParserFindsEveryValueOfTheRequest(ClusterDraft draft) throws Exception {
        Blueprint blueprint = Drafts.blueprint(draft.basics(b -> b.withTags(List.of())));
        List<String> found = new ArrayList<>();
        values(new HCLParser().parse(Terraform.of(blueprint)), found);
        RequestTree.leaves(blueprint.request()).forEach((path, value) -> {
            if (!path.endsWith("Tls.Enabled")) {
                assertThat(found.remove(String.valueOf(value))).as(path).isTrue();
            }
        });
    }

    @Test
    @EnabledIfSystemProperty(named = "muskrat.test.all", matches = "true")
    void terraformTakesIt(@TempDir Path folder) throws IOException {
        Path plugins = Path.of("/opt/tf-plugins");
        for (ClusterDraft draft : List.of(Drafts.ROUND, Drafts.SERVERLESS, Drafts.STANDARD)) {
            Files.writeString(folder.resolve("main.tf"), Terraform.of(Drafts.blueprint(draft)));
            Programs.Ended formatted = Programs.run(folder, Map.of(), "terraform", "fmt", "-check", "-diff", "-no-color");
            assertThat(formatted.code()).as(formatted.out()).isZero();
            if (Files.isDirectory(plugins)) {
                Programs.Ended begun = Programs.run(folder, Map.of(), "terraform", "init", "-backend=false", "-no-color",
                        "-plugin-dir=" + plugins);
                assertThat(begun.code()).as(begun.out()).isZero();
                Programs.Ended valid = Programs.run(folder, Map.of(), "terraform", "validate", "-no-color");
                assertThat(valid.code()).as(valid.out()).isZero();
            }
        }
    }

    /** Each attribute by the blocks around it; of an attribute that is a map, each entry. */
    private static Map<String, String> lines(String text) {
        Map<String, String> found = new LinkedHashMap<>();
        Deque<String> blocks = new ArrayDeque<>();
        for (String line : text.lines().map(String::strip).toList()) {
            int equals = line.indexOf(" = ");
            if (line.endsWith("{")) {
                blocks.addLast(line.substring(0, equals < 0 ? line.length() - 1 : equals).strip());
            } else if (line.equals("}")) {
                blocks.removeLast();
            } else if (equals > 0) {
                found.put(String.join(".", blocks) + "." + line.substring(0, equals).strip(), line.substring(equals + 3));
            }
        }
        return found;
    }

    private static void values(Object value, List<String> found) {
        switch (value) {
            case null -> { }
            case Map<?, ?> map -> map.values().forEach(each -> values(each, found));
            case Collection<?> list -> list.forEach(each -> values(each, found));
            case Number number -> found.add(String.valueOf(number.longValue()));
            default -> found.add(String.valueOf(value));
        }
    }
}
