package io.muskrat.sandbox.secrets;

import io.muskrat.sandbox.http.AwsException;
import io.muskrat.sandbox.store.StateFile;
import io.muskrat.sandbox.world.World;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The account's secrets, kept in a file that only its owner can read. */
public final class SecretStore implements Secrets {
  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final int SUFFIX = 6;

  private final StateFile<All> state;
  private final String prefix;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  /** Secrets by ARN. */
  public record All(Map<String, Stored> secrets) {}

  private SecretStore(StateFile<All> state, String region, Clock clock) {
    this.state = state;
    this.prefix = "arn:aws:secretsmanager:" + region + ":" + World.ACCOUNT + ":secret:";
    this.clock = clock;
  }

  public static SecretStore open(Path file, String region, Clock clock) throws IOException {
    return new SecretStore(
        StateFile.open(file, All.class, () -> new All(Map.of())), region, clock);
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  String arn(String name) {
    StringBuilder out = new StringBuilder(prefix).append(name).append('-');
    for (int i = 0; i < SUFFIX; i++) {
      out.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return out.toString();
  }

  /** All but those whose recovery window is over. */
  List<Stored> all() {
    return state.get().secrets().values().stream()
        .filter(s -> s.deletion() == null || s.deletion().isAfter(clock.instant()))
        .toList();
  }

  Optional<Stored> stored(String id) {
    return all().stream()
        .filter(
            s ->
                s.arn().equals(id)
                    || s.name().equals(id)
                    || s.arn().substring(0, s.arn().length() - SUFFIX - 1).equals(id))
        .findFirst();
  }

  @Override
  public Optional<Secret> find(String arnOrName) {
    return stored(arnOrName)
        .map(
            s ->
                new Secret(
                    s.arn(),
                    s.name(),
                    s.about().kmsKeyId(),
                    s.at(Stored.CURRENT).map(Stored.Version::text).orElse(null),
                    s.deletion() != null));
  }

  /**
   * @throws AwsException ResourceNotFoundException
   */
  Stored get(String id) {
    return stored(id)
        .orElseThrow(
            () ->
                new AwsException(
                    400,
                    "ResourceNotFoundException",
                    "Secrets Manager can't find the specified secret."));
  }

  /**
   * A secret that is not to be deleted.
   *
   * @throws AwsException when it is, or is not there
   */
  Stored live(String id) {
    Stored found = get(id);
    if (found.deletion() != null) {
      throw new AwsException(
          400,
          "InvalidRequestException",
          "You can't perform this operation on the secret because it was marked for deletion.");
    }
    return found;
  }

  void put(Stored secret) {
    change(all -> all.put(secret.arn(), secret));
  }

  void remove(Stored secret) {
    change(all -> all.remove(secret.arn()));
  }

  /** Changes a secret while nobody else does. */
  Stored update(String arn, UnaryOperator<Stored> how) {
    return state
        .update(
            now -> {
              Map<String, Stored> next = new TreeMap<>(now.secrets());
              next.computeIfPresent(arn, (k, v) -> how.apply(v));
              return new All(next);
            })
        .secrets()
        .get(arn);
  }

  private void change(Consumer<Map<String, Stored>> how) {
    state.update(
        now -> {
          Map<String, Stored> next = new TreeMap<>(now.secrets());
          how.accept(next);
          return new All(next);
        });
  }
}
