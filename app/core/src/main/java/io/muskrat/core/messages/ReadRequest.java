package io.muskrat.core.messages;

import java.util.Objects;

/**
 * What to read.
 *
 * @param group "" to read beside all groups and to commit nothing; else the group that is joined
 * @param follow go on with records that arrive later; otherwise it ends at the end offsets found at the start
 * @param limit most records to hand over, at least 1; {@link Long#MAX_VALUE} for all
 */
public record ReadRequest(String topic, String group, Start start, boolean follow, long limit) {

    public ReadRequest {
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(start, "start");
        if (limit < 1) {
            throw new IllegalArgumentException("limit " + limit);
        }
    }
}
