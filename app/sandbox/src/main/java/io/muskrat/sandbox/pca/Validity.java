package io.muskrat.sandbox.pca;

import io.muskrat.sandbox.json.Body;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** A Validity of ACM PCA as a time. */
final class Validity {
  private static final DateTimeFormatter END =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withZone(ZoneOffset.UTC);
  private static final List<String> TYPES =
      List.of("END_DATE", "ABSOLUTE", "DAYS", "MONTHS", "YEARS");
  /** The last time that a certificate can name (RFC 5280). */
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  private static final long MOST = 100_000;

  private Validity() {}

  static Instant end(Body validity, Instant now) {
    String type = validity.oneOf("Type", TYPES).orElseThrow(() -> validity.invalid("Type is missing."));
    long value = validity.whole("Value").orElse(0);
    boolean relative = !type.equals("END_DATE") && !type.equals("ABSOLUTE");
    if (value < 1 || relative && value > MOST) {
      throw validity.invalid("The validity's value is out of range.");
    }
    ZonedDateTime from = now.atZone(ZoneOffset.UTC);
    Instant end;
    try {
      end = switch (type) {
        case "END_DATE" -> END.parse(String.valueOf(value), Instant::from);
        case "ABSOLUTE" -> Instant.ofEpochSecond(value);
        case "DAYS" -> from.plusDays(value).toInstant();
        case "MONTHS" -> from.plusMonths(value).toInstant();
        default -> from.plusYears(value).toInstant();
      };
    } catch (DateTimeException e) {
      throw validity.invalid("The validity is no time.");
    }
    if (end.isAfter(LAST)) {
      throw validity.invalid("The validity ends after the year 9999.");
    }
    return end;
  }
}
