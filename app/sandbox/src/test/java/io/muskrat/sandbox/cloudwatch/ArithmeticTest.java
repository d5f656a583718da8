package io.muskrat.sandbox.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muskrat.sandbox.http.AwsException;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArithmeticTest {
  private static final Instant T1 = Instant.ofEpochSecond(60);
  private static final Instant T2 = Instant.ofEpochSecond(120);
  private final Map<String, NavigableMap<Instant, Double>> series =
      Map.of(
          "m1", new TreeMap<>(Map.of(T1, 6.0, T2, 8.0)),
          "m2", new TreeMap<>(Map.of(T1, 3.0)),
          "zero", new TreeMap<>(Map.of(T1, 0.0)));

  @Test
  void addsWhereBothHaveAPoint() {
    assertThat(Arithmetic.evaluate("m1 + m2", series)).isEqualTo(Map.of(T1, 9.0));
  }

  @Test
  void bindsTimesMoreThanPlus() {
    assertThat(Arithmetic.evaluate("2*m1-(m1+1)*2", series)).isEqualTo(Map.of(T1, -2.0, T2, -2.0));
  }

  @Test
  void hasNoPointForADivisionByZero() {
    assertThat(Arithmetic.evaluate("m1/zero", series)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "m3", "1+1", "m1+", "(m1", "m1)", "SUM(METRICS())", "m1 m2 +"})
  void refusesWhatItDoesNotKnow(String expression) {
    assertThatThrownBy(() -> Arithmetic.evaluate(expression, series))
        .isInstanceOf(AwsException.class);
  }

  @Test
  void refusesDeepBrackets() {
    String deep = "(".repeat(5000) + "m1" + ")".repeat(5000);
    assertThatThrownBy(() -> Arithmetic.evaluate(deep, series)).isInstanceOf(AwsException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Average", "Sum", "Minimum", "Maximum", "SampleCount", "p50"})
  void computesStatistics(String name) {
    double value = Statistic.of(name).over().applyAsDouble(new double[] {1, 2, 6});
    assertThat(value)
        .isEqualTo(
            Map.of("Average", 3.0, "Sum", 9.0, "Minimum", 1.0, "Maximum", 6.0, "SampleCount", 3.0, "p50", 2.0)
                .get(name));
  }
}
