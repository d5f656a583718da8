package io.muskrat.sandbox.cloudwatch.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of the CloudWatch User Guide: 0 is a good period, X a breaching one, - none. */
class VerdictTest {
  @ParameterizedTest(name = "{0} {1} out of 3")
  @CsvSource({
    "0-X-X, 3, OK, OK, OK, OK",
    "----0, 3, OK, OK, OK, OK",
    "-----, 3, INSUFFICIENT_DATA, , ALARM, OK",
    "0XX-X, 3, ALARM, ALARM, ALARM, ALARM",
    "--X--, 3, ALARM, , ALARM, OK",
    "0-X-X, 2, ALARM, ALARM, ALARM, ALARM",
    "00X0X, 2, ALARM, ALARM, ALARM, ALARM",
    "0-X--, 2, OK, OK, ALARM, OK",
    "----0, 2, OK, OK, ALARM, OK",
    "----X, 2, ALARM, , ALARM, OK",
  })
  void treatsMissingDataAsTheGuideSays(
      String points, int needed, String missing, String ignore, String breaching, String not) {
    assertThat(state(points, needed, "missing")).isEqualTo(missing);
    assertThat(state(points, needed, "ignore")).isEqualTo(ignore);
    assertThat(state(points, needed, "breaching")).isEqualTo(breaching);
    assertThat(state(points, needed, "notBreaching")).isEqualTo(not);
  }

  private static String state(String points, int needed, String treat) {
    Alarm alarm =
        Alarm.fresh(
            Map.of(
                "EvaluationPeriods", 3,
                "DatapointsToAlarm", needed,
                "Threshold", 1.0,
                "ComparisonOperator", "GreaterThanOrEqualToThreshold",
                "TreatMissingData", treat),
            Instant.EPOCH);
    NavigableMap<Instant, Double> values = new TreeMap<>();
    for (int i = 0; i < points.length(); i++) {
      if (points.charAt(i) != '-') {
        values.put(Instant.ofEpochSecond(60L * i), points.charAt(i) == 'X' ? 1.0 : 0.0);
      }
    }
    return Verdict.of(alarm, values).state();
  }
}
