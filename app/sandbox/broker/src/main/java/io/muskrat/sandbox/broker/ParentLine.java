package io.muskrat.sandbox.broker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.muskrat.sandbox.broker.admin.AdminCommands;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;

/**
 * The line to the process that started this broker: a question is one line of JSON, {@code
 * {"id":1,"ask":"sample"}}, and so is its answer, {@code {"id":1,"answer":...}} or {@code
 * {"id":1,"error":"NAME","message":"..."}} with Kafka's name of the error. Answers come in any
 * order.
 *
 * <p>The end of input means that the parent is gone, so this process goes too.
 */
final class ParentLine {
  private final InputStream questions;
  private final PrintStream answers;
  private final Sampler sampler;
  private final AdminCommands admin;
  private final LastExit exit;
  private final ObjectMapper json = new ObjectMapper();

  ParentLine(
      InputStream questions,
      PrintStream answers,
      Sampler sampler,
      AdminCommands admin,
      LastExit exit) {
    this.questions = questions;
    this.answers = answers;
    this.sampler = sampler;
    this.admin = admin;
    this.exit = exit;
  }

  void start() {
    Thread.ofPlatform().name("parent-line").daemon().start(this::listen);
  }

  private void listen() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(questions, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode question = json.readTree(line);
        Thread.ofVirtual().name("parent-question").start(() -> answer(question));
      }
    } catch (IOException broken) {
      broken.printStackTrace(System.err);
    }
    exit.now();
  }

  private void answer(JsonNode question) {
    ObjectNode out = json.createObjectNode();
    out.set("id", question.path("id"));
    try {
      String ask = question.path("ask").asText();
      out.set(
          "answer",
          switch (ask) {
            case "sample" -> sample();
            case "started" -> BooleanNode.valueOf(sampler.started());
            default -> admin.run(ask, question);
          });
    } catch (ExecutionException e) {
      fail(out, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      fail(out, e);
    } catch (RuntimeException e) {
      fail(out, e);
    }
    print(out);
  }

  private ObjectNode sample() {
    ObjectNode values = json.createObjectNode();
    sampler
        .sample()
        .forEach(
            (key, value) -> {
              if (Double.isFinite(value)) {
                values.put(key, value);
              }
            });
    return values;
  }

  private static void fail(ObjectNode out, Throwable why) {
    out.put("error", org.apache.kafka.common.protocol.Errors.forException(why).name());
    out.put("message", String.valueOf(why.getMessage()));
  }

  private void print(ObjectNode out) {
    try {
      String line = json.writeValueAsString(out);
      synchronized (answers) {
        answers.println(line);
        answers.flush();
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
