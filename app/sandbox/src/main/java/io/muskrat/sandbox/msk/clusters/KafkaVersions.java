package io.muskrat.sandbox.msk.clusters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The Kafka versions that really run here: read from the broker jars, and named as MSK names them.
 *
 * @param jars the jars' own version, e.g. {@code 4.3.1}
 */
public record KafkaVersions(String jars) {
  private static final Pattern JAR = Pattern.compile("kafka_2\\.13-(\\d+\\.\\d+\\.\\d+)\\.jar");

  /**
   * @throws IOException when the folder has no Kafka
   */
  public static KafkaVersions in(Path brokerJars) throws IOException {
    try (Stream<Path> files = Files.list(brokerJars)) {
      return files
          .map(f -> JAR.matcher(f.getFileName().toString()))
          .filter(Matcher::matches)
          .map(m -> new KafkaVersions(m.group(1)))
          .findFirst()
          .orElseThrow(() -> new IOException("no kafka_2.13 jar in " + brokerJars));
    }
  }

  /** {@code 4.3.1} is MSK's {@code 4.3.x.kraft}. */
  public String current() {
    return jars.substring(0, jars.lastIndexOf('.')) + ".x.kraft";
  }

  public List<String> all() {
    return List.of(current());
  }
}
