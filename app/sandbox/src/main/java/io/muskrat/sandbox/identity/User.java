package io.muskrat.sandbox.identity;

import io.muskrat.sandbox.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An IAM user.
 *
 * @param path begins and ends with a slash
 * @param id {@code AIDA} and 17 characters
 * @param policies inline policies by their names, as given
 */
public record User(
    String path,
    String name,
    String id,
    Instant created,
    Map<String, String> tags,
    List<AccessKey> keys,
    Map<String, String> policies) {
  public String arn() {
    return "arn:aws:iam::" + World.ACCOUNT + ":user" + path + name;
  }

  public User withKeys(List<AccessKey> next) {
    return new User(path, name, id, created, tags, List.copyOf(next), policies);
  }

  public User withPolicies(Map<String, String> next) {
    return new User(path, name, id, created, tags, keys, next);
  }
}
