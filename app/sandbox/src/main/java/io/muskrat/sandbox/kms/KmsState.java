package io.muskrat.sandbox.kms;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Keys by id, aliases by name ({@code alias/...}). */
public record KmsState(Map<String, KmsKey> keys, Map<String, Alias> aliases) {
  /** A name for a key. */
  public record Alias(String name, String target, Instant created) {}

  KmsState with(KmsKey key) {
    Map<String, KmsKey> next = new TreeMap<>(keys);
    next.put(key.id(), key);
    return new KmsState(next, aliases);
  }

  KmsState with(Alias alias) {
    Map<String, Alias> next = new TreeMap<>(aliases);
    next.put(alias.name(), alias);
    return new KmsState(keys, next);
  }

  KmsState without(Alias alias) {
    Map<String, Alias> next = new TreeMap<>(aliases);
    next.remove(alias.name());
    return new KmsState(keys, next);
  }
}
