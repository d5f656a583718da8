package io.muskrat.core.doctor.account;

import io.muskrat.core.doctor.finding.Cause;
import io.muskrat.core.doctor.finding.Look;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * This computer's clock against the Date header of AWS's answers, which has whole seconds (RFC 9110, 6.6.1).
 *
 * @param here when the answer came
 * @param there the header
 */
record Clock(Instant here, Instant there) {

    /** How far AWS lets a signature's time be off ("Signature Version 4: eliminating possible causes of errors"). */
    private static final Duration REFUSED = Duration.ofMinutes(5);
    private static final Duration ODD = Duration.ofMinutes(1);

    /** Null when the answer has no such header. */
    static Clock of(SdkHttpResponse answer) {
        if (answer == null) {
            return null;
        }
        try {
            return answer.firstMatchingHeader("Date").map(date -> new Clock(Instant.now(),
                    ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant())).orElse(null);
        } catch (DateTimeParseException notADate) {
            return null;
        }
    }

    Look look() {
        long off = Duration.between(there, here).toSeconds();
        String raw = "AWS " + there + ", here " + here.truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
        Duration distance = Duration.ofSeconds(Math.abs(off));
        if (distance.compareTo(REFUSED) >= 0) {
            return Look.bad(Cause.CLOCK_SKEW, raw, String.valueOf(off), there.toString());
        }
        return distance.compareTo(ODD) >= 0 ? Look.warning(Cause.CLOCK_SKEW, raw, String.valueOf(off), there.toString())
                : Look.good(raw);
    }
}
