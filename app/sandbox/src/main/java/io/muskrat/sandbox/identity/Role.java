package io.muskrat.sandbox.identity;

import io.muskrat.sandbox.world.World;
import java.time.Instant;
import java.util.Map;

/**
 * An IAM role.
 *
 * @param path begins and ends with a slash
 * @param id {@code AROA} and 17 characters
 * @param description null for none
 * @param longest the longest session in seconds
 * @param trust the policy of who may assume it, as given
 * @param policies inline policies by their names, as given
 */
public record Role(
    String path,
    String name,
    String id,
    Instant created,
    String description,
    int longest,
    String trust,
    Map<String, String> policies) {
  public String arn() {
    return "arn:aws:iam::" + World.ACCOUNT + ":role" + path + name;
  }

  public Role withPolicies(Map<String, String> next) {
    return new Role(path, name, id, created, description, longest, trust, next);
  }
}
