package io.muskrat.sandbox.kms;

import io.muskrat.sandbox.http.AwsException;
import io.muskrat.sandbox.store.StateFile;
import io.muskrat.sandbox.world.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The account's keys and aliases, kept on disk. */
public final class KeyStore {
  private static final int MATERIAL = 32;

  /** The services whose own key an account has here. */
  private static final List<String> SERVICES = List.of("kafka", "secretsmanager");

  private final StateFile<KmsState> state;
  private final String prefix;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  private KeyStore(StateFile<KmsState> state, String region, Clock clock) {
    this.state = state;
    this.prefix = "arn:aws:kms:" + region + ":" + World.ACCOUNT + ":";
    this.clock = clock;
  }

  public static KeyStore open(Path file, String region, Clock clock) throws IOException {
    KmsState empty = new KmsState(Map.of(), Map.of());
    KeyStore opened =
        new KeyStore(StateFile.open(file, KmsState.class, () -> empty), region, clock);
    SERVICES.forEach(service -> opened.manage(service, region));
    return opened;
  }

  /** The id of the key that AWS manages for a service: the same in every sandbox of a region. */
  public static String managedKey(String service, String region) {
    byte[] seed = ("aws/" + service + " " + region).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(seed).toString();
  }

  private void manage(String service, String region) {
    String id = managedKey(service, region);
    String alias = "alias/aws/" + service;
    if (!state.get().keys().containsKey(id)) {
      KmsKey key =
          make(id, "Default key that protects what " + service + " stores", true, Map.of(), "");
      update(s -> s.with(key).with(new KmsState.Alias(alias, id, key.created())));
    }
  }

  KmsKey make(
      String id, String description, boolean managed, Map<String, String> tags, String policy) {
    byte[] material = new byte[MATERIAL];
    random.nextBytes(material);
    return new KmsKey(
        id,
        arn("key/" + id),
        description,
        managed,
        clock.instant().truncatedTo(ChronoUnit.MILLIS),
        "Enabled",
        null,
        new KmsKey.Secrecy(tags, policy, Base64.getEncoder().encodeToString(material)));
  }

  String arn(String resource) {
    return prefix + resource;
  }

  KmsState state() {
    return state.get();
  }

  void update(UnaryOperator<KmsState> change) {
    state.update(change);
  }

  /** All keys but those whose time is over. */
  List<KmsKey> keys() {
    return state.get().keys().values().stream()
        .filter(k -> k.deletion() == null || k.deletion().isAfter(clock.instant()))
        .toList();
  }

  /**
   * @param name id or ARN of a key, name or ARN of an alias
   */
  public Optional<KmsKey> find(String name) {
    String local = name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    if (local.startsWith("alias/")) {
      return Optional.ofNullable(state.get().aliases().get(local)).flatMap(a -> find(a.target()));
    }
    String id = local.startsWith("key/") ? local.substring("key/".length()) : local;
    return keys().stream().filter(k -> k.id().equals(id)).findFirst();
  }

  /**
   * @throws AwsException NotFoundException
   */
  KmsKey get(String name) {
    return find(name)
        .orElseThrow(
            () -> {
              String arn = name.startsWith("arn:") ? name : arn(name.startsWith("alias/") ? name : "key/" + name);
              boolean alias = arn.contains(":alias/");
              return new AwsException(
                  400,
                  "NotFoundException",
                  alias ? "Alias " + arn + " is not found." : "Key '" + arn + "' does not exist");
            });
  }
}
