package io.muskrat.core.clusters;

import java.time.Instant;
import java.util.List;

/**
 * Something done to a cluster.
 *
 * @param type such as CREATE, UPDATE_BROKER_COUNT
 * @param state such as UPDATE_IN_PROGRESS, UPDATE_COMPLETE
 * @param ended null while it runs
 * @param steps "name: status" of each step; empty in lists, which do not tell them
 */
public record Operation(
        String arn, String type, String state, Instant started, Instant ended, List<String> steps) {
    public Operation {
        steps = List.copyOf(steps);
    }
}
