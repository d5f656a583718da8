package io.muskrat.core.createcluster.policy;

import io.muskrat.core.createcluster.code.Place;
import java.util.List;

/**
 * The least policies of a cluster's clients that sign in with IAM (Amazon MSK Developer Guide, "IAM access control";
 * facts-msk.md section 4). The cluster's id is not known before it is made: {@code *} stands in its place.
 *
 * @param topic a name, or a prefix with {@code *} after it
 * @param group of the consumer, alike
 */
public record ClientPolicy(Place place, String cluster, String topic, String group) {
    public ClientPolicy {
        topic = topic.isBlank() ? "*" : topic.strip();
        group = group.isBlank() ? "*" : group.strip();
    }

    /** Writes to the topic, idempotently as Kafka's producer does by default. */
    public String producer() {
        return Statement.document(List.of(
                Statement.of("Connect", List.of("kafka-cluster:Connect", "kafka-cluster:WriteDataIdempotently"), arn("cluster", "")),
                Statement.of("Write", List.of("kafka-cluster:DescribeTopic", "kafka-cluster:WriteData"),
                        arn("topic", "/" + topic))));
    }

    /** Reads the topic as a member of the group. */
    public String consumer() {
        return Statement.document(List.of(
                Statement.of("Connect", List.of("kafka-cluster:Connect"), arn("cluster", "")),
                Statement.of("Read", List.of("kafka-cluster:DescribeTopic", "kafka-cluster:ReadData"),
                        arn("topic", "/" + topic)),
                Statement.of("Group", List.of("kafka-cluster:AlterGroup", "kafka-cluster:DescribeGroup"),
                        arn("group", "/" + group))));
    }

    private String arn(String kind, String rest) {
        return place.arn("kafka", kind + "/" + cluster + "/*" + rest);
    }
}
