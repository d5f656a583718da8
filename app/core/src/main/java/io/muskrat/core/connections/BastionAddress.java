package io.muskrat.core.connections;

/**
 * The computer that the brokers can be reached through.
 *
 * @param host name or address
 * @param port of its SSH server, 22 as a rule
 * @param user to sign in as, {@code ec2-user} on Amazon Linux
 * @param keyFile private key file
 * @param knownHosts file of accepted host keys in OpenSSH's format; empty for the app's own
 */
public record BastionAddress(String host, int port, String user, String keyFile, String knownHosts) {
    public BastionAddress {
        host = host == null ? "" : host;
        port = port == 0 ? 22 : port;
        user = user == null ? "" : user;
        keyFile = keyFile == null ? "" : keyFile;
        knownHosts = knownHosts == null ? "" : knownHosts;
    }
}
