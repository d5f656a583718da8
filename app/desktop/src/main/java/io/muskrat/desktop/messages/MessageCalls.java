package io.muskrat.desktop.messages;

import io.muskrat.core.messages.Header;
import io.muskrat.core.messages.Message;
import io.muskrat.core.messages.MessageReader;
import io.muskrat.core.messages.MessageWriter;
import io.muskrat.core.messages.ReadRequest;
import io.muskrat.core.messages.Written;
import io.muskrat.core.session.ClusterSession;
import io.muskrat.core.topics.Topic;
import io.muskrat.core.topics.TopicService;
import java.util.List;
import java.util.function.Consumer;

/** What the screen asks of a cluster. Each call blocks; see the services it goes to. */
interface MessageCalls {

    List<Topic> topics();

    Written send(Draft draft);

    void read(ReadRequest request, Consumer<List<Message>> sink);

    /** Lets go of what sending needed; sending again is allowed. */
    void rest();

    /**
     * A record to be sent.
     *
     * @param partition null for the one that the key decides, or chance
     * @param key null for none
     */
    record Draft(String topic, Integer partition, byte[] key, byte[] value, List<Header> headers) { }

    static MessageCalls of(ClusterSession session) {
        TopicService topics = new TopicService(session);
        MessageWriter writer = new MessageWriter(session);
        MessageReader reader = new MessageReader(session);
        return new MessageCalls() {
            @Override
            public List<Topic> topics() {
                return topics.list();
            }

            @Override
            public Written send(Draft draft) {
                return writer.send(draft.topic(), draft.partition(), draft.key(), draft.value(), draft.headers());
            }

            @Override
            public void read(ReadRequest request, Consumer<List<Message>> sink) {
                reader.read(request, sink);
            }

            @Override
            public void rest() {
                writer.close();
            }
        };
    }
}
