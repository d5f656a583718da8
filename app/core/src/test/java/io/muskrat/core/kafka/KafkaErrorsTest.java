package io.muskrat.core.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.junit.jupiter.api.Test;

class KafkaErrorsTest {

    @Test
    void knowsTheKinds() {
        assertThat(code(new TopicExistsException("t"))).isEqualTo(ProblemCode.TOPIC_EXISTS);
        assertThat(code(new SaslAuthenticationException("no"))).isEqualTo(ProblemCode.KAFKA_AUTHENTICATION);
        assertThat(code(new SslAuthenticationException("no"))).isEqualTo(ProblemCode.KAFKA_TLS);
        assertThat(code(new TopicAuthorizationException("t"))).isEqualTo(ProblemCode.KAFKA_AUTHORIZATION);
        assertThat(code(new NotEnoughReplicasException("1"))).isEqualTo(ProblemCode.KAFKA_NOT_ENOUGH_REPLICAS);
        assertThat(code(new TimeoutException("slow"))).isEqualTo(ProblemCode.KAFKA_TIMEOUT);
        assertThat(code(new InterruptedException())).isEqualTo(ProblemCode.CANCELLED);
        assertThat(code(new IllegalStateException("?"))).isEqualTo(ProblemCode.UNEXPECTED);
    }

    @Test
    void looksThroughWrappers() {
        Throwable wrapped = new ExecutionException(new CompletionException(
                new KafkaException("outer", new TopicExistsException("inner"))));
        Problem problem = KafkaErrors.problem(wrapped);
        assertThat(problem.code()).isEqualTo(ProblemCode.TOPIC_EXISTS);
        assertThat(problem.args()).containsExactly("inner");
        assertThat(problem.detail()).contains("outer").contains("inner");
    }

    @Test
    void saysWhenNobodyIsThere() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        KafkaAccess access = new KafkaAccess("127.0.0.1:" + free,
                Map.of("default.api.timeout.ms", "1500", "request.timeout.ms", "1000"));
        try (KafkaClients kafka = new KafkaClients(access)) {
            ProblemException e = catchThrowableOfType(ProblemException.class,
                    () -> kafka.await(kafka.admin().describeCluster().nodes()));
            assertThat(e.problem().code()).isEqualTo(ProblemCode.KAFKA_UNREACHABLE);
            assertThat(e.problem().args()).containsExactly("127.0.0.1:" + free);
        }
    }

    @Test
    void saysWhenTheNamesAreUnknown() {
        String nowhere = "b-1.nowhere.abc123.c1.kafka.ap-northeast-2.amazonaws.com:9092";
        try (KafkaClients kafka = new KafkaClients(new KafkaAccess(nowhere, Map.of()))) {
            ProblemException e = catchThrowableOfType(ProblemException.class, kafka::admin);
            assertThat(e.problem().code()).isEqualTo(ProblemCode.KAFKA_UNKNOWN_HOST);
            assertThat(e.problem().args()).containsExactly(nowhere);
        }
    }

    @Test
    void saysWhenASettingIsWrong() {
        try (KafkaClients kafka = new KafkaClients(new KafkaAccess("127.0.0.1:1",
                Map.of("security.protocol", "CARRIER_PIGEON")))) {
            ProblemException e = catchThrowableOfType(ProblemException.class, kafka::admin);
            assertThat(e.problem().code()).isEqualTo(ProblemCode.KAFKA_CONFIGURATION);
        }
    }

    private static ProblemCode code(Throwable t) {
        return KafkaErrors.problem(t).code();
    }
}
