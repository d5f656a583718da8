package io.muskrat.core.messages;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/** Reads all partitions without a group: nobody notices and nothing is committed. */
final class PartitionReading extends Reading {

    PartitionReading(ReadRequest request, Consumer<byte[], byte[]> consumer,
                     java.util.function.Consumer<List<Message>> sink) {
        super(request, consumer, sink);
    }

    @Override
    void run(List<PartitionInfo> partitions) {
        List<TopicPartition> all = partitions.stream()
                .map(p -> new TopicPartition(p.topic(), p.partition())).toList();
        consumer.assign(all);
        if (!request.follow()) {
            ends.putAll(consumer.endOffsets(all));
        }
        if (request.start() == Start.EARLIEST) {
            consumer.seekToBeginning(all);
        } else {
            consumer.seekToEnd(all);
        }
        loop();
    }

    @Override
    void leave() {
        consumer.unsubscribe();
    }

    @Override
    void handedOver(Map<TopicPartition, Long> next) {
        pauseFinished();
    }

    @Override
    boolean finished() {
        return atEnd(consumer.assignment());
    }

    private void pauseFinished() {
        if (!request.follow()) {
            consumer.pause(consumer.assignment().stream()
                    .filter(p -> consumer.position(p) >= ends.getOrDefault(p, 0L)).toList());
        }
    }
}
