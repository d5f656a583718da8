package io.muskrat.sandbox.pca;

import io.muskrat.sandbox.http.AwsException;
import io.muskrat.sandbox.store.StateFile;
import io.muskrat.sandbox.world.World;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The account's certificate authorities, kept with their keys in a file only its owner reads. */
public final class AuthorityStore implements Authorities {
  private final StateFile<All> state;
  private final String prefix;
  private final Clock clock;

  /** Authorities by ARN. */
  public record All(Map<String, Ca> authorities) {}

  private AuthorityStore(StateFile<All> state, String region, Clock clock) {
    this.state = state;
    this.prefix = "arn:aws:acm-pca:" + region + ":" + World.ACCOUNT + ":certificate-authority/";
    this.clock = clock;
  }

  public static AuthorityStore open(Path file, String region, Clock clock) throws IOException {
    return new AuthorityStore(
        StateFile.open(file, All.class, () -> new All(Map.of())), region, clock);
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  String newArn() {
    return prefix + UUID.randomUUID();
  }

  /** All but those that are deleted for good. */
  List<Ca> all() {
    return state.get().authorities().values().stream()
        .filter(
            c ->
                c.standing().restorable() == null
                    || c.standing().restorable().isAfter(clock.instant()))
        .toList();
  }

  /**
   * @throws AwsException InvalidArnException, ResourceNotFoundException
   */
  Ca get(String arn) {
    if (!arn.matches("arn:aws:acm-pca:[a-z0-9-]+:[0-9]{12}:certificate-authority/[0-9a-f-]{36}")) {
      throw new AwsException(
          400, "InvalidArnException", "The ARN is not that of a certificate authority.");
    }
    return all().stream()
        .filter(c -> c.arn().equals(arn))
        .findFirst()
        .orElseThrow(
            () ->
                new AwsException(
                    400, "ResourceNotFoundException", "Could not find Certificate Authority"));
  }

  @Override
  public Optional<String> certificatePem(String arn) {
    return all().stream()
        .filter(c -> c.arn().equals(arn))
        .filter(c -> c.status(clock.instant()).equals("ACTIVE"))
        .map(c -> c.own().certificate())
        .findFirst();
  }

  void add(Ca made) {
    state.update(
        now -> {
          Map<String, Ca> next = new TreeMap<>(now.authorities());
          next.put(made.arn(), made);
          return new All(next);
        });
  }

  /**
   * @param how may throw: then nothing has changed
   */
  void update(String arn, UnaryOperator<Ca> how) {
    state.update(
        now -> {
          Map<String, Ca> next = new TreeMap<>(now.authorities());
          next.computeIfPresent(arn, (k, v) -> how.apply(v));
          return new All(next);
        });
  }
}
