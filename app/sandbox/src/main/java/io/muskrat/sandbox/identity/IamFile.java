package io.muskrat.sandbox.identity;

import io.muskrat.sandbox.store.PrivateFile;
import io.muskrat.sandbox.wire.Json;
import io.muskrat.sandbox.world.World;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The file by which broker processes know who may do what; they read it again when it changes. */
public final class IamFile {
  private final Path file;
  private final String region;

  public IamFile(Path file, String region) {
    this.file = file;
    this.region = region;
  }

  /** Where it is. */
  public Path path() {
    return file;
  }

  /**
   * An access key that is valid now.
   *
   * @param sessionToken null for a user's own key
   * @param principal ARN of the user or of the assumed role
   * @param expires null for never
   * @param policies IAM policy documents
   */
  public record Key(
      String accessKeyId,
      String secretAccessKey,
      String sessionToken,
      String principal,
      Instant expires,
      List<JsonNode> policies) {
    /** Without the secrets. */
    @Override
    public String toString() {
      return "Key[" + accessKeyId + " of " + principal + "]";
    }
  }

  /** Replaces the whole list. */
  public void write(List<Key> keys) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("account", World.ACCOUNT);
    all.put("region", region);
    all.put("keys", keys);
    PrivateFile.write(file, Json.write(all));
  }
}
