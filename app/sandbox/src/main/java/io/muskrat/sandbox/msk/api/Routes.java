package io.muskrat.sandbox.msk.api;

import io.muskrat.sandbox.http.AwsException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/** All operations of the MSK API (model of kafka 2.50.2), here or not. */
public final class Routes {
  private final List<Route> routes;

  private Routes(List<Route> routes) {
    this.routes = routes;
  }

  public static Routes load() {
    try (InputStream in = Routes.class.getResourceAsStream("operations.txt")) {
      return new Routes(
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .map(Route::parse)
              .sorted(Comparator.comparingLong(Route::fixed).reversed())
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @throws AwsException UnknownOperationException, or a 405 where only the method is wrong
   */
  public Route find(String method, String rawPath) {
    String[] raw = rawPath.split("/", -1);
    boolean path = false;
    for (Route route : routes) {
      if (route.fits(raw)) {
        if (route.method().equals(method)) {
          return route;
        }
        path = true;
      }
    }
    if (path) {
      throw new AwsException(
          405, "UnknownOperationException", "The method " + method + " is not known on this path.");
    }
    throw new AwsException(404, "UnknownOperationException", "No operation has this path.");
  }
}
