package io.muskrat.core.platform;

/** Carries a {@link Problem} from where it arose to where it is shown. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public ProblemException(Problem problem, Throwable cause) {
        super(problem.code() + " " + problem.args(), cause);
        this.problem = problem;
    }

    public ProblemException(Problem problem) {
        this(problem, null);
    }

    public Problem problem() {
        return problem;
    }
}
