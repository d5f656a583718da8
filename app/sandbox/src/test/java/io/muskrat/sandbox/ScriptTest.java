package io.muskrat.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.muskrat.sandbox.script.Cli;
import io.muskrat.sandbox.script.Play;
import io.muskrat.sandbox.script.Scenes;
import io.muskrat.sandbox.script.Sdk;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * The same calls by the unmodified AWS CLI, where there is one, and by the SDK, everywhere. A call of
 * the CLI costs a second of a processor: unless everything is tested it makes a few on the SDK's
 * cluster only.
 */
@Order(3)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("script")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScriptTest {
  private static final int LEAST = 60;
  private static final int LEAST_IN_BRIEF = 25;

  private TestSandbox.Running running;
  private Sdk sdk;
  private Play play;

  @BeforeAll
  void start() {
    running = TestSandbox.Running.in(TestSandbox.folder("script"));
    sdk = new Sdk(running.aws());
    play = play(running.aws());
  }

  @AfterAll
  void stop() {
    sdk.close();
    running.close();
  }

  @Test
  @Order(1)
  void byTheSdk() {
    assertThat(play.run(sdk, Scenes.acts())).isGreaterThanOrEqualTo(LEAST);
  }

  @Test
  @Order(2)
  void byTheCli() throws InterruptedException {
    assumeTrue(Cli.installed(), "the AWS CLI is not installed");
    if (Boolean.getBoolean("muskrat.test.all")) {
      try (TestSandbox.Running own = TestSandbox.Running.in(TestSandbox.folder("cli"))) {
        int calls = play(own.aws()).run(new Cli(own.aws()), Scenes.all());
        assertThat(calls).isGreaterThanOrEqualTo(LEAST);
      }
    } else {
      int calls = play.run(new Cli(running.aws()), Scenes.brief());
      assertThat(calls).isGreaterThanOrEqualTo(LEAST_IN_BRIEF);
    }
  }

  @Test
  @Order(3)
  void changesAndDeletesTheCluster() {
    assertThat(play.run(sdk, Scenes.end())).isPositive();
  }

  private static Play play(Aws aws) {
    List<String> subnets = Requests.subnets(aws, "broker01", "broker02");
    return new Play(
        aws,
        Map.of(
            "subnet1", subnets.getFirst(),
            "subnet2", subnets.getLast(),
            "now", String.valueOf(System.currentTimeMillis())));
  }
}
