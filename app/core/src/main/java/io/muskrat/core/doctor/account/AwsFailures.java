package io.muskrat.core.doctor.account;

import io.muskrat.core.aws.AwsAccess;
import io.muskrat.core.aws.AwsCredentials;
import io.muskrat.core.aws.AwsErrors;
import io.muskrat.core.doctor.finding.Cause;
import io.muskrat.core.doctor.finding.IamPolicies;
import io.muskrat.core.doctor.finding.Look;
import io.muskrat.core.doctor.finding.Raw;
import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;

/**
 * What a failed call of AWS means. Finer than {@link AwsErrors}: a wrong secret and an unknown key need different hands.
 * Codes: AWS "Common Errors" and the troubleshooting of Signature Version 4.
 */
final class AwsFailures {

    private static final Set<String> UNKNOWN_KEY = Set.of("InvalidClientTokenId", "UnrecognizedClientException",
            "AuthFailure", "InvalidAccessKeyId");
    private static final Set<String> SIGNATURE = Set.of("SignatureDoesNotMatch", "InvalidSignatureException",
            "IncompleteSignature", "IncompleteSignatureException");

    private AwsFailures() {
    }

    /**
     * @param needed actions that the call needs, for the policy to copy
     * @param resource that they are needed on
     */
    static Look look(Throwable failure, AwsAccess access, List<String> needed, String resource) {
        String raw = raw(failure);
        AwsServiceException answered = find(failure, AwsServiceException.class);
        if (answered != null && answered.awsErrorDetails() != null) {
            Look known = answered(answered, access, raw);
            if (known != null) {
                return known;
            }
        }
        Problem problem = AwsErrors.problem(failure);
        return switch (problem.code()) {
            case AWS_PROFILE -> Look.bad(Cause.AWS_PROFILE_MISSING, raw, profile(access));
            case AWS_SIGN_IN_EXPIRED -> Look.bad(answered == null ? Cause.AWS_SIGN_IN_EXPIRED
                    : Cause.AWS_TOKEN_EXPIRED, raw, profile(access));
            case AWS_CREDENTIALS -> Look.bad(Cause.AWS_NO_KEYS, raw);
            case AWS_ACCESS_DENIED -> Look.bad(Cause.AWS_DENIED, raw,
                    problem.args().getFirst().isEmpty() ? needed.getFirst() : problem.args().getFirst())
                    .with(IamPolicies.allow(needed, List.of(resource)));
            case AWS_CLOCK -> Look.bad(Cause.IAM_CLOCK, raw);
            case AWS_THROTTLED -> Look.bad(Cause.AWS_THROTTLED, raw);
            case AWS_TIMEOUT, AWS_UNREACHABLE -> Look.bad(silent(failure) ? Cause.AWS_SILENT : Cause.AWS_UNREACHABLE,
                    raw, address(access));
            case UNEXPECTED -> Look.bad(Cause.UNKNOWN, raw);
            default -> Look.of(problem, raw);
        };
    }

    private static Look answered(AwsServiceException e, AwsAccess access, String raw) {
        String code = e.awsErrorDetails().errorCode() == null ? "" : e.awsErrorDetails().errorCode();
        String message = String.valueOf(e.awsErrorDetails().errorMessage()).toLowerCase(Locale.ROOT);
        if (UNKNOWN_KEY.contains(code)) {
            return Look.bad(temporary(access) ? Cause.AWS_TOKEN_UNKNOWN : Cause.AWS_KEY_UNKNOWN, raw, key(access));
        }
        if (SIGNATURE.contains(code)) {
            if (message.contains("valid region")) {
                return Look.bad(Cause.AWS_REGION, raw, access.region());
            }
            boolean time = message.contains("expired") || message.contains("not yet current");
            return Look.bad(time ? Cause.IAM_CLOCK : Cause.AWS_SECRET_WRONG, raw, time ? "" : key(access));
        }
        // a web server that is no AWS answers with a page and no error code of AWS's
        return code.isEmpty() || access.endpoint() != null && code.equals("null")
                ? Look.bad(Cause.AWS_NOT_AWS, raw, address(access)) : null;
    }

    /** What was asked, as a person would look for it. */
    static String address(AwsAccess access) {
        return access.endpoint() == null ? "amazonaws.com (" + access.region() + ")" : access.endpoint().toString();
    }

    private static String key(AwsAccess access) {
        return access.credentials() instanceof AwsCredentials.Keys keys ? keys.accessKeyId() : profile(access);
    }

    private static String profile(AwsAccess access) {
        return access.credentials() instanceof AwsCredentials.Profile profile ? profile.name() : "";
    }

    private static boolean temporary(AwsAccess access) {
        return access.credentials() instanceof AwsCredentials.Keys keys && keys.sessionToken() != null
                && !keys.sessionToken().isBlank() || key(access).startsWith("ASIA");
    }

    private static boolean silent(Throwable failure) {
        return find(failure, ApiCallTimeoutException.class) != null
                || find(failure, ApiCallAttemptTimeoutException.class) != null
                || find(failure, SocketTimeoutException.class) != null;
    }

    private static String raw(Throwable failure) {
        Problem problem = AwsErrors.problem(failure);
        return problem.code() == ProblemCode.UNEXPECTED || problem.detail().isEmpty() ? Raw.of(failure)
                : problem.detail();
    }

    static <T extends Throwable> T find(Throwable failure, Class<T> type) {
        return Stream.iterate(failure, t -> t != null, Throwable::getCause).filter(type::isInstance).map(type::cast)
                .findFirst().orElse(null);
    }
}
