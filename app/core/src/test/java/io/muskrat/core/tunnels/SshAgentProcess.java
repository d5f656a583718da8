package io.muskrat.core.tunnels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;

/** OpenSSH's own agent. */
final class SshAgentProcess implements AutoCloseable {
    private final Path folder;
    private final Process process;

    private SshAgentProcess(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
    }

    static SshAgentProcess start(Path folder) throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/ssh-agent")), "no /usr/bin/ssh-agent on this machine");
        Files.createDirectories(folder);
        Process process = new ProcessBuilder("/usr/bin/ssh-agent", "-D", "-a", folder.resolve("socket").toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        await().atMost(Duration.ofSeconds(10)).until(() -> Files.exists(folder.resolve("socket")));
        return new SshAgentProcess(folder, process);
    }

    String socket() {
        return folder.resolve("socket").toString();
    }

    void add(Path key) throws IOException, InterruptedException {
        assertThat(tell("ssh-add", "-q", key.toString())).isZero();
    }

    void lock() throws IOException, InterruptedException {
        assertThat(tell("ssh-add", "-q", "-x")).isZero();
    }

    private int tell(String... command) throws IOException, InterruptedException {
        Path word = Files.writeString(folder.resolve("askpass"), "#!/bin/sh\necho locked\n");
        Files.setPosixFilePermissions(word, PosixFilePermissions.fromString("rwx------"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("SSH_AUTH_SOCK", socket());
        builder.environment().put("SSH_ASKPASS", word.toString());
        builder.environment().put("SSH_ASKPASS_REQUIRE", "force");
        builder.environment().put("DISPLAY", ":0");
        return builder.start().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
