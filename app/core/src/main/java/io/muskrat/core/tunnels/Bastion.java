package io.muskrat.core.tunnels;

import java.nio.file.Path;
import java.util.Objects;

/**
 * The machine with SSH through which private brokers are reached.
 *
 * @param host name or address, as this computer resolves it; an alias of {@code ~/.ssh/config} for {@link Login.Config}
 * @param port usually 22; 0 to leave it to {@code ~/.ssh/config}
 * @param user the login's name, {@code ec2-user} on Amazon Linux; "" to leave it to {@code ~/.ssh/config}
 * @param knownHosts OpenSSH's known_hosts file; made when a first key is accepted
 */
public record Bastion(String host, int port, String user, Login login, Path knownHosts, Transport transport) {

    public Bastion {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(login, "login");
        Objects.requireNonNull(knownHosts, "knownHosts");
        Objects.requireNonNull(transport, "transport");
    }

    /** With a key file, and SSH in this process. */
    public Bastion(String host, int port, String user, Path keyFile, Path knownHosts) {
        this(host, port, user, new Login.KeyFile(keyFile), knownHosts, Transport.BUILT_IN);
    }

    /** For people: {@code ec2-user@bastion.example.com}, with the port if it is not 22. */
    public String label() {
        return (user.isEmpty() ? "" : user + "@") + host + (port == 22 || port == 0 ? "" : ":" + port);
    }

    /** Host and port, as they stand in sentences. */
    public String address() {
        return host + (port == 0 ? "" : ":" + port);
    }
}
