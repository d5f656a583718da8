package io.muskrat.core.connections;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Map;
import java.util.UUID;

/** Something to connect to. The id never changes, the name is the user's. Holds no secrets, but see {@link Kafka}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Connection.Sandbox.class, name = "sandbox"),
    @JsonSubTypes.Type(value = Connection.Aws.class, name = "aws"),
    @JsonSubTypes.Type(value = Connection.Msk.class, name = "msk"),
    @JsonSubTypes.Type(value = Connection.Kafka.class, name = "kafka")
})
public sealed interface Connection {
    /** Of the sandbox, which is not among the saved connections. */
    String SANDBOX_ID = "sandbox";

    String id();

    String name();

    Marks marks();

    /** The same with another id and name. */
    Connection as(String id, String name);

    /** For a new connection. */
    static String newId() {
        return UUID.randomUUID().toString();
    }

    /** The AWS account in a box that comes with the app. */
    record Sandbox(String id, String name, Marks marks) implements Connection {
        public Sandbox {
            marks = marks == null ? Marks.NONE : marks;
        }

        public Sandbox(String id, String name) {
            this(id, name, Marks.NONE);
        }

        @Override
        public Sandbox as(String otherId, String otherName) {
            return new Sandbox(otherId, otherName, marks);
        }
    }

    /**
     * An AWS account in one region, with all its clusters.
     *
     * @param bastion the way to private brokers; null when they can be reached directly
     */
    record Aws(String id, String name, Marks marks, AwsAccount account, BastionAddress bastion) implements Connection {
        public Aws {
            marks = marks == null ? Marks.NONE : marks;
        }

        /** Before there were other credentials than profiles, region, profile and endpoint stood in the connection. */
        @JsonCreator
        static Aws read(@JsonProperty("id") String id, @JsonProperty("name") String name,
                        @JsonProperty("marks") Marks marks, @JsonProperty("account") AwsAccount account,
                        @JsonProperty("bastion") BastionAddress bastion, @JsonProperty("region") String region,
                        @JsonProperty("profile") String profile, @JsonProperty("endpoint") String endpoint) {
            return new Aws(id, name, marks,
                    account == null ? AwsAccount.ofProfile(region, profile, endpoint) : account, bastion);
        }

        @Override
        public Aws as(String otherId, String otherName) {
            return new Aws(otherId, otherName, marks, account, bastion);
        }
    }

    /**
     * One MSK cluster of an account. Its brokers are asked for at every connecting, since scaling changes them.
     *
     * @param clusterName for people
     * @param bootstrapServers as MSK told them last
     * @param publicAccess over the brokers' public addresses
     * @param properties further client properties, without secrets once saved
     */
    record Msk(String id, String name, Marks marks, AwsAccount account, String clusterArn, String clusterName,
               String bootstrapServers, boolean publicAccess, Security security, Map<String, String> properties,
               BastionAddress bastion) implements Connection {
        public Msk {
            marks = marks == null ? Marks.NONE : marks;
            clusterArn = clusterArn == null ? "" : clusterArn;
            clusterName = clusterName == null ? "" : clusterName;
            bootstrapServers = bootstrapServers == null ? "" : bootstrapServers;
            security = security == null ? Security.NONE : security;
            properties = properties == null ? Map.of() : Map.copyOf(properties);
        }

        @Override
        public Msk as(String otherId, String otherName) {
            return new Msk(otherId, otherName, marks, account, clusterArn, clusterName, bootstrapServers, publicAccess,
                    security, properties, bastion);
        }

        /** The same with other properties. */
        public Msk with(Map<String, String> others) {
            return new Msk(id, name, marks, account, clusterArn, clusterName, bootstrapServers, publicAccess, security,
                    others, bastion);
        }

        /** The same with the brokers of now. */
        public Msk at(String servers) {
            return new Msk(id, name, marks, account, clusterArn, clusterName, servers, publicAccess, security,
                    properties, bastion);
        }

        @Override
        public String toString() {
            return "Msk[" + id + ", " + name + ", " + clusterArn + ", " + properties.keySet() + "]";
        }
    }

    /**
     * A Kafka cluster known by its bootstrap servers.
     *
     * @param properties further client properties, stronger than what {@code security} means; may hold secrets until
     *     the connection is saved, so they are not in {@code toString}
     * @param bastion the way to private brokers; null when they can be reached directly
     */
    record Kafka(String id, String name, Marks marks, String bootstrapServers, Security security,
                 Map<String, String> properties, BastionAddress bastion) implements Connection {
        public Kafka {
            marks = marks == null ? Marks.NONE : marks;
            bootstrapServers = bootstrapServers == null ? "" : bootstrapServers;
            security = security == null ? Security.NONE : security;
            properties = properties == null ? Map.of() : Map.copyOf(properties);
        }

        /** By servers and properties only. */
        public Kafka(String id, String name, String bootstrapServers, Map<String, String> properties) {
            this(id, name, Marks.NONE, bootstrapServers, Security.NONE, properties, null);
        }

        @Override
        public Kafka as(String otherId, String otherName) {
            return new Kafka(otherId, otherName, marks, bootstrapServers, security, properties, bastion);
        }

        /** The same with other properties. */
        public Kafka with(Map<String, String> others) {
            return new Kafka(id, name, marks, bootstrapServers, security, others, bastion);
        }

        @Override
        public String toString() {
            return "Kafka[" + id + ", " + name + ", " + bootstrapServers + ", " + properties.keySet() + "]";
        }
    }
}
