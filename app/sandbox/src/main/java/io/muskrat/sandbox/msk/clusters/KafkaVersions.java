package io.muskrat.sandbox.msk.clusters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The Kafka versions that really run here: a folder of jars each, named as MSK names them.
 *
 * @param available oldest first; the first is what this sandbox recommends
 */
public record KafkaVersions(List<Version> available) {
  private static final Pattern FOLDER = Pattern.compile("(\\d+)\\.(\\d+)\\.\\d+");

  /**
   * @param jars the jars' own version, e.g. {@code 4.3.1}
   * @param folder what only this version has; what all have is in {@code common} beside it
   */
  public record Version(String jars, Path folder) {
    /** {@code 4.3.1} is MSK's {@code 4.3.x.kraft}. */
    public String name() {
      return jars.substring(0, jars.lastIndexOf('.')) + ".x.kraft";
    }

    private int order() {
      var numbers = FOLDER.matcher(jars);
      return numbers.matches()
          ? Integer.parseInt(numbers.group(1)) * 1000 + Integer.parseInt(numbers.group(2))
          : 0;
    }
  }

  public KafkaVersions {
    available = List.copyOf(available);
  }

  /**
   * @throws IOException when the folder has no Kafka
   */
  public static KafkaVersions in(Path brokers) throws IOException {
    try (Stream<Path> folders = Files.list(brokers)) {
      List<Version> found =
          folders
              .filter(f -> FOLDER.matcher(f.getFileName().toString()).matches())
              .map(f -> new Version(f.getFileName().toString(), f))
              .sorted(Comparator.comparingInt(Version::order))
              .toList();
      if (found.isEmpty()) {
        throw new IOException("no Kafka version in " + brokers);
      }
      return new KafkaVersions(found);
    }
  }

  /** MSK's names, the recommended one first. */
  public List<String> all() {
    return available.stream().map(Version::name).toList();
  }

  public Optional<Version> find(String name) {
    return available.stream().filter(v -> v.name().equals(name)).findFirst();
  }

  /** What a cluster may be upgraded to; there is no way back to an older version. */
  public List<String> after(String name) {
    int own = find(name).map(Version::order).orElse(Integer.MAX_VALUE);
    return available.stream().filter(v -> v.order() > own).map(Version::name).toList();
  }
}
