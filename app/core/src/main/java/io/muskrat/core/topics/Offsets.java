package io.muskrat.core.topics;

import io.muskrat.core.kafka.KafkaClients;
import io.muskrat.core.platform.ProblemException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** First and end offsets of many partitions, asked for at the same time. */
final class Offsets {

    /** Offset that stands for "no leader answers for this partition". */
    static final long UNKNOWN = -1;

    private final Map<TopicPartition, Long> first;
    private final Map<TopicPartition, Long> end;

    private Offsets(Map<TopicPartition, Long> first, Map<TopicPartition, Long> end) {
        this.first = first;
        this.end = end;
    }

    /** Of partitions that have leaders; one that cannot be asked is unknown and spoils no other. */
    static Offsets of(KafkaClients kafka, Collection<TopicPartition> partitions) {
        ListOffsetsResult earliest = ask(kafka, partitions, OffsetSpec.earliest());
        ListOffsetsResult latest = ask(kafka, partitions, OffsetSpec.latest());
        return new Offsets(answers(kafka, partitions, earliest), answers(kafka, partitions, latest));
    }

    long first(TopicPartition partition) {
        return first.getOrDefault(partition, UNKNOWN);
    }

    long end(TopicPartition partition) {
        return end.getOrDefault(partition, UNKNOWN);
    }

    /** How many offsets lie between, or unknown. */
    long records(TopicPartition partition) {
        long from = first(partition);
        long to = end(partition);
        return from < 0 || to < 0 ? UNKNOWN : to - from;
    }

    private static ListOffsetsResult ask(KafkaClients kafka, Collection<TopicPartition> partitions, OffsetSpec spec) {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        partitions.forEach(p -> wanted.put(p, spec));
        return kafka.admin().listOffsets(wanted);
    }

    private static Map<TopicPartition, Long> answers(KafkaClients kafka, Collection<TopicPartition> partitions,
                                                     ListOffsetsResult result) {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        for (TopicPartition partition : partitions) {
            try {
                offsets.put(partition, kafka.await(result.partitionResult(partition)).offset());
            } catch (ProblemException e) {
                if (Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                offsets.put(partition, UNKNOWN);
            }
        }
        return offsets;
    }
}
