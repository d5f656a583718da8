package io.muskrat.sandbox.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.muskrat.sandbox.Aws;
import io.muskrat.sandbox.wire.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.kafka.model.Cluster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Plays scenes side by side, the steps of a scene one after the other. */
public final class Play {
  private static final int THREADS = 4;
  private static final Duration A_MOMENT = Duration.ofSeconds(30);
  private final Aws aws;
  private final Map<String, String> saved = new ConcurrentHashMap<>();
  private final Queue<String> problems = new ConcurrentLinkedQueue<>();

  public Play(Aws aws, Map<String, String> known) {
    this.aws = aws;
    saved.putAll(known);
  }

  /** How many calls were made; fails with all that went wrong. */
  public int run(Caller caller, List<List<List<Step>>> acts) {
    AtomicInteger calls = new AtomicInteger();
    Caller counted =
        (step, input) -> {
          calls.incrementAndGet();
          return caller.call(step, input);
        };
    for (List<List<Step>> scenes : acts) {
      try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
        scenes.forEach(scene -> threads.execute(() -> play(counted, scene)));
      }
      assertThat(problems).isEmpty();
    }
    return calls.get();
  }

  private void play(Caller caller, List<Step> scene) {
    for (Step step : scene) {
      try {
        if (step.service().equals(Step.SETTLE)) {
          settle();
        } else {
          make(caller, step);
        }
      } catch (RuntimeException | AssertionError e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        problems.add(step.service() + " " + step.operation() + ": " + cause);
        return;
      }
    }
  }

  private void make(Caller caller, Step step) {
    String input = step.input();
    for (Map.Entry<String, String> known : saved.entrySet()) {
      input = input.replace("${" + known.getKey() + "}", known.getValue());
    }
    ObjectNode request = (ObjectNode) Json.MAPPER.readTree(input);
    if (step.operation().matches("(List|Describe|Get).*")) {
      // the controller has agreed to a change, the broker that is asked hears of it a moment later
      await()
          .atMost(A_MOMENT)
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(200))
          .untilAsserted(() -> check(step, answer(caller, step, request)));
    } else {
      check(step, answer(caller, step, request));
    }
  }

  private static JsonNode answer(Caller caller, Step step, ObjectNode request) {
    try {
      return caller.call(step, request);
    } catch (Exception refused) {
      throw new AssertionError(String.valueOf(refused.getCause()) + " " + refused.getMessage(), refused);
    }
  }

  private void check(Step step, JsonNode answer) {
    if (!step.pointer().isEmpty()) {
      JsonNode there = answer.at(step.pointer());
      String text = there.isString() ? there.stringValue() : there.toString();
      assertThat(text).as("%s of %s", step.pointer(), answer).matches("(?s)" + step.like());
      if (!step.save().isEmpty()) {
        saved.put(step.save(), text);
      }
    }
  }

  private void settle() {
    await()
        .atMost(Duration.ofMinutes(3))
        .untilAsserted(
            () -> {
              Cluster now =
                  aws.kafka().describeClusterV2(r -> r.clusterArn(saved.get("cluster"))).clusterInfo();
              assertThat(now.stateAsString()).as("%s", now.stateInfo()).isEqualTo("ACTIVE");
              saved.put("version", now.currentVersion());
            });
  }
}
