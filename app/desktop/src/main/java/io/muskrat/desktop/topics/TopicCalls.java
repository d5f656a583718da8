package io.muskrat.desktop.topics;

import io.muskrat.core.topics.PartitionInfo;
import io.muskrat.core.topics.Topic;
import io.muskrat.core.topics.TopicDraft;
import io.muskrat.core.topics.TopicService;
import java.util.List;

/** What the screen asks of a cluster. Each call blocks; see {@link TopicService}. */
interface TopicCalls {

    List<Topic> list();

    List<PartitionInfo> partitions(String topic);

    int brokers();

    void create(TopicDraft draft);

    void delete(String topic);

    static TopicCalls of(TopicService service) {
        return new TopicCalls() {
            @Override
            public List<Topic> list() {
                return service.list();
            }

            @Override
            public List<PartitionInfo> partitions(String topic) {
                return service.partitions(topic);
            }

            @Override
            public int brokers() {
                return service.brokers();
            }

            @Override
            public void create(TopicDraft draft) {
                service.create(draft);
            }

            @Override
            public void delete(String topic) {
                service.delete(topic);
            }
        };
    }
}
