package io.muskrat.desktop.session.creations;

import io.muskrat.core.createcluster.creation.Creation;
import io.muskrat.core.createcluster.creation.Step;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Creations as they may stand. */
public final class Made {

    static final String REASON = "The subnet subnet-0a1b has not enough free addresses.";
    private static final Instant BEGUN = Instant.now().minus(Duration.ofMinutes(21));

    private Made() { }

    /** With a user and growing storage to be made. */
    public static Creation creating(String name) {
        ClusterDraft draft = ClusterDraft.start().basics(b -> b.withName(name))
                .authentication(a -> a.withScram(true).withScramUser("alice").withScramKmsKey("alias/msk"))
                .storage(s -> s.withAutoScalingOn(true).withAutoScalingTarget("60").withAutoScalingMaximum("1000"));
        return Creation.asked("arn:aws:kafka:ap-northeast-2:123456789012:cluster/" + name + "/1", draft, BEGUN);
    }

    public static Creation ready(String name) {
        return over(creating(name), "ACTIVE", "", List.of(
                new Step(creating(name).steps().getFirst().chore(), Step.Status.DONE,
                        "arn:aws:secretsmanager:ap-northeast-2:123456789012:secret:AmazonMSK_" + name + "_alice-x1", null),
                new Step(creating(name).steps().getLast().chore(), Step.Status.DONE,
                        "arn:aws:autoscaling:ap-northeast-2:123456789012:scalingPolicy:1", null)));
    }

    public static Creation incomplete(String name) {
        Problem refused = Problem.of(ProblemCode.AWS_REFUSED, "The KMS key alias/msk does not exist.");
        return over(creating(name), "ACTIVE", "", List.of(
                new Step(creating(name).steps().getFirst().chore(), Step.Status.FAILED, "", refused),
                ready(name).steps().getLast()));
    }

    public static Creation failed(String name) {
        return over(creating(name), "FAILED", REASON, creating(name).steps());
    }

    private static Creation over(Creation before, String state, String message, List<Step> steps) {
        Instant end = BEGUN.plus(Duration.ofMinutes(21));
        return new Creation(before.arn(), before.name(), state, message.isEmpty() ? "" : "CreationFailed", message,
                BEGUN, end, end, steps, before.draft());
    }
}
