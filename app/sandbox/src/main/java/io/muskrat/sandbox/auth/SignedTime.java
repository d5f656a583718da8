package io.muskrat.sandbox.auth;

import io.muskrat.sandbox.http.Denied;
import io.muskrat.sandbox.http.DeniedException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The time that a signature names: good for 15 minutes, or as long as a presigned URL says. */
record SignedTime(Authorization given) {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final Duration SKEW = Duration.ofMinutes(15);

  /** A week, the most that AWS lets a presigned URL live. */
  private static final int LONGEST = 604_800;

  /**
   * @throws DeniedException when it is over, not yet begun or no time at all
   */
  void check(Instant now) {
    Instant sent;
    try {
      sent = STAMP.parse(given.stamp(), Instant::from);
    } catch (DateTimeException e) {
      throw new DeniedException(
          Denied.MALFORMED, "Authorization header requires existence of an 'X-Amz-Date' header.");
    }
    if (!given.stamp().startsWith(given.scope().date())) {
      throw new DeniedException(
          Denied.WRONG_SIGNATURE, "Date in Credential scope does not match YYYYMMDD of X-Amz-Date");
    }
    if (given.seconds() != null && given.seconds() > LONGEST) {
      throw new DeniedException(
          Denied.MALFORMED, "X-Amz-Expires must be less than a week (in seconds) that is 604800.");
    }
    if (sent.isAfter(now.plus(SKEW))) {
      throw new DeniedException(
          Denied.EXPIRED,
          "Signature not yet current: %s is still later than %s (%s + 15 min.)"
              .formatted(given.stamp(), STAMP.format(now.plus(SKEW)), STAMP.format(now)));
    }
    Duration good = given.seconds() == null ? SKEW : Duration.ofSeconds(given.seconds());
    if (sent.isBefore(now.minus(good))) {
      String span = given.seconds() == null ? "15 min." : given.seconds() + " sec.";
      throw new DeniedException(
          Denied.EXPIRED,
          "Signature expired: %s is now earlier than %s (%s - %s)"
              .formatted(given.stamp(), STAMP.format(now.minus(good)), STAMP.format(now), span));
    }
  }
}
