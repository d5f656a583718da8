package io.muskrat.core.kafka;

import io.muskrat.core.kafka.iam.IamIdentity;
import io.muskrat.core.kafka.iam.IamKeys;
import java.util.HashMap;
import java.util.Map;
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
