package io.muskrat.sandbox.secrets;

import io.muskrat.sandbox.http.Service;
import io.muskrat.sandbox.json.JsonAction;
import io.muskrat.sandbox.json.JsonService;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** AWS Secrets Manager ({@code secretsmanager}), without rotation and replication. */
public final class SecretsManager {
  private SecretsManager() {}

  /**
   * @param keys whether there is an enabled KMS key of this name
   */
  public static Service service(SecretStore store, Predicate<String> keys) {
    Map<String, JsonAction> all = new HashMap<>();
    new ValueOperations(store, keys).addTo(all);
    new SecretOperations(store).addTo(all);
    return new JsonService("secretsmanager", "InvalidParameterException", all);
  }
}
