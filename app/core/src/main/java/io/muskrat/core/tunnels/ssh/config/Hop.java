package io.muskrat.core.tunnels.ssh.config;

import io.muskrat.core.tunnels.Login;
import java.nio.file.Path;
import java.util.List;

/**
 * One machine on the way to the bastion, or the bastion itself.
 *
 * @param identities key files to try for {@link Login.Config}, those that are there
 * @param agent whether the agent's keys are to be tried for {@link Login.Config}
 */
public record Hop(String host, int port, String user, Login login, List<Path> identities, boolean agent) {
    public Hop {
        identities = List.copyOf(identities);
    }

    /** For sentences. */
    public String address() {
        return host + ":" + port;
    }

    /** For whom a secret is asked. */
    public String subject() {
        return user + "@" + address();
    }
}
