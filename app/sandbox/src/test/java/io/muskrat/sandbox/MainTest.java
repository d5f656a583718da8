package io.muskrat.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The sandbox as a process: its lines, its ends and its refusals. */
class MainTest {
  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void end() {
    started.forEach(Process::destroyForcibly);
  }

  private Process run(String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
    command.add("-Dmuskrat.brokers=" + System.getProperty("muskrat.brokers"));
    command.add(Main.class.getName());
    command.addAll(List.of(options));
    Process process = new ProcessBuilder(command).start();
    started.add(process);
    return process;
  }

  private static List<String> lines(Process process) throws IOException {
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    List<String> lines = new ArrayList<>();
    for (String line = out.readLine(); line != null && !line.isEmpty(); line = out.readLine()) {
      lines.add(line);
    }
    return lines;
  }

  @Test
  void printsItsAddressHoldsItsFolderAndEndsWithItsParent() throws Exception {
    Path data = TestSandbox.folder("it's main");
    Process first = run("--data", data.toString(), "--parent-pipe");
    List<String> lines = lines(first);
    assertThat(lines)
        .anyMatch(l -> l.matches("export AWS_ENDPOINT_URL=http://127\\.0\\.0\\.1:[0-9]+"))
        .contains("export AWS_REGION=ap-northeast-2", "export MUSKRAT_SSH_USER=ec2-user")
        .anyMatch(l -> l.matches("export MUSKRAT_SSH_PORT=[1-9][0-9]*"))
        .anyMatch(l -> l.matches("export MUSKRAT_SSH_KEY='/.*it'\\\\''s main.*/client_key'"));

    Process second = run("--data", data.toString());
    assertThat(second.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(second.exitValue()).isEqualTo(1);
    assertThat(second.errorReader().readLine()).contains("another sandbox is using");

    first.outputWriter().close();
    assertThat(first.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(first.exitValue()).isZero();
    assertThat(Files.readString(data.resolve("logs/sandbox.0.log"))).contains("listening on port");
  }

  @Test
  void endsOnTerm() throws Exception {
    Process process = run("--data", TestSandbox.folder("term").toString());
    assertThat(lines(process)).isNotEmpty();
    process.destroy();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void explainsAWrongOption() throws Exception {
    Process process = run("--colour", "red");
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(2);
    assertThat(process.errorReader().readAllLines()).anyMatch(l -> l.startsWith("usage:"));
    for (String[] wrong :
        new String[][] {
          {"--port", "x"}, {"--port", "70000"}, {"--region", "Mars"}, {"--data"},
          {"--brokers", "/none"}
        }) {
      assertThatThrownBy(() -> Options.parse(wrong))
          .as(String.join(" ", wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(wrong[0]);
    }
  }
}
