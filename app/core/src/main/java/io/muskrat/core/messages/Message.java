package io.muskrat.core.messages;

import java.time.Instant;
import java.util.List;

/**
 * A record as it was read. The arrays are the reader's own copies: do not change them.
 *
 * @param timestamp the record's time (creation or append, as the topic says), null when it has none
 * @param key null when it has none
 * @param value null for a tombstone
 */
public record Message(String topic, int partition, long offset, Instant timestamp, byte[] key, byte[] value,
                      List<Header> headers) {

    public Message {
        headers = List.copyOf(headers);
    }
}
