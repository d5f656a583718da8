package io.muskrat.core.doctor.wire;

import io.muskrat.core.kafka.KafkaAccess;
import io.muskrat.core.kafka.iam.IamIdentity;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** A connection's client properties, read as the Kafka clients read them. */
public final class Settings {

    private static final Pattern QUOTED = Pattern.compile(
            "(\\w+)\\s*=\\s*(?:\"((?:\\\\.|[^\"\\\\])*)\"|'((?:\\\\.|[^'\\\\])*)')");
    private static final Pattern SECRET = Pattern.compile("(?i).*(password|secret|token|key).*");

    private final KafkaAccess access;

    public Settings(KafkaAccess access) {
        this.access = access;
    }

    /**
     * @throws org.apache.kafka.common.config.ConfigException when the clients would refuse them
     */
    AdminClientConfig config(Address broker) {
        Map<String, Object> all = new HashMap<>(access.properties());
        all.put("bootstrap.servers", broker.toString());
        if (access.identity() != null) {
            all.put(IamIdentity.IDENTITY, access.identity());
        }
        return new AdminClientConfig(all);
    }

    /**
     * Makes what a client makes of them before it connects.
     *
     * @throws RuntimeException as the clients do
     */
    public void check(Address broker) {
        config(broker);
    }

    public String protocol() {
        return access.properties().getOrDefault("security.protocol", "PLAINTEXT").toUpperCase(Locale.ROOT);
    }

    public boolean tls() {
        return protocol().endsWith("SSL");
    }

    public boolean sasl() {
        return protocol().startsWith("SASL");
    }

    public String mechanism() {
        return access.properties().getOrDefault("sasl.mechanism", "GSSAPI");
    }

    /** IAM access control of MSK, by its own mechanism or by its tokens. */
    public boolean iam() {
        boolean token = access.identity() != null || access.properties().toString().contains("msk.auth.iam");
        return mechanism().equals("AWS_MSK_IAM") || mechanism().equals("OAUTHBEARER") && token;
    }

    /** The name in the login, empty when there is none. */
    public String user() {
        Matcher found = QUOTED.matcher(access.properties().getOrDefault("sasl.jaas.config", ""));
        while (found.find()) {
            if (found.group(1).equals("username")) {
                return plain(found);
            }
        }
        return "";
    }

    /** The broker's name has to be in its certificate, unless the connection says otherwise. */
    boolean checksNames() {
        return !access.properties().getOrDefault("ssl.endpoint.identification.algorithm", "https").isBlank();
    }

    /** The text without the values of passwords, should an error have repeated one. */
    public String scrub(String text) {
        String clean = text;
        for (Map.Entry<String, String> each : access.properties().entrySet()) {
            if (each.getKey().contains("password") || each.getKey().contains("secret")
                    || each.getKey().equals("ssl.keystore.key")) {
                clean = without(clean, each.getValue());
            }
        }
        Matcher login = QUOTED.matcher(access.properties().getOrDefault("sasl.jaas.config", ""));
        while (login.find()) {
            if (SECRET.matcher(login.group(1)).matches()) {
                clean = without(without(clean, written(login)), plain(login));
            }
        }
        return clean;
    }

    private static String without(String text, String secret) {
        return secret.isBlank() ? text : text.replace(secret, "***");
    }

    private static String written(Matcher option) {
        return option.group(2) == null ? option.group(3) : option.group(2);
    }

    /** Without the backslashes that quote. */
    private static String plain(Matcher option) {
        return written(option).replaceAll("\\\\(.)", "$1");
    }
}
