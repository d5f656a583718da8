package io.muskrat.core.clusters;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A cluster as DescribeClusterV2 tells it. What the answer does not have is an empty text, 0 or an empty list.
 *
 * @param state ACTIVE CREATING DELETING FAILED HEALING MAINTENANCE REBOOTING_BROKER UPDATING
 * @param stateMessage why it is in that state, in AWS's words
 * @param type PROVISIONED or SERVERLESS
 * @param brokers in the whole cluster; 0 when serverless
 * @param volumeGib of each broker
 * @param monitoring DEFAULT PER_BROKER PER_TOPIC_PER_BROKER PER_TOPIC_PER_PARTITION
 * @param created null when not told
 * @param currentVersion of the cluster's description, to be named by every change
 * @param subnets where the brokers stand
 */
public record Cluster(
        String arn,
        String name,
        String state,
        String stateMessage,
        String type,
        String kafkaVersion,
        int brokers,
        String instanceType,
        int volumeGib,
        String monitoring,
        Instant created,
        String currentVersion,
        List<String> subnets,
        Map<String, String> tags) {
    public Cluster {
        subnets = List.copyOf(subnets);
        tags = Map.copyOf(tags);
    }
}
