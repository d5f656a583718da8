package io.muskrat.core.createcluster.creation;

import io.muskrat.core.platform.Problem;

/**
 * A chore and how it went.
 *
 * @param made ARN of what was made, of the secret or the scaling policy; empty until it is done
 * @param problem why it failed; null unless it has
 */
public record Step(Chore chore, Status status, String made, Problem problem) {
    /** How it went. */
    public enum Status { WAITING, DONE, FAILED }

    public Step {
        status = status == null ? Status.WAITING : status;
        made = made == null ? "" : made;
    }

    static Step waiting(Chore chore) {
        return new Step(chore, Status.WAITING, "", null);
    }

    Step done(String arn) {
        return new Step(chore, Status.DONE, arn, null);
    }

    Step failed(Problem why) {
        return new Step(chore, Status.FAILED, "", why);
    }

    /** Failed ones wait again. */
    Step again() {
        return status == Status.FAILED ? waiting(chore) : this;
    }
}
