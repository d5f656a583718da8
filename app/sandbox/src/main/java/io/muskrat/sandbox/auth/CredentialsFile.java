package io.muskrat.sandbox.auth;

import io.muskrat.sandbox.store.PrivateFile;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** Keeps the access key over restarts, so that a profile made for a sandbox goes on working. */
public final class CredentialsFile {
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private CredentialsFile() {}

  /** Reads the key, or makes one of AWS's shape (AKIA and 16 characters; 40 characters). */
  public static Credentials load(Path file) throws IOException {
    if (Files.exists(file)) {
      Properties read = new Properties();
      try (Reader in = Files.newBufferedReader(file)) {
        read.load(in);
      }
      String id = read.getProperty("accessKeyId");
      String secret = read.getProperty("secretAccessKey");
      if (id != null && secret != null) {
        return new Credentials(id, secret);
      }
    }
    Credentials made = make();
    Properties written = new Properties();
    written.setProperty("accessKeyId", made.accessKeyId());
    written.setProperty("secretAccessKey", made.secretAccessKey());
    StringWriter text = new StringWriter();
    written.store(text, null);
    PrivateFile.write(file, text.toString().getBytes(StandardCharsets.ISO_8859_1));
    return made;
  }

  private static Credentials make() {
    SecureRandom random = new SecureRandom();
    StringBuilder id = new StringBuilder("AKIA");
    for (int i = 0; i < 16; i++) {
      id.append(BASE32.charAt(random.nextInt(BASE32.length())));
    }
    byte[] secret = new byte[30];
    random.nextBytes(secret);
    // Without / and +, which the shell and URLs would make people quote.
    return new Credentials(
        id.toString(),
        Base64.getEncoder().encodeToString(secret).replace('/', 'x').replace('+', 'y'));
  }
}
