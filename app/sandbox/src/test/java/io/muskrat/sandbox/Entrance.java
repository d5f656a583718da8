package io.muskrat.sandbox;

import io.muskrat.sandbox.brokers.Tunnel;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Settings of unmodified Kafka clients, made of nothing but what the sandbox prints for a shell. */
record Entrance(Map<String, String> exports) {
  /** {@code work} may throw anything. */
  interface Work {
    void run() throws Exception;
  }

  Map<String, Object> tls(String bootstrap) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", bootstrap);
    settings.put("security.protocol", "SSL");
    settings.put("ssl.truststore.type", "PEM");
    settings.put("ssl.truststore.location", exports.get("MUSKRAT_CA_FILE"));
    return settings;
  }

  Map<String, Object> scram(String bootstrap, String user, String password) {
    Map<String, Object> settings = tls(bootstrap);
    settings.put("security.protocol", "SASL_SSL");
    settings.put("sasl.mechanism", "SCRAM-SHA-512");
    settings.put(
        "sasl.jaas.config",
        "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
            .formatted(user, password));
    return settings;
  }

  Map<String, Object> iam(String bootstrap) {
    Map<String, Object> settings = tls(bootstrap);
    settings.put("security.protocol", "SASL_SSL");
    settings.put("sasl.mechanism", "AWS_MSK_IAM");
    settings.put("sasl.jaas.config", "software.amazon.msk.auth.iam.IAMLoginModule required;");
    settings.put(
        "sasl.client.callback.handler.class",
        "software.amazon.msk.auth.iam.IAMClientCallbackHandler");
    return settings;
  }

  /** Does the work while the keys of the shell are those of this JVM. */
  void asUser(Work work) throws Exception {
    synchronized (Entrance.class) {
      System.setProperty("aws.accessKeyId", exports.get("AWS_ACCESS_KEY_ID"));
      System.setProperty("aws.secretAccessKey", exports.get("AWS_SECRET_ACCESS_KEY"));
      try {
        work.run();
      } finally {
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
      }
    }
  }

  Tunnel tunnel() throws Exception {
    return Tunnel.open(
        Integer.parseInt(exports.get("MUSKRAT_SSH_PORT")),
        exports.get("MUSKRAT_SSH_USER"),
        Path.of(exports.get("MUSKRAT_SSH_KEY")),
        Path.of(exports.get("MUSKRAT_SSH_KNOWN_HOSTS")));
  }
}
