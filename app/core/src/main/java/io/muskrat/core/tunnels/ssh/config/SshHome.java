package io.muskrat.core.tunnels.ssh.config;

import java.nio.file.Path;

/**
 * Where the user's own SSH set-up is.
 *
 * @param folder {@code ~/.ssh}
 * @param agentSocket the agent's Unix socket, "" if the session has none
 */
public record SshHome(Path folder, String agentSocket) {

    /** Of the user who runs this process. */
    public static SshHome ofUser() {
        String socket = System.getenv("SSH_AUTH_SOCK");
        return new SshHome(Path.of(System.getProperty("user.home"), ".ssh"), socket == null ? "" : socket);
    }

    /** Whether it is the one that the system's ssh takes by itself. */
    public boolean isDefault() {
        return folder.equals(Path.of(System.getProperty("user.home"), ".ssh"));
    }

    public Path config() {
        return folder.resolve("config");
    }
}
