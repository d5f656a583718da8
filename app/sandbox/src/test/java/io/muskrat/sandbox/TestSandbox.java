package io.muskrat.sandbox;

import io.muskrat.sandbox.brokers.TrainedClasses;
import io.muskrat.sandbox.brokers.Tunnel;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One sandbox for all test classes, started at the first use and closed after the last. */
public final class TestSandbox implements ParameterResolver {
  private static final ExtensionContext.Namespace SPACE =
      ExtensionContext.Namespace.create(TestSandbox.class);

  /** A sandbox in this JVM and the clients for it. */
  public record Running(Sandbox sandbox, Aws aws) implements AutoCloseable {
    public static Running in(Path data) {
      try {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        LogFiles.to(data.resolve("logs"));
        Sandbox sandbox =
            Sandbox.start(
                Options.parse("--data", data.toString(), "--region", "ap-northeast-2"));
        Map<String, String> variables = sandbox.exports().variables();
        return new Running(
            sandbox,
            new Aws(
                URI.create(variables.get("AWS_ENDPOINT_URL")),
                variables.get("AWS_REGION"),
                variables.get("AWS_ACCESS_KEY_ID"),
                variables.get("AWS_SECRET_ACCESS_KEY")));
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    /** The way to its brokers. */
    public Tunnel tunnel() throws IOException {
      Map<String, String> exports = sandbox.exports().variables();
      return Tunnel.open(
          Integer.parseInt(exports.get("MUSKRAT_SSH_PORT")),
          exports.get("MUSKRAT_SSH_USER"),
          Path.of(exports.get("MUSKRAT_SSH_KEY")),
          Path.of(exports.get("MUSKRAT_SSH_KNOWN_HOSTS")));
    }

    @Override
    public void close() {
      aws.close();
      sandbox.close();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Running.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(SPACE)
        .computeIfAbsent("shared", k -> Running.in(folder("shared")), Running.class);
  }

  /** A data folder of its own; what speeds up brokers' starts is shared with other tests. */
  static Path folder(String name) {
    try {
      Path folder =
          Files.createTempDirectory(Files.createDirectories(Path.of("target", "data")), name);
      Files.createSymbolicLink(
          Files.createDirectory(folder.resolve("brokers")).resolve(".class-cache"),
          TrainedClasses.FOLDER);
      return folder;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
