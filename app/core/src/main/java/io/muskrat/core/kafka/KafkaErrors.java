package io.muskrat.core.kafka;

import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupMaxSizeReachedException;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.NotEnoughReplicasAfterAppendException;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicIdException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.errors.UnsupportedVersionException;

/** What a Kafka client's exception means for a person. */
public final class KafkaErrors {

    private KafkaErrors() {
    }

    public static Problem problem(Throwable t) {
        return problem(t, "");
    }

    /**
     * @param where bootstrap servers, for the sentences that name them
     */
    static Problem problem(Throwable failure, String where) {
        Throwable t = unwrap(failure);
        if (t instanceof ProblemException known) {
            return known.problem();
        }
        String message = t.getMessage() == null ? t.getClass().getSimpleName() : t.getMessage();
        ProblemCode code = code(t, message);
        List<String> args = switch (code) {
            case CANCELLED -> List.of();
            case KAFKA_UNREACHABLE, KAFKA_UNKNOWN_HOST -> List.of(where);
            case KAFKA_TIMEOUT -> List.of(message, String.valueOf(KafkaClients.PATIENCE.toSeconds()));
            case UNEXPECTED -> List.of(t.getClass().getSimpleName());
            default -> List.of(message);
        };
        return new Problem(code, args, chain(failure));
    }

    private static ProblemCode code(Throwable t, String message) {
        return switch (t) {
            case InterruptedException e -> ProblemCode.CANCELLED;
            case InterruptException e -> ProblemCode.CANCELLED;
            case CancellationException e -> ProblemCode.CANCELLED;
            case TimeoutException e -> timeout(message);
            case SslAuthenticationException e -> ProblemCode.KAFKA_TLS;
            case AuthenticationException e -> ProblemCode.KAFKA_AUTHENTICATION;
            case AuthorizationException e -> ProblemCode.KAFKA_AUTHORIZATION;
            case UnknownTopicOrPartitionException e -> ProblemCode.TOPIC_UNKNOWN;
            case UnknownTopicIdException e -> ProblemCode.TOPIC_UNKNOWN;
            case TopicExistsException e -> ProblemCode.TOPIC_EXISTS;
            case NotEnoughReplicasException e -> ProblemCode.KAFKA_NOT_ENOUGH_REPLICAS;
            case NotEnoughReplicasAfterAppendException e -> ProblemCode.KAFKA_NOT_ENOUGH_REPLICAS;
            case RecordTooLargeException e -> ProblemCode.KAFKA_MESSAGE_TOO_LARGE;
            case RecordBatchTooLargeException e -> ProblemCode.KAFKA_MESSAGE_TOO_LARGE;
            case GroupMaxSizeReachedException e -> ProblemCode.KAFKA_GROUP_BUSY;
            case GroupNotEmptyException e -> ProblemCode.KAFKA_GROUP_BUSY;
            case RebalanceInProgressException e -> ProblemCode.KAFKA_GROUP_BUSY;
            case UnsupportedVersionException e -> ProblemCode.KAFKA_UNSUPPORTED;
            case ConfigException e -> message.contains("resolvable bootstrap") ? ProblemCode.KAFKA_UNKNOWN_HOST
                    : ProblemCode.KAFKA_CONFIGURATION;
            case ApiException e -> ProblemCode.KAFKA_REFUSED;
            case KafkaException e -> ProblemCode.KAFKA_CONFIGURATION;
            default -> ProblemCode.UNEXPECTED;
        };
    }

    // the clients have one exception for "nobody there" and for "slow": only its words tell them apart
    private static ProblemCode timeout(String message) {
        boolean nobody = message.contains("node assignment") || message.contains("fetching topic metadata")
                || message.contains("not present in metadata") || message.contains("fetch metadata");
        return nobody ? ProblemCode.KAFKA_UNREACHABLE : ProblemCode.KAFKA_TIMEOUT;
    }

    private static Throwable unwrap(Throwable failure) {
        Throwable t = failure;
        while (t.getCause() != null && (t instanceof ExecutionException || t instanceof CompletionException
                || t.getClass() == KafkaException.class)) {
            t = t.getCause();
        }
        return t;
    }

    private static String chain(Throwable failure) {
        StringBuilder text = new StringBuilder();
        for (Throwable t = failure; t != null; t = t.getCause()) {
            text.append(text.isEmpty() ? "" : System.lineSeparator()).append(t);
        }
        return text.toString();
    }
}
