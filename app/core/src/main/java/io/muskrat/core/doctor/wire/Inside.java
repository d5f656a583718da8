package io.muskrat.core.doctor.wire;

import io.muskrat.core.doctor.finding.Cause;
import io.muskrat.core.doctor.finding.Look;
import io.muskrat.core.doctor.finding.Raw;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.apache.kafka.common.message.DescribeClusterResponseData;
import org.apache.kafka.common.message.MetadataResponseData;
import org.apache.kafka.common.message.MetadataResponseData.MetadataResponseTopic;
import org.apache.kafka.common.protocol.Errors;

/** Logged in at one broker: what it lets us do, and which brokers it tells of. Used by one thread. */
public final class Inside implements AutoCloseable {

    private final Settings settings;
    private final Address broker;
    private final List<Address> advertised = new ArrayList<>();
    private OneBroker client;

    public Inside(Settings settings, Address broker) {
        this.settings = settings;
        this.broker = broker;
    }

    /** TCP, TLS and SASL as Kafka's clients do them. */
    public Look login() {
        try {
            client = new OneBroker(settings, broker);
            client.login();
            return Look.good(settings.sasl() ? settings.mechanism() + " " + settings.user() : settings.protocol());
        } catch (IOException | KafkaException e) {
            return Logins.look(e, settings, broker);
        }
    }

    /**
     * DescribeCluster with the operations that are allowed on the cluster.
     *
     * @param who for the words of a refusal
     */
    public Look cluster(String who) {
        try {
            DescribeClusterResponseData answer = client.cluster();
            if (answer.errorCode() != Errors.NONE.code()) {
                return Look.bad(Cause.CLUSTER_DESCRIBE_DENIED, Errors.forCode(answer.errorCode()) + " "
                        + answer.errorMessage(), who);
            }
            answer.brokers().forEach(each -> advertised.add(new Address(each.host(), each.port())));
            Rights rights = new Rights(answer.clusterAuthorizedOperations());
            String raw = advertised.size() + " brokers; " + (rights.told() ? rights.words() : "-");
            return rights.told() && !rights.allows(AclOperation.DESCRIBE)
                    ? Look.bad(Cause.CLUSTER_DESCRIBE_DENIED, raw, who) : Look.good(raw);
        } catch (UnsupportedVersionException old) {
            return olderCluster();
        } catch (IOException | KafkaException e) {
            return Logins.look(e, settings, broker);
        }
    }

    private Look olderCluster() {
        try {
            client.topic("muskrat-doctor").brokers()
                    .forEach(each -> advertised.add(new Address(each.host(), each.port())));
            return Look.good(advertised.size() + " brokers");
        } catch (IOException | KafkaException e) {
            return Logins.look(e, settings, broker);
        }
    }

    /** Brokers as the cluster tells of them, after {@link #cluster}. */
    public List<Address> advertised() {
        return List.copyOf(advertised);
    }

    /** The three rights that reading and writing a topic take: Describe, Read and Write. */
    public enum Right {
        DESCRIBE(AclOperation.DESCRIBE, "Describe"),
        READ(AclOperation.READ, "Read"),
        WRITE(AclOperation.WRITE, "Write");

        private final AclOperation operation;
        private final String word;

        Right(AclOperation operation, String word) {
            this.operation = operation;
            this.word = word;
        }

        /** As Kafka's tools write it. */
        public String word() {
            return word;
        }
    }

    /** Whether a topic is there and this is allowed on it. */
    public Look topic(String name, Right right) {
        try {
            MetadataResponseData answer = client.topic(name);
            MetadataResponseTopic topic = answer.topics().find(name);
            Errors error = topic == null ? Errors.UNKNOWN_TOPIC_OR_PARTITION : Errors.forCode(topic.errorCode());
            if (error == Errors.UNKNOWN_TOPIC_OR_PARTITION) {
                return Look.bad(Cause.TOPIC_UNKNOWN, error.toString(), name);
            }
            if (error != Errors.NONE) {
                return Look.bad(Cause.TOPIC_DENIED, error.toString(), name, right.word());
            }
            Rights rights = new Rights(topic.topicAuthorizedOperations());
            return !rights.told() || rights.allows(right.operation)
                    ? Look.good(rights.told() ? rights.words() : "-")
                    : Look.bad(Cause.TOPIC_DENIED, rights.words(), name, right.word());
        } catch (IOException | KafkaException e) {
            return Look.bad(Cause.UNKNOWN, Raw.of(e));
        }
    }

    @Override
    public void close() {
        if (client != null) {
            client.close();
        }
    }
}
