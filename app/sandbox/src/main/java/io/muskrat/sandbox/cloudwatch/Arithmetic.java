package io.muskrat.sandbox.cloudwatch;

import io.muskrat.sandbox.http.AwsException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.DoubleBinaryOperator;

/**
 * The arithmetic of metric math: ids, numbers, + - * / and brackets. A time that one of the series
 * lacks has no result, nor has a division by zero, as in CloudWatch.
 */
final class Arithmetic {
  private static final int DEEPEST = 50;
  private final String text;
  private final Map<String, NavigableMap<Instant, Double>> series;
  private int at;
  private int depth;

  private Arithmetic(String text, Map<String, NavigableMap<Instant, Double>> series) {
    this.text = text.replaceAll("\\s+", "");
    this.series = series;
  }

  /** Either a number that holds always, or a series. */
  private record Value(double number, NavigableMap<Instant, Double> series) {}

  /**
   * @throws AwsException when it is something else than this arithmetic over known series
   */
  static NavigableMap<Instant, Double> evaluate(
      String expression, Map<String, NavigableMap<Instant, Double>> series) {
    Arithmetic parser = new Arithmetic(expression, new HashMap<>(series));
    Value value = parser.sum();
    if (parser.at < parser.text.length() || value.series() == null) {
      throw parser.refuse();
    }
    return value.series();
  }

  private Value sum() {
    if (++depth > DEEPEST) {
      throw refuse();
    }
    Value left = product();
    while (peek() == '+' || peek() == '-') {
      boolean plus = text.charAt(at++) == '+';
      left = combine(left, product(), plus ? Double::sum : (a, b) -> a - b);
    }
    depth--;
    return left;
  }

  private Value product() {
    Value left = factor();
    while (peek() == '*' || peek() == '/') {
      boolean times = text.charAt(at++) == '*';
      left = combine(left, factor(), times ? (a, b) -> a * b : (a, b) -> a / b);
    }
    return left;
  }

  private Value factor() {
    if (peek() == '(') {
      at++;
      Value inner = sum();
      if (peek() != ')') {
        throw refuse();
      }
      at++;
      return inner;
    }
    int start = at;
    while (Character.isLetterOrDigit(peek()) || peek() == '_' || peek() == '.') {
      at++;
    }
    String word = text.substring(start, at);
    if (word.matches("[0-9]{1,15}(\\.[0-9]{1,15})?")) {
      return new Value(Double.parseDouble(word), null);
    }
    NavigableMap<Instant, Double> found = series.get(word);
    if (found == null) {
      throw refuse();
    }
    return new Value(0, found);
  }

  private static Value combine(Value a, Value b, DoubleBinaryOperator how) {
    if (a.series() == null && b.series() == null) {
      return new Value(how.applyAsDouble(a.number(), b.number()), null);
    }
    NavigableMap<Instant, Double> out = new TreeMap<>();
    for (Instant time : (a.series() == null ? b : a).series().keySet()) {
      Double left = a.series() == null ? (Double) a.number() : a.series().get(time);
      Double right = b.series() == null ? (Double) b.number() : b.series().get(time);
      if (left != null && right != null) {
        double value = how.applyAsDouble(left, right);
        if (Double.isFinite(value)) {
          out.put(time, value);
        }
      }
    }
    return new Value(0, out);
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private AwsException refuse() {
    return new AwsException(
        400,
        "ValidationError",
        "Error in expression '"
            + (text.length() > 100 ? text.substring(0, 100) : text)
            + "': this sandbox knows ids of earlier queries, numbers, + - * / and brackets.");
  }
}
