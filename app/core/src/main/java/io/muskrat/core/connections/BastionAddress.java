package io.muskrat.core.connections;

/**
 * The computer that the brokers can be reached through.
 *
 * @param host name or address; for {@link Login#CONFIG} an alias of {@code ~/.ssh/config}
 * @param port of its SSH server, 22 as a rule
 * @param user to sign in as, {@code ec2-user} on Amazon Linux
 * @param keyFile private key file, for {@link Login#KEY_FILE}
 * @param knownHosts file of accepted host keys in OpenSSH's format; empty for {@code ~/.ssh/known_hosts}
 * @param instanceId of the instance, for {@link Login#ONE_TIME_KEY}
 * @param alsoCarries further hosts behind it, {@code host:port,host:port}: a schema registry, a database
 * @param systemSsh by the system's own {@code ssh} instead of the one in the app
 */
public record BastionAddress(String host, int port, String user, String keyFile, String knownHosts, Login login,
                             String instanceId, String alsoCarries, boolean systemSsh) {

    /** How to sign in there. */
    public enum Login { KEY_FILE, AGENT, PASSWORD, ONE_TIME_KEY, CONFIG }

    public BastionAddress {
        host = host == null ? "" : host.strip();
        login = login == null ? Login.KEY_FILE : login;
        port = port == 0 && login != Login.CONFIG ? 22 : port;
        user = user == null ? "" : user.strip();
        keyFile = keyFile == null ? "" : keyFile.strip();
        knownHosts = knownHosts == null ? "" : knownHosts;
        instanceId = instanceId == null ? "" : instanceId.strip();
        alsoCarries = alsoCarries == null ? "" : alsoCarries.strip();
    }

    /** With a key file. */
    public BastionAddress(String host, int port, String user, String keyFile, String knownHosts) {
        this(host, port, user, keyFile, knownHosts, Login.KEY_FILE, "", "", false);
    }
}
