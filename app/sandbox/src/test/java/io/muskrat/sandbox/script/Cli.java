package io.muskrat.sandbox.script;

import io.muskrat.sandbox.Aws;
import io.muskrat.sandbox.wire.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The unmodified AWS CLI. */
public record Cli(Aws aws) implements Caller {
  private static final String PROGRAM = program();

  public static boolean installed() throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(PROGRAM, "--version")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public JsonNode call(Step step, ObjectNode input) throws Exception {
    List<String> command = new ArrayList<>(List.of(PROGRAM, "--endpoint-url"));
    command.add(aws.endpoint().toString());
    command.addAll(List.of("--region", aws.region(), "--output", "json"));
    command.addAll(List.of(step.service(), dashes(step.operation())));
    command.addAll(List.of("--cli-input-json", input.toString()));
    for (Map.Entry<String, String> blob : step.blobs().entrySet()) {
      Path file = Files.createTempFile(Path.of("target"), "blob", ".txt");
      Files.writeString(file, blob.getValue());
      command.add("--" + dashes(blob.getKey()));
      command.add("fileb://" + file.toAbsolutePath());
    }
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("AWS_ACCESS_KEY_ID", aws.key());
    builder.environment().put("AWS_SECRET_ACCESS_KEY", aws.secret());
    builder.environment().put("AWS_EC2_METADATA_DISABLED", "true");
    builder.environment().put("AWS_PAGER", "");
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IllegalStateException(text.strip());
    }
    return Json.MAPPER.readTree(text.isBlank() ? "{}" : text);
  }

  /** {@code GetAWSDefaultServiceQuota} is {@code get-aws-default-service-quota}. */
  private static String dashes(String name) {
    return name.replaceAll("([A-Z]+)([A-Z][a-z])", "$1-$2")
        .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
        .toLowerCase(Locale.ROOT);
  }

  /** Behind a version manager's shim, which costs as much again, if there is one. */
  private static String program() {
    try {
      Process process = new ProcessBuilder("pyenv", "which", "aws").start();
      String path = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return Files.isExecutable(Path.of(path)) && !path.isEmpty() ? path : "aws";
    } catch (IOException e) {
      return "aws";
    }
  }
}
