package io.muskrat.core.tunnels.ssh.wire;

import java.io.IOException;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.sshd.common.util.threads.ThreadUtils;

/**
 * The one thread of an SSH connection: it serves the connection and every local socket carried in it, as OpenSSH's ssh
 * does. No byte is handed from thread to thread, and nothing in it may wait.
 */
public final class Loop {

    /** Something with a channel in the loop. Called on the loop's thread. */
    public interface Handler {

        /** @param ready the operations of {@link SelectionKey} that would not wait now */
        void ready(int ready);

        /** It did not work, or the loop ends: no call follows. */
        void failed(Exception cause);
    }

    /**
     * About a tenth of a millisecond, in which an answer mostly comes: being woken, and for the peer to wake, would
     * take longer. Others that want the processor get it.
     */
    private static final int IDLE_ROUNDS = 100;

    private final Selector selector;
    private final Runnable roundEnd;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private volatile Thread thread;
    private volatile boolean stopped;

    /** @param roundEnd called after each round of ready channels */
    Loop(Runnable roundEnd) throws IOException {
        this.selector = Selector.open();
        this.roundEnd = roundEnd;
    }

    synchronized void start() {
        if (!stopped) {
            thread = Thread.ofPlatform().daemon().name("ssh-loop").start(this::run);
        }
    }

    synchronized void stop() throws IOException {
        stopped = true;
        if (thread == null) {
            selector.close();
        } else {
            selector.wakeup();
        }
    }

    /** Whether the caller is the loop itself. */
    public boolean inside() {
        return Thread.currentThread() == thread;
    }

    /** Has the loop do something soon; the caller does it when the loop has ended. */
    public void execute(Runnable task) {
        tasks.add(task);
        selector.wakeup();
        if (stopped && tasks.remove(task)) {
            task.run();
        }
    }

    /** Lets closed channels go and looks at changed interests at once. */
    public void wake() {
        selector.wakeup();
    }

    /** On the loop's thread only: the channel must not block. */
    public SelectionKey register(SelectableChannel channel, int interest, Handler handler)
            throws ClosedChannelException {
        return channel.register(selector, interest, handler);
    }

    private void run() {
        try {
            // marks the thread as one that the library must never let wait for a key exchange
            ThreadUtils.runAsInternal(() -> {
                int idle = 0;
                while (!stopped) {
                    int served = idle < IDLE_ROUNDS ? selector.selectNow(this::serve) : selector.select(this::serve);
                    runTasks();
                    roundEnd.run();
                    if (served > 0) {
                        idle = 0;
                    } else if (idle < IDLE_ROUNDS) {
                        idle++;
                        Thread.yield();
                    }
                }
                return null;
            });
            end(new ClosedChannelException());
        } catch (Exception e) {
            end(e);
        }
    }

    private void runTasks() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    private void serve(SelectionKey key) {
        Handler handler = (Handler) key.attachment();
        try {
            handler.ready(key.readyOps());
        } catch (CancelledKeyException e) {
            handler.failed(new ClosedChannelException());
        } catch (RuntimeException e) {
            handler.failed(e);
        }
    }

    private void end(Exception cause) {
        stopped = true;
        List.copyOf(selector.keys()).forEach(key -> ((Handler) key.attachment()).failed(cause));
        try {
            selector.close();
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
        runTasks();
    }
}
