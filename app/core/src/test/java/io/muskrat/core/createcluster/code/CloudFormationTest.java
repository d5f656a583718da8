package io.muskrat.core.createcluster.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.draft.Tag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.dataformat.yaml.YAMLMapper;

class CloudFormationTest {

    static Stream<ClusterDraft> drafts() {
        return Stream.of(Drafts.STANDARD, Drafts.EXPRESS, Drafts.SERVERLESS);
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void carriesEveryFieldOfTheRequest(ClusterDraft draft) {
        Blueprint blueprint = Drafts.blueprint(draft);
        Map<String, Object> wanted = new TreeMap<>();
        RequestTree.leaves(blueprint.request()).forEach((path, value) -> wanted.put(
                path.replaceFirst("^(Provisioned|Serverless)\\.", "").replace("EbsStorageInfo", "EBSStorageInfo")
                        .replace("SecurityGroupIds", "SecurityGroups"),
                text(value)));
        Map<String, Object> carried = new TreeMap<>();
        RequestTree.leaves(properties(read(CloudFormation.of(blueprint)), "Cluster"))
                .forEach((path, value) -> carried.put(path, text(value)));
        assertThat(carried).isEqualTo(wanted);
    }

    /** CloudFormation reads YAML 1.1, the parser here 1.2. */
    @ParameterizedTest
    @ValueSource(strings = {"yes", "NO", "on", "null", "08", "1_000", "1e3", "0x1F", "12:30:45", "2026-11-21", "=", "-", "- x",
        "a: b", "a #b", "a:", "+1", ".5", " x", "!Ref x", "팀"})
    void quotesWhatOneMayTakeForSomethingElse(String text) {
        ClusterDraft draft = Drafts.STANDARD.basics(b -> b.withTags(List.of(new Tag(text, text))));
        String yaml = CloudFormation.of(Drafts.blueprint(draft));
        assertThat(yaml).contains("\"" + text + "\": \"" + text + "\"\n");
        assertThat(properties(read(yaml), "Cluster")).containsEntry("Tags", Map.of(text, text));
    }

    @ParameterizedTest
    @CsvSource({"orders, --stack-name orders ", "1st, --stack-name msk-1st "})
    void theStackIsNamedAsStacksMayBe(String cluster, String named) {
        assertThat(CloudFormation.of(Drafts.blueprint(Drafts.STANDARD.basics(b -> b.withName(cluster))))).contains(named);
    }

    @Test
    void makesWhatGoesBeforeAndAfter() {
        Map<String, Object> template = read(CloudFormation.of(Drafts.blueprint(Drafts.ROUND)));
        assertThat(properties(template, "Configuration"))
                .containsEntry("Name", "orders-config")
                .containsEntry("Description", "For \"orders\"")
                .containsEntry("KafkaVersionsList", List.of("3.9.x.kraft"))
                .containsEntry("ServerProperties", Drafts.PROPERTIES);
        assertThat(RequestTree.leaves(properties(template, "Cluster")))
                .containsEntry("ConfigurationInfo.Arn.Ref", "Configuration")
                .containsEntry("ConfigurationInfo.Revision.Fn::GetAtt[1]", "LatestRevision.Revision");
        assertThat(RequestTree.leaves(properties(template, "ScramSecret")))
                .containsEntry("Name", "AmazonMSK_orders_o-brien--x-")
                .containsEntry("KmsKeyId", Drafts.KEY)
                .containsEntry("GenerateSecretString.SecretStringTemplate", "{\"username\":\"o'brien \\\"x\\\"\"}");
        assertThat(RequestTree.leaves(properties(template, "Volumes"))).containsEntry("MaxCapacity", 4000);
        assertThat(RequestTree.leaves(properties(template, "VolumesGrow")))
                .containsEntry("TargetTrackingScalingPolicyConfiguration.TargetValue", 60)
                .containsEntry("TargetTrackingScalingPolicyConfiguration.DisableScaleIn", true);
    }

    @Test
    @EnabledIfSystemProperty(named = "muskrat.test.all", matches = "true")
    void keepsToCloudFormationsSchema(@TempDir Path folder) throws IOException {
        int number = 0;
        for (ClusterDraft draft : List.of(Drafts.ROUND, Drafts.EXPRESS, Drafts.SERVERLESS)) {
            Files.writeString(folder.resolve("template" + number++ + ".yaml"), CloudFormation.of(Drafts.blueprint(draft)));
        }
        Programs.Ended linted = Programs.run(folder, Map.of(), "cfn-lint", "--regions", "ap-northeast-2", "--",
                "template0.yaml", "template1.yaml", "template2.yaml");
        assertThat(linted.out()).isBlank();
        assertThat(linted.code()).isZero();
    }

    private static Map<String, Object> properties(Map<String, Object> template, String resource) {
        return RequestTree.part(RequestTree.part(RequestTree.part(template, "Resources"), resource), "Properties");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> read(String yaml) {
        return new YAMLMapper().readValue(yaml, Map.class);
    }

    private static String text(Object value) {
        return String.valueOf(value);
    }
}
