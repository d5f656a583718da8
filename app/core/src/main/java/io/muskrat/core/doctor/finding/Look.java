package io.muskrat.core.doctor.finding;

import io.muskrat.core.platform.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * What a step saw, before it is timed and told.
 *
 * @param diagnosis null when good
 */
public record Look(Verdict verdict, String raw, Diagnosis diagnosis) {

    public static Look good(String facts) {
        return new Look(Verdict.GOOD, facts, null);
    }

    public static Look bad(Cause cause, String raw, String... args) {
        return new Look(Verdict.BAD, raw, new Diagnosis(cause, List.of(args), List.of()));
    }

    public static Look warning(Cause cause, String raw, String... args) {
        return new Look(Verdict.WARNING, raw, new Diagnosis(cause, List.of(args), List.of()));
    }

    /** A problem that has texts of its own. */
    public static Look of(Problem problem, String raw) {
        List<String> args = new ArrayList<>(List.of(problem.code().name()));
        args.addAll(problem.args());
        return new Look(Verdict.BAD, raw, new Diagnosis(Cause.PROBLEM, args, List.of()));
    }

    public Look with(Fix... fixes) {
        return new Look(verdict, raw, new Diagnosis(diagnosis.cause(), diagnosis.args(), List.of(fixes)));
    }

    /** The same cause with other arguments. */
    public Look withArgs(String... args) {
        return new Look(verdict, raw, new Diagnosis(diagnosis.cause(), List.of(args), diagnosis.fixes()));
    }

    /** The same seen less severely. */
    public Look asWarning() {
        return new Look(Verdict.WARNING, raw, diagnosis);
    }

    public boolean ok() {
        return verdict == Verdict.GOOD || verdict == Verdict.WARNING;
    }

    public boolean is(Cause cause) {
        return diagnosis != null && diagnosis.cause() == cause;
    }
}
