package io.muskrat.core.messages;

import java.time.Instant;

/** Where a record was stored, acknowledged by all replicas in sync. */
public record Written(int partition, long offset, Instant timestamp) {
}
