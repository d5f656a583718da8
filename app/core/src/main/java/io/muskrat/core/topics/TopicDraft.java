package io.muskrat.core.topics;

import java.util.Map;

/**
 * A topic to be, all as typed.
 *
 * @param partitions a whole number; "" for the cluster's default
 * @param replicationFactor a whole number; "" for the cluster's default
 * @param configs topic configurations by Kafka's names, such as retention.ms
 */
public record TopicDraft(String name, String partitions, String replicationFactor, Map<String, String> configs) {

    public TopicDraft {
        configs = Map.copyOf(configs);
    }
}
