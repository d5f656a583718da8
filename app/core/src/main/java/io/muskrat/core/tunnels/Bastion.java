package io.muskrat.core.tunnels;

import java.nio.file.Path;
import java.util.Objects;

/**
 * The machine with SSH through which private brokers are reached.
 *
 * @param host name or address, as this computer resolves it
 * @param port usually 22
 * @param user the login's name, {@code ec2-user} on Amazon Linux
 * @param keyFile private key: OpenSSH or PEM format, not encrypted
 * @param knownHosts OpenSSH's known_hosts file; made when a first key is accepted
 */
public record Bastion(String host, int port, String user, Path keyFile, Path knownHosts) {

    public Bastion {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(keyFile, "keyFile");
        Objects.requireNonNull(knownHosts, "knownHosts");
    }

    /** For people: {@code ec2-user@bastion.example.com}, with the port if it is not 22. */
    public String label() {
        return user + "@" + host + (port == 22 ? "" : ":" + port);
    }
}
