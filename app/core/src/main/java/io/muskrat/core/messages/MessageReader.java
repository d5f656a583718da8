package io.muskrat.core.messages;

import io.muskrat.core.kafka.KafkaClients;
import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import io.muskrat.core.session.ClusterSession;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.errors.InterruptException;

/** Reads records of a topic, beside all groups or as a member of one. */
public final class MessageReader {

    private static final Duration GOODBYE = Duration.ofSeconds(2);

    private final KafkaClients kafka;

    public MessageReader(ClusterSession session) {
        this.kafka = session.kafka();
    }

    /**
     * Reads and blocks until the end offsets found at the start are reached (unless it follows), the limit is reached
     * or the thread is interrupted, whose flag stays set then; all three are no errors. A group is left at once.
     *
     * @param sink takes the records in batches of at most 500, in order within a partition, on this thread; nothing
     *     more is read while it works. With a group its return means "handed over": then they are committed
     * @throws ProblemException e.g. TOPIC_UNKNOWN, KAFKA_UNREACHABLE, KAFKA_AUTHORIZATION
     */
    public void read(ReadRequest request, Consumer<List<Message>> sink) {
        var consumer = kafka.consumer(Reading.settings(request));
        Reading reading = request.group().isEmpty() ? new PartitionReading(request, consumer, sink)
                : new GroupReading(request, consumer, sink);
        boolean interrupted = false;
        try {
            reading.run(partitions(request, consumer));
        } catch (InterruptException e) {
            interrupted = true;
        } catch (RuntimeException e) {
            throw kafka.problem(e);
        } finally {
            // with the flag set the goodbye to the brokers would fail, and a group would wait for its time-out
            interrupted |= Thread.interrupted();
            try {
                reading.leave();
            } finally {
                consumer.close(CloseOptions.timeout(GOODBYE));
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    // a poll alone would wait for ever for a cluster that is not there
    private static List<PartitionInfo> partitions(ReadRequest request,
            org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer) {
        List<PartitionInfo> partitions = consumer.partitionsFor(request.topic(), KafkaClients.PATIENCE);
        if (partitions == null || partitions.isEmpty()) {
            throw new ProblemException(Problem.of(ProblemCode.TOPIC_UNKNOWN, request.topic()));
        }
        return partitions;
    }
}
