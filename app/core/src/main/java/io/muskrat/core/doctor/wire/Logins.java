package io.muskrat.core.doctor.wire;

import io.muskrat.core.doctor.finding.Cause;
import io.muskrat.core.doctor.finding.Fix;
import io.muskrat.core.doctor.finding.Look;
import io.muskrat.core.doctor.finding.Raw;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.IllegalSaslStateException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.UnsupportedSaslMechanismException;

/**
 * What a refused login means. Most refusals have one exception class and are told apart by their words only; the words
 * are those of Kafka, of MSK and of aws-msk-iam-auth (its issues 25, 92, 125 and 172).
 */
public final class Logins {

    private static final Pattern ENABLED = Pattern.compile("enabled mechanisms are \\[([^]]*)]");

    private Logins() {
    }

    /** What the failure of a login at this broker means, as far as the failure itself tells. */
    public static Look look(Throwable failure, Settings settings, Address broker) {
        String raw = Raw.of(failure);
        String text = raw.toLowerCase(Locale.ROOT);
        if (has(failure, UnsupportedSaslMechanismException.class)) {
            Matcher enabled = ENABLED.matcher(raw);
            String mechanisms = enabled.find() ? enabled.group(1) : "";
            Look look = Look.bad(Cause.SASL_MECHANISM, raw, settings.mechanism(), mechanisms);
            return mechanisms.isEmpty() ? look
                    : look.with(Fix.property("sasl.mechanism", mechanisms.split(",")[0].strip()));
        }
        if (has(failure, IllegalSaslStateException.class)) {
            return Look.bad(Cause.SASL_NOT_WANTED, raw)
                    .with(Fix.property("security.protocol", settings.tls() ? "SSL" : "PLAINTEXT"));
        }
        if (text.contains("iamclientcallbackhandler") && (text.contains("could not be found")
                || text.contains("classnotfound"))) {
            return Look.bad(Cause.IAM_HANDLER, raw);
        }
        if (text.contains("too many connects")) {
            return Look.bad(Cause.IAM_TOO_MANY_CONNECTS, raw).with(Fix.property("reconnect.backoff.ms", "1000"));
        }
        if (text.contains("failed to find aws iam credentials") || text.contains("unable to load credentials")) {
            return Look.bad(Cause.IAM_NO_KEYS, raw);
        }
        if (has(failure, SslAuthenticationException.class)) {
            return Look.bad(Cause.TLS_FAILED, raw, broker.toString());
        }
        if (has(failure, AuthenticationException.class)) {
            return refused(settings, raw);
        }
        return Look.bad(Cause.UNKNOWN, raw);
    }

    private static Look refused(Settings settings, String raw) {
        if (settings.iam()) {
            return Look.bad(Cause.IAM_CONNECT, raw, "");
        }
        if (settings.mechanism().startsWith("SCRAM")) {
            return Look.bad(Cause.SCRAM_LOGIN, raw, settings.user());
        }
        return settings.mechanism().equals("PLAIN") ? Look.bad(Cause.PASSWORD_LOGIN, raw, settings.user())
                : Look.bad(Cause.SASL_LOGIN, raw, settings.mechanism());
    }

    private static boolean has(Throwable failure, Class<?> type) {
        return Stream.iterate(failure, t -> t != null, Throwable::getCause).anyMatch(type::isInstance);
    }
}
