package io.muskrat.core.aws;

import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Errors on our side of the wire: no credentials, no connection, no answer in time. */
final class ClientErrors {
    private ClientErrors() {}

    static Problem problem(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            ProblemCode code = classify(t);
            if (code != null) {
                return Problem.of(code, message(t)).withDetail(chain(thrown));
            }
        }
        if (thrown instanceof SdkClientException) {
            return Problem.of(ProblemCode.AWS_REFUSED, message(thrown)).withDetail(chain(thrown));
        }
        return Problem.of(ProblemCode.UNEXPECTED, thrown.getClass().getSimpleName()).withDetail(chain(thrown));
    }

    private static ProblemCode classify(Throwable t) {
        if (t instanceof ApiCallTimeoutException
                || t instanceof ApiCallAttemptTimeoutException
                || t instanceof SocketTimeoutException) {
            return ProblemCode.AWS_TIMEOUT;
        }
        if (t instanceof UnknownHostException || t instanceof SocketException || t instanceof SSLException) {
            return ProblemCode.AWS_UNREACHABLE;
        }
        if (t instanceof SdkClientException || t instanceof IllegalArgumentException) {
            return ofMessage(message(t).toLowerCase(Locale.ROOT), t);
        }
        return null;
    }

    // the SDK has one type for all of these; the words are those of its credential providers
    private static ProblemCode ofMessage(String message, Throwable t) {
        boolean signIn = message.contains("sso") || message.contains("token") || t.getClass().getName().contains(".sso");
        if (signIn && (message.contains("expired") || message.contains("login") || message.contains("log in"))) {
            return ProblemCode.AWS_SIGN_IN_EXPIRED;
        }
        if (message.contains("profile")) {
            return ProblemCode.AWS_PROFILE;
        }
        return message.contains("credentials") ? ProblemCode.AWS_CREDENTIALS : null;
    }

    private static String message(Throwable t) {
        return t.getMessage() == null ? t.getClass().getSimpleName() : t.getMessage();
    }

    private static String chain(Throwable thrown) {
        StringBuilder out = new StringBuilder();
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            out.append(out.isEmpty() ? "" : "\ncaused by ").append(t);
        }
        return out.toString();
    }
}
