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
        Path aws = folder.resolve("aws");
        Files.writeString(aws, """
                #!/usr/bin/env bash
                printf '%s\\n' "$*" >>calls
                for word in "$@"; do
                  case $word in file://*) cat "${word#file://}" >>"$2.json" ;; fileb://*) cat "${word#fileb://}" >"$2.properties" ;; esac
                done
                case $2 in
                  create-configuration) printf 'arn:made\\t3\\n' ;;
                  create-cluster-v2) echo arn:cluster ;;
                  describe-cluster-v2) echo ACTIVE ;;
                  create-secret) echo arn:secret ;;
                  batch-associate-scram-secret) echo ;;
                esac
                """);
        assertThat(aws.toFile().setExecutable(true)).isTrue();
        Programs.Ended ended = Programs.run(folder, Map.of("PATH", folder + ":" + System.getenv("PATH")), "bash", "create.sh");
        assertThat(ended.code()).as(ended.out()).isZero();
        Blueprint made = Drafts.blueprint(Drafts.ROUND);
        assertThat(JsonMapper.shared().readTree(Files.readString(folder.resolve("create-cluster-v2.json"))))
                .isEqualTo(JsonMapper.shared().readTree(Json.brief(RequestJson.with(made, "arn:made", 3))));
        assertThat(folder.resolve("create-configuration.properties")).hasContent(Drafts.PROPERTIES);
        var secret = JsonMapper.shared().readTree(Files.readString(folder.resolve("create-secret.json")));
        assertThat(secret.path("username").asString()).isEqualTo("o'brien \"x\"");
        assertThat(secret.path("password").asString()).matches("[A-Za-z0-9]{32}");
        assertThat(Files.readString(folder.resolve("calls")))
                .doesNotContain(secret.path("password").asString())
                .contains("batch-associate-scram-secret --cluster-arn arn:cluster --secret-arn-list arn:secret",
                        "register-scalable-target", "--max-capacity 4000", "\"TargetValue\":60",
                        "get-bootstrap-brokers --cluster-arn arn:cluster");
    }
}
