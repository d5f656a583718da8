package io.muskrat.core.kafka;

import io.muskrat.core.kafka.iam.IamIdentity;
import io.muskrat.core.kafka.iam.IamToken;
import io.muskrat.core.platform.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.SaslConfigs;

/**
 * Which client properties a connection may carry. A file of properties can come from anybody, and some properties make
 * the client load classes or log in through JNDI (CVE-2023-25194), so these are refused but for known good values.
 */
public final class ClientProperties {

    /** The names of all client properties whose values are secrets. */
    public static final Set<String> SECRETS = known().values().stream()
            .filter(key -> key.type() == ConfigDef.Type.PASSWORD)
            .map(key -> key.name)
            .collect(Collectors.toUnmodifiableSet());

    /** Stands for a secret that is kept elsewhere. */
    public static final String KEPT = "********";

    private static final Set<String> NAME_CLASSES = Set.of("interceptor.classes", "metric.reporters",
            "partition.assignment.strategy", "security.providers", "config.providers");
    private static final Set<String> OURS = Set.of("bootstrap.servers", "group.id", "enable.auto.commit",
            "transactional.id");
    private static final Set<String> GOOD_CLASSES = Set.of(
            IamIdentity.class.getName(),
            IamToken.class.getName(),
            "software.amazon.msk.auth.iam.IAMClientCallbackHandler",
            "software.amazon.msk.auth.iam.IAMOAuthBearerLoginCallbackHandler");
    private static final Set<String> GOOD_LOGINS = Set.of(
            "org.apache.kafka.common.security.plain.PlainLoginModule",
            "org.apache.kafka.common.security.scram.ScramLoginModule",
            "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule",
            "software.amazon.msk.auth.iam.IAMLoginModule");
    private static final Pattern LOGIN = Pattern.compile("\\s*([\\w.$]+)\\s+(required|requisite|sufficient|optional)\\b"
            + "(\"(\\\\.|[^\"\\\\])*\"|'(\\\\.|[^'\\\\])*'|[^;\"'])*;", Pattern.CASE_INSENSITIVE);

    private ClientProperties() {
    }

    /** Refusals of the field {@code properties}; never with a value in them, which may be a secret. */
    public static List<Violation> check(Map<String, String> properties) {
        Map<String, ConfigDef.ConfigKey> known = known();
        List<Violation> refused = new ArrayList<>();
        properties.forEach((name, value) -> {
            String rule = rule(name, value, known.get(name));
            if (!rule.isEmpty()) {
                refused.add(new Violation("properties", rule, List.of(name)));
            }
        });
        return refused;
    }

    /** The properties whose values are no secrets: passwords, keys and logins are left out. */
    public static Map<String, String> withoutSecrets(Map<String, String> properties) {
        Map<String, String> plain = new LinkedHashMap<>(properties);
        plain.keySet().removeIf(name -> name.contains("password") || name.contains("secret") || SECRETS.contains(name));
        return plain;
    }

    /** The same with {@link #KEPT} in place of each secret. */
    public static Map<String, String> masked(Map<String, String> properties) {
        Map<String, String> masked = new LinkedHashMap<>(properties);
        masked.keySet().removeAll(withoutSecrets(properties).keySet());
        Map<String, String> all = new LinkedHashMap<>(properties);
        masked.keySet().forEach(name -> all.put(name, KEPT));
        return all;
    }

    private static Map<String, ConfigDef.ConfigKey> known() {
        Map<String, ConfigDef.ConfigKey> known = new HashMap<>(ConsumerConfig.configDef().configKeys());
        known.putAll(ProducerConfig.configDef().configKeys());
        known.putAll(AdminClientConfig.configDef().configKeys());
        return known;
    }

    private static String rule(String name, String value, ConfigDef.ConfigKey known) {
        if (SECRETS.contains(name) && value.equals(KEPT)) {
            return "";
        }
        if (OURS.contains(name)) {
            return "client-property-ours";
        }
        if (name.equals(SaslConfigs.SASL_JAAS_CONFIG)) {
            return goodLogin(value) ? "" : "client-property-login";
        }
        if (NAME_CLASSES.contains(name) || name.startsWith("config.providers.") || name.endsWith(".class")
                || known != null && known.type() == ConfigDef.Type.CLASS) {
            return GOOD_CLASSES.contains(value) ? "" : "client-property-class";
        }
        return known == null ? "client-property-unknown" : "";
    }

    private static boolean goodLogin(String jaas) {
        Matcher entries = LOGIN.matcher(jaas);
        int end = 0;
        while (end < jaas.strip().length() && entries.find(end) && entries.start() == end) {
            if (!GOOD_LOGINS.contains(entries.group(1))) {
                return false;
            }
            end = entries.end();
        }
        return end > 0 && jaas.substring(end).isBlank();
    }
}
