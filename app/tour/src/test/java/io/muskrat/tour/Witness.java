package io.muskrat.tour;

import io.muskrat.core.messages.Message;
import io.muskrat.core.messages.MessageReader;
import io.muskrat.core.messages.ReadRequest;
import io.muskrat.core.messages.Start;
import io.muskrat.core.session.ClusterSession;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;

/** Looks at the cluster past the screen, with clients of its own. */
final class Witness {

    private final ClusterSession session;

    Witness(ClusterSession session) {
        this.session = session;
    }

    /** Values of all records in the topic. */
    List<String> records() {
        List<Message> found = new ArrayList<>();
        new MessageReader(session).read(new ReadRequest(Tour.TOPIC, "", Start.EARLIEST, false, Long.MAX_VALUE),
                found::addAll);
        return found.stream().map(message -> new String(message.value(), StandardCharsets.UTF_8)).toList();
    }

    /** The sum of the group's committed offsets. */
    long committedBy(String group) throws ExecutionException, InterruptedException {
        return session.kafka().admin().listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().values()
                .stream().mapToLong(OffsetAndMetadata::offset).sum();
    }

    long bytesThroughTheTunnel() {
        return session.tunnel().orElseThrow().status().bytesUp();
    }

    void closeTunnel() {
        session.tunnel().orElseThrow().close();
    }

    /** Asks the brokers, as every screen does. */
    void verify() {
        session.verify();
    }
}
