package io.muskrat.core.messages;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;

/** One run of reading: the loop both ways of reading share. */
abstract class Reading {

    static final Duration POLL = Duration.ofMillis(250);
    private static final int BATCH = 500;
    private static final String FETCH_BYTES = String.valueOf(8 << 20);

    final ReadRequest request;
    final Consumer<byte[], byte[]> consumer;
    final Map<TopicPartition, Long> ends = new HashMap<>();
    private final java.util.function.Consumer<List<Message>> sink;
    private long left;

    Reading(ReadRequest request, Consumer<byte[], byte[]> consumer,
            java.util.function.Consumer<List<Message>> sink) {
        this.request = request;
        this.consumer = consumer;
        this.sink = sink;
        this.left = request.limit();
    }

    static Map<String, String> settings(ReadRequest request) {
        Map<String, String> settings = new HashMap<>();
        settings.put("auto.offset.reset", request.start() == Start.EARLIEST ? "earliest" : "latest");
        settings.put("max.poll.records", String.valueOf(BATCH));
        settings.put("fetch.max.bytes", FETCH_BYTES);
        if (!request.group().isEmpty()) {
            settings.put("group.id", request.group());
        }
        return settings;
    }

    /** Assigns or subscribes, and reads. */
    abstract void run(List<PartitionInfo> partitions);

    /** Lets go, however the run ended; not on an interrupted thread. */
    abstract void leave();

    /** After the sink took records: the next offset of each partition that had some. */
    abstract void handedOver(Map<TopicPartition, Long> next);

    /** Whether all partitions this run has were read to their ends. */
    abstract boolean finished();

    final void loop() {
        while (left > 0 && (request.follow() || !finished())) {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            if (!records.isEmpty()) {
                hand(records);
            }
        }
    }

    final boolean atEnd(Collection<TopicPartition> partitions) {
        return partitions.stream().allMatch(p -> consumer.position(p) >= ends.getOrDefault(p, 0L));
    }

    private void hand(ConsumerRecords<byte[], byte[]> records) {
        List<Message> batch = new ArrayList<>();
        Map<TopicPartition, Long> next = new HashMap<>();
        for (TopicPartition partition : records.partitions()) {
            long end = request.follow() ? Long.MAX_VALUE : ends.getOrDefault(partition, Long.MAX_VALUE);
            for (ConsumerRecord<byte[], byte[]> record : records.records(partition)) {
                if (left == 0 || record.offset() >= end) {
                    break;
                }
                batch.add(message(record));
                next.put(partition, record.offset() + 1);
                left--;
            }
        }
        if (!batch.isEmpty()) {
            sink.accept(batch);
            handedOver(next);
        }
    }

    private static Message message(ConsumerRecord<byte[], byte[]> record) {
        List<Header> headers = new ArrayList<>();
        record.headers().forEach(h -> headers.add(new Header(h.key(), h.value())));
        Instant time = record.timestampType() == TimestampType.NO_TIMESTAMP_TYPE ? null
                : Instant.ofEpochMilli(record.timestamp());
        return new Message(record.topic(), record.partition(), record.offset(), time, record.key(), record.value(),
                headers);
    }
}
