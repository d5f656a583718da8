package io.muskrat.core.tunnels.ssh;

import java.nio.file.Path;

/**
 * Where and as whom to log in.
 *
 * @param unknownHost asked about host keys seen for the first time
 */
public record SshLogin(String host, int port, String user, Path keyFile, Path knownHosts, HostKeyCheck unknownHost) {

    /** Asks whether an unknown host key is right; the connection waits for the answer. */
    @FunctionalInterface
    public interface HostKeyCheck {

        boolean trust(String host, int port, String keyType, String fingerprint);
    }

    String address() {
        return host + ":" + port;
    }
}
