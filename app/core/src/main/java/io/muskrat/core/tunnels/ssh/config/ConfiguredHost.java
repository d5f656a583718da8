package io.muskrat.core.tunnels.ssh.config;

/**
 * A host that {@code ~/.ssh/config} has a name for.
 *
 * @param alias to be given as the bastion's host with {@link io.muskrat.core.tunnels.Login.Config}
 * @param via ProxyJump as written there, "" if none
 * @param needsSystemSsh it has a ProxyCommand, which the built-in transport cannot run
 */
public record ConfiguredHost(String alias, String hostName, int port, String user, String via,
                             boolean needsSystemSsh) { }
