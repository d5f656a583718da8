package io.muskrat.desktop.topics;

import io.muskrat.core.platform.RefusedException;
import io.muskrat.core.platform.Violation;
import io.muskrat.core.topics.PartitionInfo;
import io.muskrat.core.topics.Topic;
import io.muskrat.core.topics.TopicDraft;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.IntStream;

/** Topics in memory: for what a screen does with the answers, not for what Kafka answers. */
final class MemoryTopics implements TopicCalls {

    final SequencedMap<String, Topic> topics = new ConcurrentSkipListMap<>();
    volatile TopicDraft created;
    volatile RuntimeException failure;

    MemoryTopics with(Topic... more) {
        for (Topic topic : more) {
            topics.put(topic.name(), topic);
        }
        return this;
    }

    @Override
    public List<Topic> list() {
        fail();
        return List.copyOf(topics.values());
    }

    @Override
    public List<PartitionInfo> partitions(String topic) {
        fail();
        Topic found = topics.get(topic);
        return IntStream.range(0, found.partitions()).mapToObj(number -> new PartitionInfo(number, number % 3 + 1,
                List.of(number % 3 + 1, (number + 1) % 3 + 1, (number + 2) % 3 + 1),
                found.underReplicated() > number ? List.of(number % 3 + 1) : List.of(1, 2, 3), 0,
                Math.max(0, found.records() / found.partitions()))).toList();
    }

    @Override
    public int brokers() {
        return 3;
    }

    @Override
    public void create(TopicDraft draft) {
        fail();
        if (topics.containsKey(draft.name())) {
            throw new RefusedException(List.of(Violation.of("name", "topic-exists", draft.name())));
        }
        created = draft;
        with(new Topic(draft.name(), Integer.parseInt(draft.partitions()),
                Integer.parseInt(draft.replicationFactor()), false, 0, 0));
    }

    @Override
    public void delete(String topic) {
        fail();
        topics.remove(topic);
    }

    private void fail() {
        if (failure != null) {
            throw failure;
        }
    }
}
