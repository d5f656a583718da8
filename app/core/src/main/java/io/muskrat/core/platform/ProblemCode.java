package io.muskrat.core.platform;

import java.util.Locale;

/**
 * Everything that can go wrong and that we can say something useful about.
 *
 * <p>Each has three texts in {@code i18n/problems.properties} (and {@code _ko}):
 * {@code problem.<key>.what}, {@code .why} and {@code .todo}, where {@link #key()} is the name in lower case with
 * dashes. The arguments, in order, stand beside each code.
 */
public enum ProblemCode {
    /** {0} bootstrap servers or broker. */
    KAFKA_UNREACHABLE,
    /** {0} what was asked for, {1} seconds waited. */
    KAFKA_TIMEOUT,
    /** {0} host name that does not resolve. */
    KAFKA_UNKNOWN_HOST,
    /** {0} the broker's message. */
    KAFKA_AUTHENTICATION,
    /** {0} what was refused. */
    KAFKA_AUTHORIZATION,
    /** {0} the message of the TLS handshake. */
    KAFKA_TLS,
    /** {0} the client's message. */
    KAFKA_CONFIGURATION,
    /** {0} the broker's message. */
    KAFKA_REFUSED,
    /** {0} topic. */
    KAFKA_NOT_ENOUGH_REPLICAS,
    /** {0} the broker's or the client's message. */
    KAFKA_MESSAGE_TOO_LARGE,
    /** {0} group. */
    KAFKA_GROUP_BUSY,
    /** {0} what is too old or not supported. */
    KAFKA_UNSUPPORTED,
    /** {0} topic. */
    TOPIC_UNKNOWN,
    /** {0} topic. */
    TOPIC_EXISTS,

    /** {0} host and port of the bastion. */
    TUNNEL_UNREACHABLE,
    /** {0} host and port, {1} seconds waited. */
    TUNNEL_TIMEOUT,
    /** {0} user, {1} host. */
    TUNNEL_AUTHENTICATION,
    /** {0} key file. */
    TUNNEL_KEY_FILE,
    /** {0} key file, which is encrypted. */
    TUNNEL_PASSPHRASE,
    /** {0} where the agent was looked for. */
    TUNNEL_AGENT,
    /** {0} where the agent listens. */
    TUNNEL_AGENT_LOCKED,
    /** {0} name in ssh_config, {1} what is wrong there. */
    TUNNEL_SSH_CONFIG,
    /** {0} name in ssh_config that has a ProxyCommand. */
    TUNNEL_PROXY_COMMAND,
    /** {0} command that was looked for. */
    TUNNEL_NO_SSH,
    /** {0} known_hosts file that cannot be written. */
    TUNNEL_KNOWN_HOSTS,
    /** {0} host and port, {1} fingerprint offered. */
    TUNNEL_HOST_KEY_CHANGED,
    /** {0} host and port, {1} fingerprint offered. */
    TUNNEL_HOST_KEY_REFUSED,
    /** {0} bastion, {1} host and port behind it. */
    TUNNEL_FORWARD_REFUSED,
    /** {0} bastion, {1} host and port behind it. */
    TUNNEL_FORWARD_FAILED,
    /** {0} address and port on this computer. */
    TUNNEL_PORT_TAKEN,
    /** {0} host name that another tunnel carries already. */
    TUNNEL_NAME_TAKEN,
    /** {0} what was given instead of a host name: an address, or localhost. */
    TUNNEL_NEEDS_NAMES,
    /** {0} host name for which no loopback address could be listened on. */
    TUNNEL_LOOPBACK,
    /** {0} host and port that is not under TLS, {1} command that adds loopback addresses. */
    TUNNEL_PLAIN_SHARED,
    /** {0} bastion. */
    TUNNEL_LOST,

    /** {0} what the credentials chain said. */
    AWS_CREDENTIALS,
    /** {0} profile, may be empty. */
    AWS_PROFILE,
    /** {0} message of the sign-in. */
    AWS_SIGN_IN_EXPIRED,
    /** {0} action such as kafka:ListClustersV2, may be empty. */
    AWS_ACCESS_DENIED,
    /** {0} AWS's message. */
    AWS_THROTTLED,
    /** {0} the address, or the client's message. */
    AWS_UNREACHABLE,
    /** {0} the client's message. */
    AWS_TIMEOUT,
    /** {0} AWS's message. */
    AWS_NOT_FOUND,
    /** {0} AWS's message. */
    AWS_CONFLICT,
    /** {0} AWS's message. */
    AWS_REFUSED,
    /** {0} AWS's message. */
    AWS_OUT_OF_ORDER,
    /** {0} AWS's message. */
    AWS_CLOCK,

    /** {0} cluster, {1} kinds of authentication that it takes. */
    CLUSTER_NO_WAY_IN,
    /** {0} cluster, {1} AWS's message. */
    CLUSTER_NOT_CREATED,

    /** {0} folder looked in. */
    SANDBOX_MISSING,
    /** {0} exit code. */
    SANDBOX_FAILED,
    /** {0} seconds waited. */
    SANDBOX_SLOW,
    /** {0} folder. */
    SANDBOX_IN_USE,

    /** {0} connection, {1} name of the secret's field or property. */
    SECRET_MISSING,
    /** No arguments. */
    SECRETS_PASSWORD,
    /** No arguments. */
    SECRETS_LOCKED,
    /** {0} file. */
    SECRETS_DAMAGED,
    /** {0} the keyring's message. */
    SECRETS_KEYRING,
    /** No arguments. */
    SECRETS_NO_KEYRING,

    /** {0} file. */
    FILE_UNREADABLE,
    /** {0} file. */
    FILE_UNWRITABLE,
    /** No arguments. */
    CANCELLED,
    /** {0} name of the error. */
    UNEXPECTED;

    /** As it stands in the message bundle: {@code AWS_ACCESS_DENIED} is {@code aws-access-denied}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
