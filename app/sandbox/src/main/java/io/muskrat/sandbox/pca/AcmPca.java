package io.muskrat.sandbox.pca;

import io.muskrat.sandbox.http.Service;
import io.muskrat.sandbox.json.JsonAction;
import io.muskrat.sandbox.json.JsonService;
import java.util.HashMap;
import java.util.Map;

/** AWS Private CA ({@code ACMPrivateCA}): authorities whose X.509 certificates are real. */
public final class AcmPca {
  private AcmPca() {}

  public static Service service(AuthorityStore store) {
    Map<String, JsonAction> all = new HashMap<>();
    new LifeOperations(store).addTo(all);
    new AuthorityOperations(store).addTo(all);
    new CertificateOperations(store).addTo(all);
    return new JsonService("ACMPrivateCA", "InvalidArgsException", all);
  }
}
