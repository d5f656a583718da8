package io.muskrat.sandbox.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same with OpenSSH, where it is on the machine. */
class OpenSshTest {
  private static final Path SSH = Path.of("/usr/bin/ssh");

  @TempDir Path folder;

  @Test
  void openSshTakesKeyAndHostKeyAndForwards() throws Exception {
    assumeTrue(Files.isExecutable(SSH), "OpenSSH is not on this machine");
    try (EchoServer broker = new EchoServer();
        ClientInstance instance =
            ClientInstance.start(
                folder,
                (host, port) ->
                    host.equals(ClientInstanceTest.NAME) && port == 9092
                        ? broker.address()
                        : null,
                new OneTimeKeys(Clock.systemUTC()))) {
      assertThat(ssh(instance, "", "ec2-user@127.0.0.1", "true")).isEqualTo("0 ");
      assertThat(ssh(instance, "", "ec2-user@127.0.0.1", "id")).isEqualTo("127 ");
      assertThat(ssh(instance, "echo there is a shell\n", "-T", "ec2-user@127.0.0.1"))
          .isEqualTo("255 ");
      assertThat(
              ssh(instance, "hello", "-W", ClientInstanceTest.NAME + ":9092", "ec2-user@127.0.0.1"))
          .isEqualTo("0 hello");
      assertThat(ssh(instance, "hello", "-W", "127.0.0.1:22", "ec2-user@127.0.0.1"))
          .startsWith("255 ");
    }
  }

  private String ssh(ClientInstance instance, String input, String... more)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                SSH.toString(),
                "-F",
                "/dev/null",
                "-o",
                "BatchMode=yes",
                "-o",
                "StrictHostKeyChecking=yes",
                "-o",
                "IdentitiesOnly=yes",
                "-o",
                "UserKnownHostsFile=" + instance.knownHosts(),
                "-i",
                instance.clientKey().toString(),
                "-p",
                Integer.toString(instance.port())));
    command.addAll(List.of(more));
    Process process =
        new ProcessBuilder(command).redirectError(folder.resolve("ssh.err").toFile()).start();
    try (OutputStream out = process.getOutputStream()) {
      out.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException refused) {
      process.destroy();
    }
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() + " " + output;
  }
}
