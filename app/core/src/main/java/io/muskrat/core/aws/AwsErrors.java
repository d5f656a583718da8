package io.muskrat.core.aws;

import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;

/** What an error of the AWS SDK means to the person at the screen. */
public final class AwsErrors {
    private AwsErrors() {}

    /** Never null; UNEXPECTED for what is no error of AWS. */
    public static Problem problem(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof ProblemException known) {
                return known.problem();
            }
            if (t instanceof AbortedException || t instanceof InterruptedException || t instanceof CancellationException) {
                return Problem.of(ProblemCode.CANCELLED);
            }
            if (t instanceof AwsServiceException answered) {
                return ServiceErrors.problem(answered);
            }
        }
        return ClientErrors.problem(thrown);
    }

    /** Runs a call of the SDK; a failure becomes a ProblemException, a call that was interrupted a CancellationException. */
    public static <T> T calling(Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException e) {
            Problem problem = problem(e);
            if (problem.code() == ProblemCode.CANCELLED) {
                CancellationException cancelled = new CancellationException("AWS call");
                cancelled.initCause(e);
                throw cancelled;
            }
            throw new ProblemException(problem, e);
        }
    }
}
