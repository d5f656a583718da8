package io.muskrat.core.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportLinesTest {
    private final ExportLines lines = new ExportLines();

    @Test
    void makesAnAddressOfTheList() {
        List<String> printed = List.of(
                "export AWS_ENDPOINT_URL=http://127.0.0.1:4000",
                "export AWS_REGION=ap-northeast-2",
                "export AWS_ACCESS_KEY_ID=AKIA",
                "export AWS_SECRET_ACCESS_KEY='a b=c'",
                "export MUSKRAT_SSH_HOST=127.0.0.1",
                "export MUSKRAT_SSH_PORT=2200",
                "export MUSKRAT_SSH_USER=ec2-user",
                "export MUSKRAT_SSH_KEY='/my data/ssh/client_key'",
                "export MUSKRAT_SSH_KNOWN_HOSTS=/k");
        printed.forEach(line -> assertThat(lines.take(line)).isEmpty());
        Optional<SandboxAddress> address = lines.take("");
        assertThat(address).isPresent();
        assertThat(address.get().endpoint()).hasPort(4000);
        assertThat(address.get().secretAccessKey()).isEqualTo("a b=c");
        assertThat(address.get().sshKey()).isEqualTo(Path.of("/my data/ssh/client_key"));
        assertThat(address.get().toString()).doesNotContain("a b=c");
    }

    @Test
    void anIncompleteListIsRefused() {
        lines.take("export AWS_REGION=ap-northeast-2");
        assertThatThrownBy(() -> lines.take("")).hasMessageContaining("AWS_ENDPOINT_URL");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {"plain, plain", "'a b', a b", "'it'\\''s', it's", "\"a \\\" b\", a \" b", "a\\ b, a b"})
    void readsQuotesAsAShellDoes(String word, String expected) {
        assertThat(ExportLines.unquoted(word)).isEqualTo(expected);
    }
}
