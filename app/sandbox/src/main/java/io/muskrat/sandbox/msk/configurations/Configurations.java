package io.muskrat.sandbox.msk.configurations;

import io.muskrat.sandbox.http.AwsException;
import io.muskrat.sandbox.msk.api.Refusals;
import io.muskrat.sandbox.store.JsonFolder;
import io.muskrat.sandbox.world.World;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All configurations of the account. */
public final class Configurations {
  private final JsonFolder<Configuration> folder;
  private final String region;
  private final Clock clock;

  public Configurations(JsonFolder<Configuration> folder, String region, Clock clock) {
    this.folder = folder;
    this.region = region;
    this.clock = clock;
  }

  synchronized List<Configuration> all() {
    return folder.all().stream().sorted(Comparator.comparing(Configuration::arn)).toList();
  }

  private synchronized Optional<Configuration> find(String arn) {
    return folder.all().stream().filter(c -> c.arn().equals(arn)).findFirst();
  }

  /**
   * @throws AwsException NotFoundException
   */
  Configuration get(String arn) {
    return find(arn)
        .orElseThrow(() -> Refusals.notFound("arn", "The requested resource doesn't exist."));
  }

  public boolean has(String arn, long revision) {
    return find(arn).flatMap(c -> c.revision(revision)).isPresent();
  }

  /** One that was made for no version in particular is for all; one that is not there for none. */
  public boolean madeFor(String arn, String kafkaVersion) {
    return find(arn)
        .filter(c -> c.kafkaVersions().isEmpty() || c.kafkaVersions().contains(kafkaVersion))
        .isPresent();
  }

  /** A revision's properties without those that only ZooKeeper mode had; empty when unknown. */
  public Map<String, String> properties(String arn, long revision) {
    Map<String, String> all =
        new HashMap<>(
            find(arn)
                .flatMap(c -> c.revision(revision))
                .map(r -> PropertyRules.parse(r.properties()))
                .orElse(Map.of()));
    all.keySet().removeIf(k -> k.startsWith("zookeeper."));
    return all;
  }

  synchronized Configuration create(
      String name, String description, List<String> versions, String properties) {
    if (all().stream().anyMatch(c -> c.name().equals(name))) {
      throw Refusals.conflict("name", "A resource with this name already exists.");
    }
    PropertyRules.check(properties);
    String uuid = UUID.randomUUID() + "-2";
    String arn =
        "arn:aws:kafka:" + region + ":" + World.ACCOUNT + ":configuration/" + name + "/" + uuid;
    Instant now = now();
    Configuration made =
        new Configuration(
            arn,
            name,
            description,
            versions,
            now,
            List.of(new Configuration.Revision(1, now, description, properties)));
    folder.put(uuid, made);
    return made;
  }

  synchronized Configuration revise(String arn, String description, String properties) {
    PropertyRules.check(properties);
    Configuration next = get(arn).revise(description, properties, now());
    folder.put(key(arn), next);
    return next;
  }

  synchronized void remove(Configuration configuration) {
    folder.remove(key(configuration.arn()));
  }

  private static String key(String arn) {
    return arn.substring(arn.lastIndexOf('/') + 1);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
