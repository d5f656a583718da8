package io.muskrat.core.tunnels.carry;

import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import io.muskrat.core.tunnels.TunnelState;
import io.muskrat.core.tunnels.ssh.Patience;
import io.muskrat.core.tunnels.ssh.SshLink;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/** Keeps one SSH link up: notices its end, connects again, and lets those who need it wait meanwhile. */
final class LinkKeeper implements AutoCloseable {

    /** How the link stands; error and problem are the last failure of the link, "" and null while it is up. */
    record Standing(TunnelState state, Instant since, String error, Problem problem) {
    }

    private static final Patience FIRST = new Patience(Duration.ofSeconds(10), Duration.ofSeconds(20));
    // shorter than the first time: an attempt that hangs in a dead network must not hold up the one that works
    private static final Duration AGAIN_CONNECT = Duration.ofSeconds(4);
    private static final Duration AGAIN_ANSWER = Duration.ofSeconds(6);
    private static final Duration WAIT = Duration.ofSeconds(10);
    private static final long BACK_OFF_MS = 200;
    private static final long BACK_OFF_MAX_MS = 2_000;
    // many servers shut out who is refused too often
    private static final long REFUSED_MS = 15_000;
    private static final long WATCH_MS = 1_000;
    private static final Set<ProblemCode> FINAL = Set.of(ProblemCode.TUNNEL_HOST_KEY_CHANGED,
            ProblemCode.TUNNEL_HOST_KEY_REFUSED, ProblemCode.TUNNEL_KEY_FILE, ProblemCode.TUNNEL_PASSPHRASE,
            ProblemCode.TUNNEL_PROXY_COMMAND);

    private final Function<Patience, SshLink> connector;
    private final Traffic traffic;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile Standing standing = new Standing(TunnelState.CONNECTING, Instant.now(), "", null);
    private SshLink link;
    private Thread supervisor;

    LinkKeeper(Function<Patience, SshLink> connector, Traffic traffic) {
        this.connector = connector;
        this.traffic = traffic;
    }

    /** Makes the first link, or throws its problem. */
    void start() {
        try {
            SshLink first = connector.apply(FIRST);
            lock.lock();
            try {
                if (!become(TunnelState.UP, first, "", null)) {
                    first.close();
                    throw new ProblemException(Problem.of(ProblemCode.CANCELLED));
                }
                supervisor = Thread.ofVirtual().name("tunnel-supervisor").start(() -> supervise(first));
            } finally {
                lock.unlock();
            }
        } catch (ProblemException e) {
            become(TunnelState.DOWN, null, text(e), e.problem());
            throw e;
        }
    }

    Standing standing() {
        return standing;
    }

    /** Of the link that is up. */
    Optional<Duration> latency() {
        lock.lock();
        try {
            return link == null ? Optional.empty() : link.latency();
        } finally {
            lock.unlock();
        }
    }

    /** The link, waiting up to 10 s for it to come back. */
    SshLink link() throws IOException {
        return linkOtherThan(null);
    }

    /**
     * The same for one who has found a link lost before the keeper did.
     *
     * @param lost null if none
     */
    SshLink linkOtherThan(SshLink lost) throws IOException {
        long left = WAIT.toNanos();
        lock.lock();
        try {
            while (link == null || link == lost) {
                if (left <= 0 || standing.state() == TunnelState.DOWN) {
                    throw new IOException("the tunnel is down " + standing.error());
                }
                left = changed.awaitNanos(left);
            }
            return link;
        } catch (InterruptedException e) {
            throw new IOException("interrupted", e);
        } finally {
            lock.unlock();
        }
    }

    private void supervise(SshLink first) {
        SshLink current = first;
        try {
            while (current != null) {
                String reason = awaitEnd(current);
                become(TunnelState.RECONNECTING, null, reason, Problem.of(ProblemCode.TUNNEL_LOST, traffic.bastion()).withDetail(reason));
                current.close();
                traffic.resetAll(current);
                current = reconnect();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until the link says that it ended, or something happened that ends it. */
    private static String awaitEnd(SshLink link) throws InterruptedException {
        Surroundings surroundings = new Surroundings(System::currentTimeMillis);
        while (true) {
            try {
                return link.ended().toCompletableFuture().get(WATCH_MS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                Optional<String> happened = surroundings.happened(link);
                if (happened.isPresent()) {
                    return happened.get();
                }
            } catch (ExecutionException e) {
                return String.valueOf(e.getCause());
            }
        }
    }

    private SshLink reconnect() throws InterruptedException {
        long pause = BACK_OFF_MS;
        Duration answer = AGAIN_ANSWER;
        while (true) {
            try {
                SshLink next = connector.apply(new Patience(AGAIN_CONNECT, answer));
                if (!become(TunnelState.UP, next, "", null)) {
                    next.close();
                    return null;
                }
                return next;
            } catch (ProblemException e) {
                boolean hopeless = FINAL.contains(e.problem().code());
                become(hopeless ? TunnelState.DOWN : TunnelState.RECONNECTING, null, text(e), e.problem());
                if (hopeless) {
                    return null;
                }
                if (e.problem().code() == ProblemCode.TUNNEL_AUTHENTICATION) {
                    pause = REFUSED_MS;
                }
                // a server that is slow rather than dead takes longer than that each time
                if (e.problem().code() == ProblemCode.TUNNEL_TIMEOUT && answer.compareTo(FIRST.answer()) < 0) {
                    answer = answer.plus(AGAIN_ANSWER);
                }
            }
            Thread.sleep(pause + ThreadLocalRandom.current().nextLong(pause / 4 + 1));
            pause = Math.min(2 * pause, BACK_OFF_MAX_MS);
        }
    }

    /** False if it is closed already. */
    private boolean become(TunnelState state, SshLink next, String error, Problem problem) {
        lock.lock();
        try {
            if (standing.state() == TunnelState.DOWN) {
                return false;
            }
            Instant since = standing.state() == state ? standing.since() : Instant.now();
            standing = new Standing(state, since, error, problem);
            link = next;
            changed.signalAll();
            return true;
        } finally {
            lock.unlock();
        }
    }

    private static String text(ProblemException e) {
        Problem problem = e.problem();
        return problem.detail().isEmpty() ? problem.code() + " " + problem.args() : problem.detail();
    }

    @Override
    public void close() {
        SshLink last;
        lock.lock();
        try {
            last = link;
            become(TunnelState.DOWN, null, "", null);
            if (supervisor != null) {
                supervisor.interrupt();
            }
        } finally {
            lock.unlock();
        }
        if (last != null) {
            last.close();
        }
    }
}
