package io.muskrat.sandbox.msk.clusters;

import io.muskrat.sandbox.brokers.Access;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** From what a cluster's description says of encryption, authentication and exporters. */
final class Accesses {
  private Accesses() {}

  /**
   * @param provisioned V2's {@code provisioned}, completed
   * @param authorities PEM certificate of a private certificate authority (ARN); one that is gone
   *     vouches for nobody any more
   */
  static Access of(JsonNode provisioned, Function<String, Optional<String>> authorities) {
    String clientBroker =
        provisioned
            .path("encryptionInfo")
            .path("encryptionInTransit")
            .path("clientBroker")
            .asString("TLS");
    JsonNode authentication = provisioned.path("clientAuthentication");
    boolean encrypts = !clientBroker.equals("PLAINTEXT");
    boolean open = authentication.path("unauthenticated").path("enabled").asBoolean(false);
    boolean mutual = authentication.path("tls").path("enabled").asBoolean(false);
    JsonNode prometheus = provisioned.path("openMonitoring").path("prometheus");
    return new Access(
        !clientBroker.equals("TLS"),
        encrypts && (open || mutual),
        mutual ? certificates(authentication.path("tls"), authorities) : List.of(),
        mutual && !open,
        encrypts && on(authentication.path("sasl").path("scram")),
        encrypts && on(authentication.path("sasl").path("iam")),
        prometheus.path("jmxExporter").path("enabledInBroker").asBoolean(false),
        prometheus.path("nodeExporter").path("enabledInBroker").asBoolean(false));
  }

  private static boolean on(JsonNode scheme) {
    return scheme.path("enabled").asBoolean(false);
  }

  private static List<String> certificates(
      JsonNode tls, Function<String, Optional<String>> authorities) {
    List<String> found = new ArrayList<>();
    for (JsonNode arn : tls.path("certificateAuthorityArnList")) {
      authorities.apply(arn.stringValue()).ifPresent(found::add);
    }
    return found;
  }
}
