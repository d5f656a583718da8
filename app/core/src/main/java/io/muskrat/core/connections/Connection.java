package io.muskrat.core.connections;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Map;
import java.util.UUID;

/** Something to connect to. The id never changes, the name is the user's. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Connection.Sandbox.class, name = "sandbox"),
    @JsonSubTypes.Type(value = Connection.Aws.class, name = "aws"),
    @JsonSubTypes.Type(value = Connection.Kafka.class, name = "kafka")
})
public sealed interface Connection {
    String id();

    String name();

    /** For a new connection. */
    static String newId() {
        return UUID.randomUUID().toString();
    }

    /** The AWS account in a box that comes with the app. */
    record Sandbox(String id, String name) implements Connection {}

    /**
     * An AWS account in one region.
     *
     * @param profile of the AWS CLI's files; empty for the default chain
     * @param endpoint instead of AWS's own addresses; empty for AWS
     * @param bastion the way to private brokers; null when they can be reached directly
     */
    record Aws(String id, String name, String region, String profile, String endpoint, BastionAddress bastion)
            implements Connection {
        public Aws {
            region = region == null ? "" : region;
            profile = profile == null ? "" : profile;
            endpoint = endpoint == null ? "" : endpoint;
        }
    }

    /**
     * A Kafka cluster known by its bootstrap servers.
     *
     * @param properties of the Kafka clients, such as {@code security.protocol}; may hold secrets, so they are not in
     *     {@code toString}
     */
    record Kafka(String id, String name, String bootstrapServers, Map<String, String> properties)
            implements Connection {
        public Kafka {
            bootstrapServers = bootstrapServers == null ? "" : bootstrapServers;
            properties = properties == null ? Map.of() : Map.copyOf(properties);
        }

        @Override
        public String toString() {
            return "Kafka[" + id + ", " + name + ", " + bootstrapServers + ", " + properties.keySet() + "]";
        }
    }
}
