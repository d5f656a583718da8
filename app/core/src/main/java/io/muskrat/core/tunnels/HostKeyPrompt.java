package io.muskrat.core.tunnels;

/** Asks a person whether a host key seen for the first time is the right one. A changed key is refused without asking. */
@FunctionalInterface
public interface HostKeyPrompt {

    /**
     * Called on a thread of the SSH connection, which waits for the answer.
     *
     * @param keyType OpenSSH's name, such as {@code ssh-ed25519}
     * @param fingerprint as {@code ssh-keygen -l} writes it: {@code SHA256:...}
     * @return true to accept the key and to remember it in known_hosts
     */
    boolean trust(String host, int port, String keyType, String fingerprint);
}
