package io.muskrat.sandbox.kms;

import io.muskrat.sandbox.http.Service;
import io.muskrat.sandbox.json.JsonAction;
import io.muskrat.sandbox.json.JsonService;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** AWS KMS ({@code TrentService}): symmetric keys that really encrypt, and aliases. */
public final class Kms {
  private Kms() {}

  public static Service service(KeyStore store, Clock clock) {
    Map<String, JsonAction> all = new HashMap<>();
    new KeyOperations(store, clock).addTo(all);
    new AliasOperations(store, clock).addTo(all);
    new CipherOperations(store, new SecureRandom()).addTo(all);
    return new JsonService("TrentService", "ValidationException", all);
  }
}
