package io.muskrat.core.tunnels;

import java.util.Optional;

/** What only a person, or a store of secrets in his stead, can answer while SSH connects. */
public interface SshQuestions {

    /**
     * Whether a host key seen for the first time is the right one. A changed key is refused without asking. The
     * connection waits for the answer.
     *
     * @param keyType OpenSSH's name, such as {@code ssh-ed25519}
     * @param fingerprint as {@code ssh-keygen -l} writes it: {@code SHA256:...}
     * @return true to accept the key and to remember it in known_hosts
     */
    boolean trust(String host, int port, String keyType, String fingerprint);

    /**
     * A secret text; the connection waits for it. The array is wiped by the caller once it is used.
     *
     * @param again the last answer was wrong
     * @return empty to give up
     */
    Optional<char[]> secret(SshSecret asked, boolean again);

    /** Knows nothing, trusts nobody. */
    static SshQuestions refusing() {
        return of((host, port, keyType, fingerprint) -> false);
    }

    /** Asks about host keys and has no secrets. */
    static SshQuestions of(HostKeyPrompt prompt) {
        return new SshQuestions() {
            @Override
            public boolean trust(String host, int port, String keyType, String fingerprint) {
                return prompt.trust(host, port, keyType, fingerprint);
            }

            @Override
            public Optional<char[]> secret(SshSecret asked, boolean again) {
                return Optional.empty();
            }
        };
    }
}
