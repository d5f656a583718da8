package io.muskrat.sandbox.brokers;

import io.muskrat.sandbox.tls.Authority;
import java.util.HashMap;
import java.util.Map;

/** Settings of unmodified Kafka clients for each way into a fleet. */
record Ways(TestFleet fleet) {
  Map<String, Object> plain() {
    return Map.of("bootstrap.servers", fleet.bootstrap());
  }

  Map<String, Object> tls() {
    return base("SSL", MskPort.TLS);
  }

  Map<String, Object> mutual(TestCa.Client client) {
    Map<String, Object> all = base("SSL", MskPort.TLS);
    all.put("ssl.keystore.type", "PEM");
    all.put("ssl.keystore.key", client.key());
    all.put("ssl.keystore.certificate.chain", client.certificate());
    return all;
  }

  Map<String, Object> scram(String user, String password) {
    Map<String, Object> all = base("SASL_SSL", MskPort.SCRAM);
    all.put("sasl.mechanism", "SCRAM-SHA-512");
    all.put(
        "sasl.jaas.config",
        "org.apache.kafka.common.security.scram.ScramLoginModule required username=\""
            + user
            + "\" password=\""
            + password
            + "\";");
    return all;
  }

  /** As MSK's documentation has it; the profile is one of the shared credentials file. */
  Map<String, Object> iam(String profile) {
    Map<String, Object> all = base("SASL_SSL", MskPort.IAM);
    all.put("sasl.mechanism", "AWS_MSK_IAM");
    all.put(
        "sasl.jaas.config",
        "software.amazon.msk.auth.iam.IAMLoginModule required awsProfileName=\"" + profile + "\";");
    all.put(
        "sasl.client.callback.handler.class",
        "software.amazon.msk.auth.iam.IAMClientCallbackHandler");
    return all;
  }

  /** The same by token. */
  Map<String, Object> token(String profile) {
    Map<String, Object> all = base("SASL_SSL", MskPort.IAM);
    String handler = "software.amazon.msk.auth.iam.IAMOAuthBearerLoginCallbackHandler";
    all.put("sasl.mechanism", "OAUTHBEARER");
    all.put(
        "sasl.jaas.config",
        "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule required"
            + " awsProfileName=\""
            + profile
            + "\";");
    all.put("sasl.login.callback.handler.class", handler);
    all.put("sasl.client.callback.handler.class", handler);
    return all;
  }

  private Map<String, Object> base(String protocol, MskPort port) {
    Map<String, Object> all = new HashMap<>();
    all.put("bootstrap.servers", fleet.bootstrap(port));
    all.put("security.protocol", protocol);
    all.put("ssl.truststore.type", "PEM");
    all.put(
        "ssl.truststore.location",
        Authority.certificateFile(fleet.spec().security().authority()).toString());
    return all;
  }
}
