package io.muskrat.core.kafka;

import io.muskrat.core.kafka.iam.IamIdentity;
import io.muskrat.core.kafka.iam.IamKeys;
import io.muskrat.core.kafka.iam.IamToken;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * How to reach a cluster.
 *
 * @param bootstrapServers host:port, comma-separated
 * @param properties further client properties by Kafka's names (security.protocol, sasl.mechanism, ...), as text;
 *                   may hold secrets, so {@link #toString} shows the names only
 * @param identity who signs in where the mechanism is AWS_MSK_IAM; null for the other ways of signing in
 */
public record KafkaAccess(String bootstrapServers, Map<String, String> properties, Supplier<IamKeys> identity) {

    public KafkaAccess {
        properties = Map.copyOf(properties);
    }

    public KafkaAccess(String bootstrapServers, Map<String, String> properties) {
        this(bootstrapServers, properties, null);
    }

    /** Signs in with AWS_MSK_IAM as the identity of an AWS connection. */
    public static KafkaAccess iam(String bootstrapServers, Supplier<IamKeys> identity) {
        return new KafkaAccess(bootstrapServers, Map.of(
                "security.protocol", "SASL_SSL",
                "sasl.mechanism", "AWS_MSK_IAM",
                "sasl.jaas.config", "software.amazon.msk.auth.iam.IAMLoginModule required;",
                "sasl.client.callback.handler.class", IamIdentity.class.getName()), identity);
    }

    /**
     * Signs in with OAUTHBEARER and a token of that identity's.
     *
     * @param region of the cluster
     */
    public static KafkaAccess iamToken(String bootstrapServers, String region, Supplier<IamKeys> identity) {
        // Kafka shares a login among clients with the same words in sasl.jaas.config: these are of this identity only
        String login = "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule required "
                + IamToken.REGION + "=" + quoted(region) + " login=" + quoted(UUID.randomUUID().toString()) + ";";
        return new KafkaAccess(bootstrapServers, Map.of(
                "security.protocol", "SASL_SSL",
                "sasl.mechanism", "OAUTHBEARER",
                "sasl.jaas.config", login,
                "sasl.login.callback.handler.class", IamToken.class.getName()), identity);
    }

    /** As a value in {@code sasl.jaas.config}. */
    public static String quoted(String value) {
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** The same, with more properties. */
    public KafkaAccess with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(properties);
        all.putAll(more);
        return new KafkaAccess(bootstrapServers, all, identity);
    }

    @Override
    public String toString() {
        return "KafkaAccess[" + bootstrapServers + ", " + properties.keySet() + "]";
    }
}
