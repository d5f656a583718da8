package io.muskrat.core.createcluster.creation;

import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A cluster that was asked for and what has become of it. Kept over restarts of the app.
 *
 * @param state as MSK tells it, CREATING at first; {@link #GONE} when there is no such cluster any more
 * @param code of MSK's StateInfo, empty unless it told one
 * @param message of MSK's StateInfo
 * @param begun when MSK took the request
 * @param seen when it was asked for last
 * @param ended when it was seen to have failed, or to be active with nothing left to do; null until then
 * @param steps what follows once it is ACTIVE
 * @param draft what it was made of, to be offered again
 */
public record Creation(
        String arn,
        String name,
        String state,
        String code,
        String message,
        Instant begun,
        Instant seen,
        Instant ended,
        List<Step> steps,
        ClusterDraft draft) {
    public static final String GONE = "GONE";

    /** Longer unseen than this, nobody knows when it happened. */
    private static final Duration UNWATCHED = Duration.ofMinutes(2);

    public Creation {
        arn = arn == null ? "" : arn;
        name = name == null ? "" : name;
        state = state == null ? "CREATING" : state;
        code = code == null ? "" : code;
        message = message == null ? "" : message;
        begun = begun == null ? Instant.EPOCH : begun;
        seen = seen == null ? begun : seen;
        steps = steps == null ? List.of() : List.copyOf(steps);
        draft = draft == null ? ClusterDraft.start() : draft;
    }

    /** As MSK has taken it. */
    public static Creation asked(String arn, ClusterDraft draft, Instant now) {
        return new Creation(arn, draft.name(), "CREATING", "", "", now, now, null,
                Chore.of(draft).stream().map(Step::waiting).toList(), draft);
    }

    /** How it stands. */
    public enum Phase {
        /** AWS makes it. */
        CREATING,
        /** It is active; something is still to be done. */
        FINISHING,
        /** Active, and all is done. */
        READY,
        /** Active, but not all could be done. */
        INCOMPLETE,
        FAILED,
        GONE
    }

    public Phase phase() {
        return switch (state) {
            case "CREATING" -> Phase.CREATING;
            case "FAILED" -> Phase.FAILED;
            case GONE, "DELETING" -> Phase.GONE;
            default -> steps.stream().anyMatch(step -> step.status() == Step.Status.FAILED) ? Phase.INCOMPLETE
                    : ended == null ? Phase.FINISHING : Phase.READY;
        };
    }

    /** Whether there is nothing more to ask for. */
    public boolean over() {
        return ended != null;
    }

    public Duration soFar(Instant now) {
        Duration since = Duration.between(begun, now);
        return since.isNegative() ? Duration.ZERO : since;
    }

    /** How long it took; empty while it is not over, or when it ended while nobody looked. */
    public Optional<Duration> took() {
        return ended == null || Duration.between(seen, ended).compareTo(UNWATCHED) > 0 ? Optional.empty()
                : Optional.of(Duration.between(begun, ended));
    }

    /** Why it failed, in AWS's words; empty for one that has not. */
    public Optional<Problem> problem() {
        return phase() != Phase.FAILED ? Optional.empty()
                : Optional.of(Problem.of(ProblemCode.CLUSTER_NOT_CREATED, name, message.isBlank() ? code : message)
                        .withDetail(arn + "\n" + code + ": " + message));
    }

    /** Whether it is of this account and region: {@code arn:aws:kafka:<region>:<account>:cluster/...}. */
    public boolean of(String account, String region) {
        String[] parts = arn.split(":", 6);
        return parts.length == 6 && parts[3].equals(region) && parts[4].equals(account);
    }

    Creation told(String nowState, String nowCode, String nowMessage) {
        return new Creation(arn, name, nowState, nowCode, nowMessage, begun, seen, ended, steps, draft);
    }

    Creation seen(Instant at) {
        return new Creation(arn, name, state, code, message, begun, at, ended, steps, draft);
    }

    Creation ended(Instant at) {
        return new Creation(arn, name, state, code, message, begun, seen, at, steps, draft);
    }

    Creation with(List<Step> others) {
        return new Creation(arn, name, state, code, message, begun, seen, ended, others, draft);
    }

    /** The failed steps are to be tried again. */
    public Creation again() {
        return new Creation(arn, name, state, code, message, begun, seen, null,
                steps.stream().map(Step::again).toList(), draft);
    }
}
