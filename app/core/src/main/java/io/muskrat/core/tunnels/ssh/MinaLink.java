package io.muskrat.core.tunnels.ssh;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.session.ConnectionService;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.common.session.helpers.AbstractSession;

/** A logged-in session of Apache MINA SSHD. */
final class MinaLink implements SshLink {

    private static final Duration OPEN_TIMEOUT = Duration.ofSeconds(15);
    private final ClientSession session;
    private final CompletableFuture<String> ended = new CompletableFuture<>();

    MinaLink(ClientSession session) {
        this.session = session;
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
        DirectChannel channel = new DirectChannel(host, port);
        try {
            ((AbstractSession) session).getService(ConnectionService.class).registerChannel(channel);
            channel.open().verify(OPEN_TIMEOUT);
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close(true);
            throw e;
        }
    }

    @Override
    public CompletionStage<String> ended() {
        return ended;
    }

    @Override
    public void close() {
        session.close(true);
    }
}
