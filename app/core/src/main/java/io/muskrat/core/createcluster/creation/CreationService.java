package io.muskrat.core.createcluster.creation;

import static io.muskrat.core.aws.AwsErrors.calling;

import io.muskrat.core.aws.AwsClients;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.kafka.model.NotFoundException;
import software.amazon.awssdk.services.kafka.model.StateInfo;

/**
 * Follows a cluster from the request until it is active and what was promised with it is done. Every method blocks;
 * ProblemException AWS_..., CancellationException when interrupted.
 */
public final class CreationService {
    /** Worth another try by itself. */
    private static final Set<ProblemCode> PASSING =
            Set.of(ProblemCode.AWS_UNREACHABLE, ProblemCode.AWS_TIMEOUT, ProblemCode.AWS_THROTTLED,
                    ProblemCode.AWS_OUT_OF_ORDER);

    /** AWS may not know a cluster yet that it has just begun to make: its answers are consistent in the end only. */
    private static final Duration YOUNG = Duration.ofMinutes(1);

    private final AwsClients clients;
    private final InstantSource clock;

    public CreationService(AwsClients clients, InstantSource clock) {
        this.clients = clients;
        this.clock = clock;
    }

    /** The number of the account that the credentials belong to. */
    public String account() {
        return calling(() -> clients.sts().getCallerIdentity().account());
    }

    /** The user and password that were made with it; empty when it has none. */
    public Optional<ScramLogin> login(Creation creation) {
        return creation.steps().stream()
                .filter(step -> step.status() == Step.Status.DONE && step.chore() instanceof Chore.ScramUser)
                .findFirst().flatMap(step -> new ScramUsers(clients).read(step.made()));
    }

    /**
     * One look, and at most one step of what follows. A step that AWS refuses is noted in it, and the next one is done
     * all the same; when AWS cannot be reached the look fails, and the step is still to be done.
     */
    public Creation look(Creation creation) {
        if (creation.over()) {
            return creation;
        }
        Creation now = describe(creation);
        return switch (now.phase()) {
            case GONE -> creation.soFar(clock.instant()).compareTo(YOUNG) < 0
                    ? creation.seen(clock.instant()) : now.ended(clock.instant());
            case FAILED -> now.ended(clock.instant());
            case FINISHING, READY, INCOMPLETE -> goOn(now);
            case CREATING -> now.seen(clock.instant());
        };
    }

    /** Whether the cluster is not there any more, or is being deleted. */
    public boolean gone(Creation creation) {
        return describe(creation).phase() == Creation.Phase.GONE;
    }

    private Creation describe(Creation creation) {
        return calling(() -> {
            try {
                var info = clients.kafka().describeClusterV2(r -> r.clusterArn(creation.arn())).clusterInfo();
                Optional<StateInfo> why = Optional.ofNullable(info.stateInfo());
                return creation.told(info.stateAsString(), why.map(StateInfo::code).orElse(""),
                        why.map(StateInfo::message).orElse(""));
            } catch (NotFoundException e) {
                return creation.told(Creation.GONE, "", "");
            }
        });
    }

    private Creation goOn(Creation creation) {
        Instant now = clock.instant();
        List<Step> steps = new ArrayList<>(creation.steps());
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).status() == Step.Status.WAITING) {
                // every other state refuses changes for now
                if (!creation.state().equals("ACTIVE")) {
                    return creation.seen(now);
                }
                steps.set(i, perform(creation, steps.get(i)));
                Creation done = creation.with(steps);
                return steps.stream().anyMatch(step -> step.status() == Step.Status.WAITING)
                        ? done.seen(now) : done.ended(clock.instant());
            }
        }
        return creation.ended(now);
    }

    private Step perform(Creation creation, Step step) {
        try {
            return step.done(switch (step.chore()) {
                case Chore.ScramUser user -> new ScramUsers(clients).make(creation, user);
                case Chore.StorageScaling scaling -> new StorageScalings(clients).make(creation, scaling);
            });
        } catch (ProblemException refused) {
            if (PASSING.contains(refused.problem().code())) {
                throw refused;
            }
            return step.failed(refused.problem());
        }
    }
}
