package io.muskrat.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.muskrat.sandbox.script.Caller;
import io.muskrat.sandbox.script.Cli;
import io.muskrat.sandbox.script.Play;
import io.muskrat.sandbox.script.Scenes;
import io.muskrat.sandbox.script.Sdk;
import io.muskrat.sandbox.script.Step;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The same calls by the unmodified AWS CLI, where there is one, and by the SDK, everywhere. */
@Order(3)
@Execution(ExecutionMode.CONCURRENT)
class ScriptTest {
  private static final int LEAST = 60;

  @Test
  void byTheSdk() {
    try (TestSandbox.Running running = TestSandbox.Running.in(TestSandbox.folder("sdk"));
        Sdk sdk = new Sdk(running.aws())) {
      play(running.aws(), sdk, Scenes.acts());
    }
  }

  @Test
  void byTheCli() throws InterruptedException {
    assumeTrue(Cli.installed(), "the AWS CLI is not installed");
    try (TestSandbox.Running running = TestSandbox.Running.in(TestSandbox.folder("cli"))) {
      boolean all = Boolean.getBoolean("muskrat.test.all");
      play(running.aws(), new Cli(running.aws()), all ? Scenes.all() : Scenes.brief());
    }
  }

  private static void play(Aws aws, Caller caller, List<List<List<Step>>> acts) {
    List<String> subnets = Requests.subnets(aws, "broker01", "broker02");
    Map<String, String> known =
        Map.of(
            "subnet1", subnets.getFirst(),
            "subnet2", subnets.getLast(),
            "now", String.valueOf(System.currentTimeMillis()));
    assertThat(new Play(aws, caller, known).run(acts)).isGreaterThanOrEqualTo(LEAST);
  }
}
