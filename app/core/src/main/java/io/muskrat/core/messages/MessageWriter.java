package io.muskrat.core.messages;

import io.muskrat.core.kafka.KafkaClients;
import io.muskrat.core.platform.ProblemException;
import io.muskrat.core.session.ClusterSession;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.internals.RecordHeader;

/** Writes records with acks=all and idempotence: each is stored once, by all replicas in sync, or an error says so. */
public final class MessageWriter implements AutoCloseable {

    private static final Duration CLOSE = Duration.ofSeconds(2);

    private final KafkaClients kafka;
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private Producer<byte[], byte[]> producer;

    public MessageWriter(ClusterSession session) {
        this.kafka = session.kafka();
    }

    /**
     * Sends one record and waits for the acknowledgement, at most about a minute. Any number of threads may send.
     *
     * @param partitionOrNull null to let the key decide, or chance without a key
     * @param key may be null
     * @param value may be null: a tombstone
     * @throws ProblemException TOPIC_UNKNOWN at once for a topic that does not exist (it is not created by writing);
     *     CANCELLED when interrupted, and then the record may or may not have been stored
     */
    public Written send(String topic, Integer partitionOrNull, byte[] key, byte[] value, List<Header> headers) {
        requireTopic(topic);
        List<org.apache.kafka.common.header.Header> kafkaHeaders = new ArrayList<>();
        headers.forEach(h -> kafkaHeaders.add(new RecordHeader(h.name(), h.value())));
        try {
            RecordMetadata stored = producer()
                    .send(new ProducerRecord<>(topic, partitionOrNull, key, value, kafkaHeaders)).get();
            return new Written(stored.partition(), stored.offset(), Instant.ofEpochMilli(stored.timestamp()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw kafka.problem(e);
        } catch (ExecutionException | RuntimeException e) {
            throw kafka.problem(e);
        }
    }

    private void requireTopic(String topic) {
        if (!known.contains(topic)) {
            kafka.await(kafka.admin().describeTopics(List.of(topic)).allTopicNames());
            known.add(topic);
        }
    }

    private synchronized Producer<byte[], byte[]> producer() {
        if (producer == null) {
            producer = kafka.producer(Map.of("acks", "all", "enable.idempotence", "true",
                    // longer than a network may be away and a tunnel takes to come back
                    "delivery.timeout.ms", "60000"));
        }
        return producer;
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close(CLOSE);
            producer = null;
        }
    }
}
