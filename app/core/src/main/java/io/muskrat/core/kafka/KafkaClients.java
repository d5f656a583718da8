package io.muskrat.core.kafka;

import io.muskrat.core.kafka.iam.IamIdentity;
import io.muskrat.core.platform.ProblemException;
import io.muskrat.core.platform.RefusedException;
import io.muskrat.core.platform.Violation;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Makes Kafka clients for one cluster. A cluster that does not answer is reported after {@link #PATIENCE}; one that
 * answered before is given longer (30 s) when records are under way.
 */
public final class KafkaClients implements AutoCloseable {

    /** How long an answer is waited for. */
    public static final Duration PATIENCE = Duration.ofSeconds(12);

    private final KafkaAccess access;
    private Admin admin;
    private boolean closed;

    /**
     * @throws RefusedException if a property is not allowed, see {@link ClientProperties}
     */
    public KafkaClients(KafkaAccess access) {
        List<Violation> refused = ClientProperties.check(access.properties());
        if (!refused.isEmpty()) {
            throw new RefusedException(refused);
        }
        this.access = access;
    }

    /** One for all, made at first use; closed with this. */
    public synchronized Admin admin() {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        if (admin == null) {
            admin = make(Admin::create, Map.of(), Map.of());
        }
        return admin;
    }

    /**
     * A new producer, to be closed by the caller.
     *
     * @param more further settings, stronger than the connection's own
     */
    public Producer<byte[], byte[]> producer(Map<String, ?> more) {
        return make(settings -> new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer()),
                Map.of("max.block.ms", millis(PATIENCE), "delivery.timeout.ms", "30000"), more);
    }

    /**
     * A new consumer, to be closed by the caller; commits nothing by itself and creates no topic.
     *
     * @param more further settings, stronger than the connection's own
     */
    public Consumer<byte[], byte[]> consumer(Map<String, ?> more) {
        return make(settings -> new KafkaConsumer<>(settings, new ByteArrayDeserializer(),
                new ByteArrayDeserializer()), Map.of("default.api.timeout.ms", millis(PATIENCE),
                "enable.auto.commit", "false", "allow.auto.create.topics", "false"), more);
    }

    public KafkaAccess access() {
        return access;
    }

    /** Waits for an answer; failures come as {@link ProblemException}, an interrupt as CANCELLED. */
    public <T> T await(KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw problem(e);
        } catch (ExecutionException e) {
            throw problem(e);
        }
    }

    /** The failure of a call on this cluster's clients. */
    public ProblemException problem(Throwable failure) {
        return failure instanceof ProblemException known ? known
                : new ProblemException(KafkaErrors.problem(failure, access.bootstrapServers()), failure);
    }

    private <T> T make(Function<Map<String, Object>, T> maker, Map<String, ?> usual, Map<String, ?> more) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("client.id", "muskrat");
        settings.put("request.timeout.ms", "10000");
        settings.put("socket.connection.setup.timeout.ms", "5000");
        settings.put("socket.connection.setup.timeout.max.ms", "10000");
        settings.put("reconnect.backoff.max.ms", "1000");
        settings.put("enable.metrics.push", "false");
        // the default, rebootstrap, spins while no broker can be reached: 700 times a second were seen with 4.3.1
        settings.put("metadata.recovery.strategy", "none");
        settings.put("bootstrap.servers", access.bootstrapServers());
        if (!usual.containsKey("max.block.ms")) {
            settings.put("default.api.timeout.ms", millis(PATIENCE));
        }
        settings.putAll(usual);
        settings.putAll(access.properties());
        if (access.identity() != null) {
            settings.put(IamIdentity.IDENTITY, access.identity());
        }
        settings.putAll(more);
        try {
            return maker.apply(settings);
        } catch (RuntimeException e) {
            throw problem(e);
        }
    }

    private static String millis(Duration time) {
        return String.valueOf(time.toMillis());
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (admin != null) {
            admin.close(Duration.ofSeconds(2));
            admin = null;
        }
    }
}
