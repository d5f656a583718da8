package io.muskrat.core.tunnels.ssh.mina;

import io.muskrat.core.tunnels.ssh.ForwardException;
import io.muskrat.core.tunnels.ssh.LinkLostException;
import io.muskrat.core.tunnels.ssh.SshLink;
import io.muskrat.core.tunnels.ssh.SshStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.sshd.client.future.OpenFuture;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.channel.exception.SshChannelOpenException;
import org.apache.sshd.common.kex.KexState;
import org.apache.sshd.common.session.ConnectionService;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.common.session.helpers.AbstractSession;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.core.CoreModuleProperties;

/**
 * A logged-in session of Apache MINA SSHD.
 *
 * <p>Its heartbeat is ours: the library's counts missing replies only, and would end a session whose replies merely
 * queue behind megabytes of data on a slow line. Here whatever arrives is a sign of life.
 */
final class MinaLink implements SshLink {

    private static final Duration OPEN_TIMEOUT = Duration.ofSeconds(15);
    private static final String HEARTBEAT = "keepalive@openssh.com";
    private static final long BEAT_MS = 1_500;
    private static final long SILENCE_MS = 7_000;

    /** A short way needs no large window: what lies in it has left the processor's cache when it is read. */
    private static final Duration NEAR = Duration.ofMillis(2);
    private static final long NEAR_WINDOW_BYTES = 2L << 20;

    private final List<ClientSession> way;
    private final ClientSession session;
    private final CompletableFuture<String> ended = new CompletableFuture<>();
    private final ScheduledFuture<?> heartbeat;
    private volatile long heard = System.nanoTime();
    private volatile Duration latency;
    private volatile boolean near;

    /**
     * @param way the sessions through which the last one goes, in order
     */
    MinaLink(List<ClientSession> way) {
        this.way = List.copyOf(way);
        this.session = way.getLast();
        AtomicReference<String> reason = new AtomicReference<>("the SSH session was closed");
        session.addSessionListener(new SessionListener() {
            @Override
            public void sessionException(Session s, Throwable t) {
                reason.set(t.toString());
            }

            @Override
            public void sessionDisconnect(Session s, int code, String message, String language, boolean initiator) {
                reason.set(message);
            }
        });
        session.addCloseFutureListener(closed -> ended.complete(reason.get()));
        startSessionChannel();
        heartbeat = session.getFactoryManager().getScheduledExecutorService()
                .scheduleWithFixedDelay(this::beat, 0, BEAT_MS, TimeUnit.MILLISECONDS);
        ended.thenRun(() -> {
            heartbeat.cancel(false);
            way.forEach(s -> s.close(true));
        });
    }

    private void beat() {
        if (System.nanoTime() - heard > TimeUnit.MILLISECONDS.toNanos(SILENCE_MS)) {
            ended.complete("nothing was heard from the bastion for " + SILENCE_MS / 1_000 + " s");
            session.close(true);
            return;
        }
        if (session.getKexState() != KexState.DONE) {
            return;
        }
        try {
            Buffer request = session.createBuffer(SshConstants.SSH_MSG_GLOBAL_REQUEST);
            request.putString(HEARTBEAT);
            request.putBoolean(true);
            // sshd does not know the request and says so, which is all we want to hear (as ssh's ServerAliveInterval)
            long sent = System.nanoTime();
            session.request(request, HEARTBEAT, (reply, content) -> {
                heard();
                latency = Duration.ofNanos(heard - sent);
                if (latency.compareTo(NEAR) < 0) {
                    near = true;
                }
            });
        } catch (IOException e) {
            ended.complete(e.toString());
        }
    }

    private void heard() {
        heard = System.nanoTime();
    }

    /**
     * sshd switches its side to TCP_NODELAY only once a session channel starts; without one, small answers wait up to
     * 40 ms. Some bastions refuse commands: that is no reason to do without the tunnel.
     */
    private void startSessionChannel() {
        try {
            session.createExecChannel("true").open();
        } catch (IOException e) {
            ended.complete(e.toString());
        }
    }

    @Override
    public SshStream open(String host, int port) throws IOException {
        DirectChannel channel = new DirectChannel(host, port, this::heard);
        if (near) {
            CoreModuleProperties.WINDOW_SIZE.set(channel, NEAR_WINDOW_BYTES);
        }
        try {
            ((AbstractSession) session).getService(ConnectionService.class).registerChannel(channel);
            OpenFuture opening = channel.open();
            channel.addCloseFutureListener(closed -> opening.setException(new SshException("closed")));
            opening.verify(OPEN_TIMEOUT);
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close(true);
            if (!session.isOpen()) {
                throw new LinkLostException(e);
            }
            for (Throwable t = e; t != null; t = t.getCause()) {
                if (t instanceof SshChannelOpenException refused) {
                    throw new ForwardException(refused.getMessage(),
                            refused.getReasonCode() == SshConstants.SSH_OPEN_ADMINISTRATIVELY_PROHIBITED, e);
                }
            }
            throw e;
        }
    }

    @Override
    public Optional<Duration> latency() {
        return Optional.ofNullable(latency);
    }

    @Override
    public Optional<InetAddress> near() {
        return way.getFirst().getLocalAddress() instanceof InetSocketAddress at ? Optional.of(at.getAddress())
                : Optional.empty();
    }

    @Override
    public CompletionStage<String> ended() {
        return ended;
    }

    @Override
    public void close() {
        way.reversed().forEach(s -> s.close(true));
    }
}
