package io.muskrat.core.tunnels.ssh.system;

import io.muskrat.core.tunnels.ssh.ForwardException;
import io.muskrat.core.tunnels.ssh.LinkLostException;
import io.muskrat.core.tunnels.ssh.SshLink;
import io.muskrat.core.tunnels.ssh.SshStream;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** A logged-in {@code ssh -N -D}. */
final class SystemSshLink implements SshLink {
    private static final int PATIENCE_MS = 15_000;
    private static final int SILENCE_MS = 2_000;
    private static final long SAID_MS = 500;
    private static final String FAILED = "open failed";
    private final SshProcess ssh;
    private final int port;
    private final Optional<InetAddress> near;

    SystemSshLink(SshProcess ssh, int port, Optional<InetAddress> near) {
        this.near = near;
        this.ssh = ssh;
        this.port = port;
    }

    @Override
    public SshStream open(String host, int to) throws IOException {
        return stream(host, to);
    }

    @Override
    public void check(String host, int to) throws IOException {
        try (SocksStream stream = stream(host, to)) {
            stream.requireOpen(SILENCE_MS);
        }
    }

    private SocksStream stream(String host, int to) throws IOException {
        try {
            return SocksStream.open(port, host, to, PATIENCE_MS, this::refusal);
        } catch (IOException e) {
            if (ssh.ended().isDone()) {
                throw new LinkLostException(e);
            }
            throw e;
        }
    }

    // ssh says why on its standard error
    private IOException refusal() {
        String words = ssh.lastWith(FAILED, SAID_MS);
        return words.isEmpty() ? new IOException("the far side hung up")
                : new ForwardException(words, words.contains("prohibited"), null);
    }

    @Override
    public Optional<Duration> latency() {
        return Optional.empty();
    }

    @Override
    public Optional<InetAddress> near() {
        return near;
    }

    @Override
    public CompletionStage<String> ended() {
        return ssh.ended();
    }

    @Override
    public void close() {
        ssh.end();
    }
}
