package io.muskrat.core.createcluster.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.muskrat.core.createcluster.draft.ClusterDraft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class CliScriptTest {
    private static final Pattern REQUEST = Pattern.compile("cluster\\.json\" <<'JSON'\\n(.*?)\\nJSON\\n", Pattern.DOTALL);

    static Stream<ClusterDraft> drafts() {
        return Stream.of(Drafts.STANDARD, Drafts.EXPRESS, Drafts.SERVERLESS, Drafts.ROUND);
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void isAScript(ClusterDraft draft, @TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("create.sh"), CliScript.of(Drafts.blueprint(draft)));
        Programs.Ended checked = Programs.run(folder, Map.of(), "bash", "-n", "create.sh");
        assertThat(checked.out()).isBlank();
        assertThat(checked.code()).isZero();
    }

    @Test
    void sendsTheRequest() {
        Blueprint blueprint = Drafts.blueprint(Drafts.STANDARD);
        Matcher request = REQUEST.matcher(CliScript.of(blueprint));
        assertThat(request.find()).isTrue();
        assertThat(JsonMapper.shared().readTree(request.group(1)))
                .isEqualTo(JsonMapper.shared().readTree(Json.brief(blueprint.request())));
    }

    /** The AWS CLI's part is played by a program that writes down what it is asked. */
    @Test
    void putsInWhatTheConfigurationGetsAndHidesThePassword(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("create.sh"), CliScript.of(Drafts.blueprint(Drafts.ROUND)));
        playAws(folder, "");
        Programs.Ended ended = Programs.run(folder, Map.of("PATH", folder + ":" + System.getenv("PATH")), "bash", "create.sh");
        assertThat(ended.code()).as(ended.out()).isZero();
        Blueprint made = Drafts.blueprint(Drafts.ROUND);
        assertThat(JsonMapper.shared().readTree(Files.readString(folder.resolve("create-cluster-v2.json"))))
                .isEqualTo(JsonMapper.shared().readTree(Json.brief(RequestJson.with(made, "arn:made", 3))));
        assertThat(folder.resolve("create-configuration.properties")).hasContent(Drafts.PROPERTIES);
        assertThat(JsonMapper.shared().readTree(Files.readString(folder.resolve("create-configuration.json"))))
                .isEqualTo(JsonMapper.shared().readTree(
                        "{'Name': 'orders-config', 'Description': 'For \\\"orders\\\"', 'KafkaVersions': ['3.9.x.kraft']}"
                                .replace('\'', '"')));
        var secret = JsonMapper.shared().readTree(Files.readString(folder.resolve("create-secret.json")));
        assertThat(secret.path("username").asString()).isEqualTo("o'brien \"x\"");
        assertThat(secret.path("password").asString()).matches("[A-Za-z0-9]{32}");
        assertThat(Files.readString(folder.resolve("calls")))
                .doesNotContain(secret.path("password").asString())
                .contains("batch-associate-scram-secret --cluster-arn arn:cluster --secret-arn-list arn:secret",
                        "register-scalable-target", "--max-capacity 4000", "\"TargetValue\":60",
                        "get-bootstrap-brokers --cluster-arn arn:cluster");
    }

    @Test
    void takesTheConfigurationAwayAgainWhenAwsRefusesTheCluster(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("create.sh"), CliScript.of(Drafts.blueprint(Drafts.ROUND)));
        playAws(folder, "create-cluster-v2) exit 254 ;;");
        Programs.Ended ended = Programs.run(folder, Map.of("PATH", folder + ":" + System.getenv("PATH")), "bash", "create.sh");
        assertThat(ended.code()).as(ended.out()).isNotZero();
        assertThat(Files.readString(folder.resolve("calls"))).contains("delete-configuration --arn arn:made")
                .doesNotContain("describe-cluster-v2", "create-secret");
    }

    @Test
    void goesOnWithWhatIsThere(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("create.sh"), CliScript.of(Drafts.blueprint(Drafts.ROUND)));
        playAws(folder, """
                create-secret) exit 254 ;;
                  describe-secret) echo arn:secret ;;
                  list-scram-secrets) printf 'arn:other\\tarn:secret\\n' ;;
                """);
        Programs.Ended ended = Programs.run(folder,
                Map.of("PATH", folder + ":" + System.getenv("PATH"), "CLUSTER_ARN", "arn:begun"), "bash", "create.sh");
        assertThat(ended.code()).as(ended.out()).isZero();
        assertThat(Files.readString(folder.resolve("calls")))
                .contains("describe-secret --secret-id", "get-bootstrap-brokers --cluster-arn arn:begun")
                .doesNotContain("create-configuration", "create-cluster-v2", "batch-associate-scram-secret");
    }

    /** A program that writes down what it is asked, and what is in the files. */
    private static void playAws(Path folder, String otherAnswers) throws IOException {
        Path aws = folder.resolve("aws");
        Files.writeString(aws, """
                #!/usr/bin/env bash
                printf '%s\\n' "$*" >>calls
                for word in "$@"; do
                  case $word in file://*) cat "${word#file://}" >>"$2.json" ;; fileb://*) cat "${word#fileb://}" >"$2.properties" ;; esac
                done
                case $2 in
                  OTHERS
                  create-configuration) printf 'arn:made\\t3\\n' ;;
                  create-cluster-v2) echo arn:cluster ;;
                  describe-cluster-v2) echo ACTIVE ;;
                  create-secret) echo arn:secret ;;
                  batch-associate-scram-secret) echo ;;
                esac
                """.replace("OTHERS", otherAnswers));
        assertThat(aws.toFile().setExecutable(true)).isTrue();
    }
}
