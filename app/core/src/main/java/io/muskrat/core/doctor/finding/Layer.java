package io.muskrat.core.doctor.finding;

import java.util.Locale;

/** What is examined, from the bottom up; in this order, but for the bastion, which comes before the names it resolves. */
public enum Layer {
    /** The connection's own settings. */
    SETTINGS,
    CREDENTIALS,
    CLOCK,
    CLUSTER,
    BOOTSTRAP,
    SECURITY_GROUP,
    /** Whether an SSH server answers. */
    BASTION,
    /** Host key and login. */
    SSH_LOGIN,
    FORWARDING,
    NAME,
    ROUTE,
    TCP,
    TLS,
    /** Whether Kafka speaks at that port, in the way that the connection does. */
    PROTOCOL,
    SASL,
    AUTHORIZATION,
    TOPIC,
    /** Brokers by the names and ports that the cluster itself tells. */
    ADVERTISED;

    /** As it stands in the message bundle. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
