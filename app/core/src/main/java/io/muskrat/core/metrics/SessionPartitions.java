package io.muskrat.core.metrics;

import io.muskrat.core.session.ClusterSession;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TimeoutException;

/** Reads the partitions of a connected cluster with its admin client: three requests for any number of topics. */
public final class SessionPartitions implements PartitionReader {
    private static final long NOT_KNOWN = -1;

    private final ClusterSession session;

    public SessionPartitions(ClusterSession session) {
        this.session = session;
    }

    @Override
    public List<PartitionReading> read() {
        Collection<TopicDescription> topics = describe();
        Map<TopicPartition, Long> ends = ends(topics);
        List<PartitionReading> readings = new ArrayList<>();
        for (TopicDescription topic : topics) {
            for (TopicPartitionInfo p : topic.partitions()) {
                TopicPartition id = new TopicPartition(topic.name(), p.partition());
                readings.add(new PartitionReading(
                        topic.name(),
                        p.partition(),
                        led(p) ? p.leader().id() : -1,
                        ids(p.replicas()),
                        ids(p.isr()),
                        ends.getOrDefault(id, NOT_KNOWN)));
            }
        }
        return readings;
    }

    // a topic may be deleted between the list and its description
    private Collection<TopicDescription> describe() {
        Collection<String> names = session.kafka().await(session.kafka().admin().listTopics().names());
        List<TopicDescription> found = new ArrayList<>();
        for (KafkaFuture<TopicDescription> answer :
                session.kafka().admin().describeTopics(names).topicNameValues().values()) {
            TopicDescription topic = orNull(answer);
            if (topic != null) {
                found.add(topic);
            }
        }
        return found;
    }

    private Map<TopicPartition, Long> ends(Collection<TopicDescription> topics) {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        for (TopicDescription topic : topics) {
            topic.partitions().stream()
                    .filter(SessionPartitions::led)
                    .forEach(p -> wanted.put(new TopicPartition(topic.name(), p.partition()), OffsetSpec.latest()));
        }
        ListOffsetsResult answer = session.kafka().admin().listOffsets(wanted);
        Map<TopicPartition, Long> ends = new HashMap<>();
        for (TopicPartition partition : wanted.keySet()) {
            ListOffsetsResult.ListOffsetsResultInfo info = orNull(answer.partitionResult(partition));
            ends.put(partition, info == null ? NOT_KNOWN : info.offset());
        }
        return ends;
    }

    // what has just moved or gone is not known now; it is not a failure of the whole look
    private <T> T orNull(KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            boolean passing = e.getCause() instanceof RetriableException
                    && !(e.getCause() instanceof TimeoutException);
            if (passing) {
                return null;
            }
            throw session.kafka().problem(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw session.kafka().problem(e);
        }
    }

    private static boolean led(TopicPartitionInfo partition) {
        return partition.leader() != null && !partition.leader().isEmpty();
    }

    private static List<Integer> ids(List<Node> nodes) {
        return nodes.stream().map(Node::id).toList();
    }
}
