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
  private final Aws aws;
  private final Caller caller;
  private final Map<String, String> saved = new ConcurrentHashMap<>();
  private final Queue<String> problems = new ConcurrentLinkedQueue<>();
  private final AtomicInteger calls = new AtomicInteger();

  public Play(Aws aws, Caller caller, Map<String, String> known) {
    this.aws = aws;
    this.caller = caller;
    saved.putAll(known);
  }

  /** How many calls were made; fails with all that went wrong. */
  public int run(List<List<List<Step>>> acts) {
    for (List<List<Step>> scenes : acts) {
      try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
        scenes.forEach(scene -> threads.execute(() -> run(scene, problems)));
      }
      assertThat(problems).isEmpty();
    }
    return calls.get();
  }

  private void run(List<Step> scene, Queue<String> wrong) {
    for (Step step : scene) {
      try {
        if (step.service().equals(Step.SETTLE)) {
          settle();
        } else {
          make(step);
        }
      } catch (Exception | AssertionError e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        wrong.add(step.service() + " " + step.operation() + ": " + cause);
        return;
      }
    }
  }

  private void make(Step step) throws Exception {
    String input = step.input();
    for (Map.Entry<String, String> known : saved.entrySet()) {
      input = input.replace("${" + known.getKey() + "}", known.getValue());
    }
    JsonNode answer = caller.call(step, (ObjectNode) Json.MAPPER.readTree(input));
    calls.incrementAndGet();
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
