package io.muskrat.core.tunnels.ssh;

import io.muskrat.core.tunnels.SshSecret;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What was answered once in a tunnel's life and was right, in memory: coming back asks nobody. */
public final class Answers {
    private final Map<Path, List<KeyPair>> keys = new ConcurrentHashMap<>();
    private final Set<SshSecret> givenUp = ConcurrentHashMap.newKeySet();
    private final Map<SshSecret, char[]> secrets = new ConcurrentHashMap<>();

    public Optional<List<KeyPair>> keys(Path file) {
        return Optional.ofNullable(keys.get(file));
    }

    public void unlocked(Path file, List<KeyPair> opened) {
        keys.put(file, opened);
    }

    /** A copy. */
    public Optional<char[]> secret(SshSecret asked) {
        return Optional.ofNullable(secrets.get(asked)).map(char[]::clone);
    }

    public void right(SshSecret asked, char[] secret) {
        secrets.put(asked, secret.clone());
    }

    public void wrong(SshSecret asked) {
        wipe(secrets.remove(asked));
    }

    /** Somebody was asked and did not want to answer: he is not asked again in this tunnel's life. */
    public void givenUp(SshSecret asked) {
        givenUp.add(asked);
    }

    public boolean isGivenUp(SshSecret asked) {
        return givenUp.contains(asked);
    }

    /** At the end of the tunnel. */
    public void forget() {
        keys.clear();
        secrets.values().forEach(Answers::wipe);
        secrets.clear();
    }

    private static void wipe(char[] secret) {
        if (secret != null) {
            Arrays.fill(secret, '\0');
        }
    }
}
