package io.muskrat.core.aws;

import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * Errors that a service answered with. Codes: AWS "Common Errors" of the Query APIs, and those of EC2, MSK, CloudWatch
 * and STS.
 */
final class ServiceErrors {
    private static final Set<String> DENIED = Set.of(
            "AccessDenied",
            "AccessDeniedException",
            "UnauthorizedOperation",
            "UnauthorizedException",
            "ForbiddenException",
            "NotAuthorized");
    private static final Set<String> CREDENTIALS = Set.of(
            "InvalidClientTokenId",
            "UnrecognizedClientException",
            "SignatureDoesNotMatch",
            "InvalidSignatureException",
            "IncompleteSignature",
            "IncompleteSignatureException",
            "MissingAuthenticationToken",
            "MissingAuthenticationTokenException",
            "AuthFailure",
            "OptInRequired");
    private static final Set<String> EXPIRED = Set.of("ExpiredToken", "ExpiredTokenException", "TokenRefreshRequired");
    private static final Pattern ACTION = Pattern.compile("perform: ([a-z0-9-]+:[A-Za-z0-9*]+)");

    private ServiceErrors() {}

    static Problem problem(AwsServiceException e) {
        AwsErrorDetails details = e.awsErrorDetails();
        String code = details == null || details.errorCode() == null ? "" : details.errorCode();
        String message = details == null || details.errorMessage() == null ? code : details.errorMessage();
        ProblemCode what = classify(e, code);
        String arg = what == ProblemCode.AWS_ACCESS_DENIED ? action(message) : message;
        return Problem.of(what, arg).withDetail(detail(e, details, code, message));
    }

    private static ProblemCode classify(AwsServiceException e, String code) {
        if (EXPIRED.contains(code) || e.getClass().getName().contains(".sso")) {
            return ProblemCode.AWS_SIGN_IN_EXPIRED;
        }
        if (e.isClockSkewException() || code.startsWith("RequestTimeTooSkewed") || code.startsWith("RequestExpired")) {
            return ProblemCode.AWS_CLOCK;
        }
        if (CREDENTIALS.contains(code)) {
            return ProblemCode.AWS_CREDENTIALS;
        }
        if (DENIED.contains(code) || e.statusCode() == 403) {
            return ProblemCode.AWS_ACCESS_DENIED;
        }
        if (e.isThrottlingException() || e.statusCode() == 429 || code.startsWith("TooManyRequests")) {
            return ProblemCode.AWS_THROTTLED;
        }
        return switch (e.statusCode()) {
            case 401 -> ProblemCode.AWS_CREDENTIALS;
            case 404 -> ProblemCode.AWS_NOT_FOUND;
            case 409 -> ProblemCode.AWS_CONFLICT;
            default -> e.statusCode() >= 500 ? ProblemCode.AWS_OUT_OF_ORDER : ProblemCode.AWS_REFUSED;
        };
    }

    /** {@code kafka:ListClustersV2} of "User: arn... is not authorized to perform: kafka:ListClustersV2 on ...". */
    private static String action(String message) {
        Matcher found = ACTION.matcher(message);
        return found.find() ? found.group(1) : "";
    }

    private static String detail(AwsServiceException e, AwsErrorDetails details, String code, String message) {
        String service = details == null ? "" : details.serviceName();
        return service + " " + e.statusCode() + " " + code + ": " + message + "\nrequest " + e.requestId();
    }
}
