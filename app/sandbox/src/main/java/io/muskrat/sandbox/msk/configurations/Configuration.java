package io.muskrat.sandbox.msk.configurations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An MSK configuration.
 *
 * @param revisions from 1 up, at least one
 */
public record Configuration(
    String arn,
    String name,
    String description,
    List<String> kafkaVersions,
    Instant created,
    List<Revision> revisions) {

  /**
   * @param properties server.properties as text
   */
  public record Revision(long number, Instant created, String description, String properties) {}

  public Configuration {
    kafkaVersions = List.copyOf(kafkaVersions);
    revisions = List.copyOf(revisions);
  }

  Revision latest() {
    return revisions.getLast();
  }

  Optional<Revision> revision(long number) {
    return revisions.stream().filter(r -> r.number() == number).findFirst();
  }

  Configuration revise(String text, String properties, Instant now) {
    List<Revision> more = new ArrayList<>(revisions);
    more.add(new Revision(latest().number() + 1, now, text, properties));
    return new Configuration(arn, name, description, kafkaVersions, created, more);
  }
}
