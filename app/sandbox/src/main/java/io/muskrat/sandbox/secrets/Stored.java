package io.muskrat.sandbox.secrets;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A secret with its versions, as it is kept.
 *
 * @param deletion when it goes; null unless it is to be deleted
 * @param versions the newest last
 */
public record Stored(
    String arn,
    String name,
    About about,
    Map<String, String> tags,
    Instant created,
    Instant changed,
    Instant deletion,
    List<Version> versions) {
  static final String CURRENT = "AWSCURRENT";
  static final String PREVIOUS = "AWSPREVIOUS";

  /**
   * What can be changed by itself.
   *
   * @param description null for none
   * @param kmsKeyId null for the account's default key
   * @param policy its resource policy, null for none
   */
  public record About(String description, String kmsKeyId, String policy) {}

  /**
   * One value.
   *
   * @param text SecretString, null when it has bytes
   * @param bytes SecretBinary in Base64, null when it has text
   */
  public record Version(
      String id, String text, String bytes, List<String> stages, Instant created) {
    /** Without the value. */
    @Override
    public String toString() {
      return "Version[" + id + stages + "]";
    }

    boolean same(String otherText, String otherBytes) {
      return Objects.equals(text, otherText)
          && Objects.equals(bytes, otherBytes);
    }

    Version at(List<String> next) {
      return new Version(id, text, bytes, next, created);
    }
  }

  Optional<Version> at(String stage) {
    return versions.stream().filter(v -> v.stages().contains(stage)).findFirst();
  }

  /** Adds a value; when it becomes the current one, the one before becomes the previous one. */
  Stored plus(Version added, Instant now) {
    boolean current = added.stages().contains(CURRENT);
    List<Version> next = new ArrayList<>();
    for (Version version : versions) {
      List<String> stages = new ArrayList<>(version.stages());
      boolean was = stages.contains(CURRENT);
      stages.removeAll(added.stages());
      if (current) {
        stages.remove(PREVIOUS);
      }
      if (current && was) {
        stages.add(PREVIOUS);
      }
      // A version of no stage is deprecated: Secrets Manager deletes it some time.
      if (!stages.isEmpty()) {
        next.add(version.at(List.copyOf(stages)));
      }
    }
    next.add(added);
    return new Stored(arn, name, about, tags, created, now, deletion, List.copyOf(next));
  }

  Stored with(About next, Instant now) {
    return new Stored(arn, name, next, tags, created, now, deletion, versions);
  }

  Stored with(Map<String, String> next) {
    return new Stored(arn, name, about, next, created, changed, deletion, versions);
  }

  Stored until(Instant end) {
    return new Stored(arn, name, about, tags, created, changed, end, versions);
  }
}
