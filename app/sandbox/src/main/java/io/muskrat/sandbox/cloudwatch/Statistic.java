package io.muskrat.sandbox.cloudwatch;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** A statistic over the values of one period. */
public record Statistic(ToDoubleFunction<double[]> over) {
  /**
   * Average, Sum, Minimum, Maximum, SampleCount, or a percentile such as {@code p99.9}.
   *
   * @throws io.muskrat.sandbox.http.AwsException when it is another one
   */
  public static Statistic of(String name) {
    return new Statistic(
        switch (name.toLowerCase(Locale.ROOT)) {
          case "average" -> v -> Arrays.stream(v).sum() / v.length;
          case "sum" -> v -> Arrays.stream(v).sum();
          case "minimum" -> v -> Arrays.stream(v).min().orElseThrow();
          case "maximum" -> v -> Arrays.stream(v).max().orElseThrow();
          case "samplecount" -> v -> v.length;
          default -> percentile(name);
        });
  }

  private static ToDoubleFunction<double[]> percentile(String name) {
    if (!name.matches("p[0-9]{1,2}(\\.[0-9]{1,10})?|p100")) {
      throw Input.invalid("The value " + name + " for parameter Stat is not supported.");
    }
    double rank = Double.parseDouble(name.substring(1)) / 100;
    return values -> {
      double[] sorted = values.clone();
      Arrays.sort(sorted);
      double at = rank * (sorted.length - 1);
      int low = (int) at;
      int high = Math.min(low + 1, sorted.length - 1);
      return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
    };
  }
}
