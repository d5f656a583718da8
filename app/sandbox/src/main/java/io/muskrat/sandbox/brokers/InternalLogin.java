package io.muskrat.sandbox.brokers;

import io.muskrat.sandbox.store.PrivateFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** How brokers, controllers and the sandbox itself sign in to each other: SASL/PLAIN, RFC 4616. */
record InternalLogin(String secret) {
  static final String MECHANISM = "PLAIN";

  /** Longer than a user of MSK may make one, and nobody's choice. */
  static final String USER = "muskrat-sandbox-broker";

  private static final int BYTES = 24;

  /** The cluster's own, made at its first start. */
  static InternalLogin of(Path dataDir) throws IOException {
    Path file = dataDir.resolve("internal.secret");
    if (!Files.exists(file)) {
      byte[] random = new byte[BYTES];
      new SecureRandom().nextBytes(random);
      PrivateFile.write(
          file, HexFormat.of().formatHex(random).getBytes(StandardCharsets.US_ASCII));
    }
    return new InternalLogin(Files.readString(file));
  }

  String client() {
    return "org.apache.kafka.common.security.plain.PlainLoginModule required username=\""
        + USER
        + "\" password=\""
        + secret
        + "\";";
  }

  String server() {
    return client().replace(";", " user_" + USER + "=\"" + secret + "\";");
  }

  /** The only message of the exchange. */
  byte[] token() {
    return ("\0" + USER + "\0" + secret).getBytes(StandardCharsets.UTF_8);
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "InternalLogin[" + USER + "]";
  }
}
