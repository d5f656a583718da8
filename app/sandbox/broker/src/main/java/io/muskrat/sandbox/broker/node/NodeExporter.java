package io.muskrat.sandbox.broker.node;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Answers {@code GET /metrics} on loopback as long as this process lives. */
public final class NodeExporter {
  private static final int NOT_ALLOWED = 405;
  private static final int OK = 200;

  private final Proc proc;

  private NodeExporter(Proc proc) {
    this.proc = proc;
  }

  /**
   * @param data the broker's data folder; there when the first request comes
   * @throws IOException when somebody has the port
   */
  public static void start(int port, Path data) throws IOException {
    NodeExporter exporter = new NodeExporter(new Proc(Path.of("/proc"), data));
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/metrics", exporter::answer);
    Thread thread = Thread.ofPlatform().name("node-exporter").daemon().unstarted(server::start);
    thread.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!exchange.getRequestMethod().equals("GET")) {
        exchange.sendResponseHeaders(NOT_ALLOWED, -1);
        return;
      }
      byte[] body = proc.render().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", Exposition.CONTENT_TYPE);
      exchange.sendResponseHeaders(OK, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
