package io.muskrat.core.secrets;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Secrets that end with the process. */
public final class SessionSecrets implements ListedSecrets {

    private final Map<String, char[]> secrets = new ConcurrentHashMap<>();

    @Override
    public Optional<char[]> get(String id) {
        return Optional.ofNullable(secrets.get(id)).map(char[]::clone);
    }

    @Override
    public void put(String id, char[] secret) {
        secrets.put(id, secret.clone());
    }

    @Override
    public void remove(String id) {
        secrets.remove(id);
    }

    @Override
    public Set<String> ids() {
        return Set.copyOf(secrets.keySet());
    }

    @Override
    public Kind kind() {
        return Kind.SESSION;
    }
}
