package io.muskrat.sandbox.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The HTTP listener, on loopback only. */
public final class HttpFront implements AutoCloseable {
  /** Larger than any request of the services here; MSK's configurations end at far less. */
  static final int MAX_BODY = 4 * 1024 * 1024;

  private static final Logger LOG = Logger.getLogger(HttpFront.class.getName());
  private final HttpServer server;
  private final ExecutorService threads;
  private final Dispatcher dispatcher;

  private HttpFront(HttpServer server, Dispatcher dispatcher) {
    this.server = server;
    this.dispatcher = dispatcher;
    this.threads = Executors.newVirtualThreadPerTaskExecutor();
  }

  /**
   * Takes the port; nothing is answered before {@link #listen}.
   *
   * @param port 0 for a free one
   */
  public static HttpFront bind(int port, Dispatcher dispatcher) throws IOException {
    InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
    HttpFront front =
        new HttpFront(HttpServer.create(new InetSocketAddress(loopback, port), 64), dispatcher);
    front.server.setExecutor(front.threads);
    front.server.createContext("/", front::handle);
    return front;
  }

  public void listen() {
    server.start();
  }

  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) {
    try (exchange) {
      Response answer = read(exchange);
      write(exchange, answer);
    } catch (IOException e) {
      LOG.log(Level.FINE, "the client went away", e);
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "request failed", e);
    }
  }

  private Response read(HttpExchange exchange) throws IOException {
    Map<String, List<String>> headers = new HashMap<>();
    exchange.getRequestHeaders().forEach((k, v) -> headers.put(k.toLowerCase(Locale.ROOT), v));
    String path = exchange.getRequestURI().getRawPath();
    String query = exchange.getRequestURI().getRawQuery();
    Request head =
        new Request(
            exchange.getRequestMethod(),
            path == null ? "/" : path,
            query == null ? "" : query,
            headers,
            new byte[0],
            null);
    try (InputStream in = exchange.getRequestBody()) {
      byte[] body = in.readNBytes(MAX_BODY + 1);
      if (body.length > MAX_BODY) {
        return dispatcher.unreadable(
            head, 413, "RequestEntityTooLargeException", "Request body is larger than 4 MiB.");
      }
      return dispatcher.answer(
          new Request(head.method(), head.rawPath(), head.rawQuery(), headers, body, null));
    }
  }

  private static void write(HttpExchange exchange, Response answer) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", answer.contentType());
    exchange.getResponseHeaders().set("x-amzn-RequestId", UUID.randomUUID().toString());
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    boolean empty = answer.body().length == 0 || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(answer.status(), empty ? -1 : answer.body().length);
    if (!empty) {
      exchange.getResponseBody().write(answer.body());
    }
  }
}
