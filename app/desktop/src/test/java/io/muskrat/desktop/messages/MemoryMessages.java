package io.muskrat.desktop.messages;

import io.muskrat.core.messages.Message;
import io.muskrat.core.messages.ReadRequest;
import io.muskrat.core.messages.Written;
import io.muskrat.core.topics.Topic;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/** A topic in memory that is read while it is written: for what a screen does with records, not for what Kafka does. */
final class MemoryMessages implements MessageCalls {

    static final Instant NOON = Instant.parse("2026-11-21T03:00:00.123Z");

    final List<Topic> topics = new CopyOnWriteArrayList<>();
    final List<Draft> written = new CopyOnWriteArrayList<>();
    final BlockingQueue<List<Message>> coming = new LinkedBlockingQueue<>();
    volatile ReadRequest request;
    volatile RuntimeException failure;
    volatile boolean interrupted;
    volatile int rests;

    MemoryMessages with(Topic... more) {
        topics.addAll(List.of(more));
        return this;
    }

    @Override
    public List<Topic> topics() {
        return List.copyOf(topics);
    }

    @Override
    public Written send(Draft draft) {
        if (failure != null) {
            throw failure;
        }
        written.add(draft);
        return new Written(written.size() % 3, written.size() - 1, NOON);
    }

    @Override
    public void read(ReadRequest wanted, Consumer<List<Message>> sink) {
        request = wanted;
        interrupted = false;
        try {
            while (wanted.follow() || !coming.isEmpty()) {
                sink.accept(coming.take());
            }
        } catch (InterruptedException e) {
            interrupted = true;
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void rest() {
        rests++;
    }
}
