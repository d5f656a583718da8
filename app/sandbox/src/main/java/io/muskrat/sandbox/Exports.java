package io.muskrat.sandbox;

import io.muskrat.sandbox.auth.Credentials;
import io.muskrat.sandbox.ssh.ClientInstance;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The environment by which a shell or a program finds the sandbox. */
public record Exports(Map<String, String> variables) {
  static Exports of(
      int port, String region, Credentials credentials, ClientInstance client, Path ca) {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("AWS_ENDPOINT_URL", "http://127.0.0.1:" + port);
    variables.put("AWS_REGION", region);
    // The AWS CLI of version 1 reads only this one.
    variables.put("AWS_DEFAULT_REGION", region);
    variables.put("AWS_ACCESS_KEY_ID", credentials.accessKeyId());
    variables.put("AWS_SECRET_ACCESS_KEY", credentials.secretAccessKey());
    variables.put("MUSKRAT_SSH_HOST", "127.0.0.1");
    variables.put("MUSKRAT_SSH_PORT", String.valueOf(client.port()));
    variables.put("MUSKRAT_SSH_USER", client.user());
    variables.put("MUSKRAT_SSH_KEY", client.clientKey().toString());
    variables.put("MUSKRAT_SSH_KNOWN_HOSTS", client.knownHosts().toString());
    // in the place of Amazon Trust Services, for the brokers' certificates
    variables.put("MUSKRAT_CA_FILE", ca.toString());
    return new Exports(variables);
  }

  /** Lines for a POSIX shell, an empty one at the end. */
  String lines() {
    return variables.entrySet().stream()
            .map(e -> "export " + e.getKey() + "=" + quote(e.getValue()) + "\n")
            .collect(Collectors.joining())
        + "\n";
  }

  private static String quote(String value) {
    return value.matches("[A-Za-z0-9_@%+=:,./-]+") ? value : "'" + value.replace("'", "'\\''") + "'";
  }

  /** Without the values: the secret is among them. */
  @Override
  public String toString() {
    return "Exports" + variables.keySet();
  }
}
