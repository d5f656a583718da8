package io.muskrat.core.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a real Secret Service: gnome-keyring on a session bus of its own, in a process that has both. */
class KeyringSecretsTest {

    private static final String SCRIPT = "printf trial | gnome-keyring-daemon --unlock --components=secrets >/dev/null; exec \"$@\"";

    @TempDir
    private Path home;

    @Test
    void keepsSecretsInASecretService() throws IOException, InterruptedException {
        Assumptions.assumeTrue(installed("dbus-run-session") && installed("gnome-keyring-daemon"),
                "skipped: dbus-run-session and gnome-keyring-daemon are not installed");
        ProcessBuilder trial = new ProcessBuilder("dbus-run-session", "--", "sh", "-c", SCRIPT, "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Trial.class.getName());
        Path log = home.resolve("log");
        Path run = Files.createDirectory(home.resolve("run"));
        trial.environment().put("HOME", home.toString());
        trial.environment().put("XDG_DATA_HOME", home.resolve("data").toString());
        trial.environment().put("XDG_RUNTIME_DIR", run.toString());
        Process process = trial.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            boolean ended = process.waitFor(60, TimeUnit.SECONDS);
            String said = Files.readString(log, StandardCharsets.UTF_8);
            assertThat(ended).as(said).isTrue();
            assertThat(said).endsWith("kept\n");
        } finally {
            process.destroy();
        }
    }

    private static boolean installed(String program) {
        return List.of(System.getenv().getOrDefault("PATH", "").split(":")).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** What is tried, in the process that has a keyring. */
    static final class Trial {
        private Trial() { }

        public static void main(String[] args) {
            char[] token = "a long token 비밀 ".repeat(300).toCharArray();
            try (KeyringSecrets keyring = KeyringSecrets.open().orElseThrow()) {
                assertThat(keyring.get("none")).isEmpty();
                keyring.put("key/a/passphrase", "one".toCharArray());
                keyring.put("key/a/passphrase", "two".toCharArray());
                keyring.put("token", token);
                keyring.put("empty", new char[0]);
            }
            try (KeyringSecrets keyring = KeyringSecrets.open().orElseThrow()) {
                assertThat(keyring.ids()).containsExactlyInAnyOrder("key/a/passphrase", "token", "empty");
                assertThat(keyring.get("key/a/passphrase").orElseThrow()).containsExactly('t', 'w', 'o');
                assertThat(keyring.get("token").orElseThrow()).isEqualTo(token);
                assertThat(keyring.get("empty").orElseThrow()).isEmpty();
                keyring.put("token", "short".toCharArray());
                assertThat(new String(keyring.get("token").orElseThrow())).isEqualTo("short");
                keyring.remove("token");
                assertThat(keyring.get("token")).isEmpty();
                assertThat(keyring.ids()).doesNotContain("token");
            }
            System.out.println("kept");
        }
    }
}
