package io.muskrat.sandbox.broker.admin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** A client made at the first question: most brokers are never asked. */
final class Lazy {
  private final Path properties;
  private Admin admin;

  Lazy(Path properties) {
    this.properties = properties;
  }

  synchronized Admin admin() {
    if (admin == null) {
      Properties settings = new Properties();
      try (InputStream in = Files.newInputStream(properties)) {
        settings.load(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      settings.putIfAbsent(AdminClientConfig.CLIENT_ID_CONFIG, "muskrat-sandbox");
      settings.putIfAbsent(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, "10000");
      settings.putIfAbsent(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "25000");
      admin = Admin.create(settings);
    }
    return admin;
  }
}
