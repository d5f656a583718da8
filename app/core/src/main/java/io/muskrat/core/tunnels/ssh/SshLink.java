package io.muskrat.core.tunnels.ssh;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** One live SSH session that carries any number of streams. */
public interface SshLink extends AutoCloseable {

    /**
     * Opens a connection from the bastion's side (RFC 4254, 7.2: direct-tcpip); the bastion resolves the name.
     *
     * @throws LinkLostException if the session is gone, or goes before the far side has answered
     * @throws ForwardException with the bastion's words if it refuses or cannot connect
     */
    SshStream open(String host, int port) throws IOException;

    /**
     * Has the bastion connect to a port and hang up again.
     *
     * @throws IOException as {@link #open}
     */
    default void check(String host, int port) throws IOException {
        open(host, port).close();
    }

    /** There and back to the bastion, as last measured; empty if it was not yet. */
    Optional<Duration> latency();

    /** This computer's address towards the bastion; empty if it is not known. */
    Optional<InetAddress> near();

    /** Completes with the reason, in technical words, once the session is gone. */
    CompletionStage<String> ended();

    /** Ends the session at once, with all its streams. */
    @Override
    void close();
}
