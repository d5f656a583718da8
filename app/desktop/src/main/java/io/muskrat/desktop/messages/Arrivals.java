package io.muskrat.desktop.messages;

import io.muskrat.core.messages.Message;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;

/** Between the thread that reads and the screen: all records are counted, the newest are kept until they are taken. */
final class Arrivals {

    /**
     * What came since the last taking.
     *
     * @param newest in the order they were read
     * @param total read from the start on
     */
    record Taken(List<Message> newest, long total) { }

    private final int kept;
    private final Deque<Message> newest = new ArrayDeque<>();
    private long total;
    private boolean closed;

    Arrivals(int kept) {
        this.kept = kept;
    }

    /** @throws CancellationException after {@link #close()}: the batch was not handed over */
    synchronized void add(List<Message> batch) {
        if (closed) {
            throw new CancellationException();
        }
        total += batch.size();
        for (Message message : batch.subList(Math.max(0, batch.size() - kept), batch.size())) {
            if (newest.size() == kept) {
                newest.removeFirst();
            }
            newest.addLast(message);
        }
    }

    synchronized Taken take() {
        Taken taken = new Taken(List.copyOf(newest), total);
        newest.clear();
        return taken;
    }

    synchronized void close() {
        closed = true;
    }
}
