package io.muskrat.core.messages;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/** Reads as a member of a group: what was handed over is committed, and the group is left when it ends. */
final class GroupReading extends Reading implements ConsumerRebalanceListener {

    private static final Duration GOODBYE = Duration.ofSeconds(3);

    private final Map<TopicPartition, OffsetAndMetadata> uncommitted = new HashMap<>();
    private boolean joined;

    GroupReading(ReadRequest request, Consumer<byte[], byte[]> consumer,
                 java.util.function.Consumer<List<Message>> sink) {
        super(request, consumer, sink);
    }

    @Override
    void run(List<PartitionInfo> partitions) {
        consumer.subscribe(List.of(request.topic()), this);
        loop();
    }

    @Override
    void leave() {
        try {
            commit(GOODBYE);
        } catch (KafkaException e) {
            // another member has the partitions by now, or the cluster is gone: what is not committed is read again
            uncommitted.clear();
        } finally {
            consumer.unsubscribe();
        }
    }

    @Override
    void handedOver(Map<TopicPartition, Long> next) {
        next.forEach((partition, offset) -> uncommitted.put(partition, new OffsetAndMetadata(offset)));
        Map<TopicPartition, OffsetAndMetadata> now = Map.copyOf(uncommitted);
        consumer.commitAsync(now, (offsets, error) -> {
            if (error == null) {
                offsets.forEach(uncommitted::remove);
            }
        });
    }

    @Override
    boolean finished() {
        return joined && atEnd(consumer.assignment());
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        joined = true;
        if (!request.follow()) {
            ends.putAll(consumer.endOffsets(partitions));
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        commit(GOODBYE);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        uncommitted.keySet().removeAll(partitions);
    }

    private void commit(Duration patience) {
        if (!uncommitted.isEmpty()) {
            consumer.commitSync(Map.copyOf(uncommitted), patience);
            uncommitted.clear();
        }
    }
}
