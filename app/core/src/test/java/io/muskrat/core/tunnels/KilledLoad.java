package io.muskrat.core.tunnels;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.muskrat.core.messages.MessageReader;
import io.muskrat.core.messages.MessageWriter;
import io.muskrat.core.messages.ReadRequest;
import io.muskrat.core.messages.Start;
import io.muskrat.core.session.ClusterSession;
import io.muskrat.core.topics.TopicDraft;
import io.muskrat.core.topics.TopicService;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** An idempotent producer with acks=all and a consumer, to be disturbed. */
final class KilledLoad implements AutoCloseable {
    private final ClusterSession session;
    private final String topic;
    private final MessageWriter writer;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> acknowledged = new CopyOnWriteArrayList<>();
    private final List<String> followed = new CopyOnWriteArrayList<>();
    private final AtomicBoolean enough = new AtomicBoolean();
    private final Future<?> producer;
    private final Thread consumer;

    KilledLoad(ClusterSession session, String topic) {
        this.session = session;
        this.topic = topic;
        writer = new MessageWriter(session);
        new TopicService(session).create(new TopicDraft(topic, "2", "1", Map.of()));
        producer = threads.submit(this::produce);
        consumer = Thread.ofVirtual().start(() -> new MessageReader(session).read(
                new ReadRequest(topic, topic + "-watchers", Start.EARLIEST, true, Long.MAX_VALUE),
                batch -> batch.forEach(m -> followed.add(new String(m.value(), UTF_8)))));
    }

    private void produce() {
        for (int i = 0; !enough.get(); i++) {
            writer.send(topic, i % 2, null, ("r" + i).getBytes(UTF_8), List.of());
            acknowledged.add("r" + i);
        }
    }

    /** Both go on. */
    void awaitFlow(Duration atMost) {
        int before = acknowledged.size();
        int seen = followed.size();
        await("producer").atMost(atMost).until(() -> acknowledged.size() > before + 20);
        await("consumer").atMost(atMost).until(() -> followed.size() > seen + 20);
    }

    /** Stops; every acknowledged record is there, once, and was seen. */
    void lostNothing() throws Exception {
        enough.set(true);
        producer.get();
        await().atMost(Duration.ofSeconds(60)).until(() -> followed.containsAll(acknowledged));
        List<String> stored = new CopyOnWriteArrayList<>();
        new MessageReader(session).read(new ReadRequest(topic, "", Start.EARLIEST, false, Long.MAX_VALUE),
                batch -> batch.forEach(m -> stored.add(new String(m.value(), UTF_8))));
        // idempotence: once each, none doubled by the retries
        assertThat(stored).containsExactlyInAnyOrderElementsOf(acknowledged);
    }

    int acknowledged() {
        return acknowledged.size();
    }

    @Override
    public void close() {
        enough.set(true);
        consumer.interrupt();
        await().until(() -> !consumer.isAlive());
        writer.close();
        threads.close();
    }
}
