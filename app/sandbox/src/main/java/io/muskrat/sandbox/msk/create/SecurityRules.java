package io.muskrat.sandbox.msk.create;

import io.muskrat.sandbox.http.AwsException;
import io.muskrat.sandbox.msk.api.Refusals;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Encryption and client authentication, and how they depend on each other. */
final class SecurityRules {
  private static final Pattern AUTHORITY =
      Pattern.compile("arn:aws[a-z-]*:acm-pca:[a-z0-9-]+:[0-9]{12}:certificate-authority/.+");

  private SecurityRules() {}

  static void check(Draft draft, Predicate<String> authorities) {
    JsonNode auth = draft.provisioned().path("clientAuthentication");
    boolean sasl =
        on(auth.path("sasl").path("scram")) || on(auth.path("sasl").path("iam"));
    boolean tls = tls(auth.path("tls"), authorities);
    boolean any = sasl || tls;
    String clientBroker = draft.clientBroker();
    if (any && !draft.inTransit().path("inCluster").asBoolean(true)) {
      throw refuse(
          "To turn on client authentication, you must also turn on in-cluster encryption.");
    }
    if (any && clientBroker.equals("PLAINTEXT")) {
      throw refuse(
          "Client-broker encryption in transit must be set to either TLS or TLS_PLAINTEXT to use"
              + " client authentication.");
    }
    JsonNode open = auth.path("unauthenticated").path("enabled");
    if (any && clientBroker.equals("TLS_PLAINTEXT") && !open.asBoolean(false)) {
      throw refuse(
          "You must enable unauthenticated traffic explicitly to use client-authentication using "
              + (sasl ? "SASL" : "TLS")
              + " over TLS_PLAINTEXT.");
    }
    if (!any && open.isBoolean() && !open.booleanValue()) {
      throw refuse(
          "Unauthenticated cannot be set to false without enabling any authentication mechanisms.");
    }
  }

  private static boolean tls(JsonNode tls, Predicate<String> active) {
    JsonNode authorities = tls.path("certificateAuthorityArnList");
    for (JsonNode arn : authorities) {
      if (!AUTHORITY.matcher(arn.stringValue()).matches() || !active.test(arn.stringValue())) {
        throw refuse(
            "One or more of the certificate authority ARNs provided in the request are invalid.");
      }
    }
    // Enabled is taken as said when only the list is given, as in requests of 2019.
    boolean enabled = tls.path("enabled").asBoolean(!authorities.isEmpty());
    if (enabled && authorities.isEmpty()) {
      throw refuse(
          "To use TLS client authentication, specify at least one certificate authority ARN.");
    }
    return enabled;
  }

  private static boolean on(JsonNode scheme) {
    return scheme.path("enabled").asBoolean(false);
  }

  private static AwsException refuse(String message) {
    return Refusals.badRequest("clientAuthentication", message);
  }
}
