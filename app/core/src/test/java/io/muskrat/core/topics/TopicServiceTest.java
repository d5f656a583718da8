package io.muskrat.core.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.muskrat.core.live.Live;
import io.muskrat.core.live.PrivateCluster;
import io.muskrat.core.messages.MessageWriter;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import io.muskrat.core.platform.RefusedException;
import io.muskrat.core.platform.Violation;
import io.muskrat.core.session.ClusterSession;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

@ExtendWith(Live.class)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("private cluster")
class TopicServiceTest {

    private ClusterSession session;
    private TopicService topics;

    @BeforeEach
    void open(PrivateCluster cluster) {
        session = cluster.session();
        topics = new TopicService(session);
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void createsCountsAndDeletes() {
        topics.create(new TopicDraft("counted", "3", "1", Map.of("retention.ms", "3600000")));
        try (MessageWriter writer = new MessageWriter(session)) {
            for (int i = 0; i < 5; i++) {
                writer.send("counted", i % 3, null, new byte[] {1}, List.of());
            }
        }
        assertThat(topics.list()).contains(new Topic("counted", 3, 1, false, 0, 5));
        List<PartitionInfo> partitions = topics.partitions("counted");
        assertThat(partitions).extracting(PartitionInfo::partition).containsExactly(0, 1, 2);
        assertThat(partitions).extracting(PartitionInfo::end).containsExactly(2L, 2L, 1L);
        assertThat(partitions.getFirst()).isEqualTo(new PartitionInfo(0, 1, List.of(1), List.of(1), 0, 2));

        topics.delete("counted");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> topics.list().stream().noneMatch(t -> t.name().equals("counted")));
    }

    @Test
    void refusesWithoutAskingForTheImpossible() {
        topics.create(new TopicDraft("once.only", "", "", Map.of()));
        assertThat(refused("once.only", "1", "1")).containsExactly(Violation.of("name", "topic-exists", "once.only"));
        assertThat(refused("once_only", "1", "1"))
                .containsExactly(Violation.of("name", "topic-name-clash", "once_only", "once.only"));
        assertThat(refused("more", "1", "2"))
                .containsExactly(Violation.of("replicationFactor", "topic-replication", "2", 1));
    }

    @Test
    void tellsWhatTheBrokerThinksOfAConfiguration() {
        RefusedException e = catchThrowableOfType(RefusedException.class, () -> topics.create(
                new TopicDraft("configured", "1", "1", Map.of("retention.ms", "soon"))));
        assertThat(e.violations()).singleElement().satisfies(v -> {
            assertThat(v.field()).isEqualTo("configs");
            assertThat(v.args().getFirst()).contains("retention.ms");
        });
    }

    @Test
    void saysWhenThereIsNoSuchTopic() {
        ProblemException e = catchThrowableOfType(ProblemException.class, () -> topics.partitions("nowhere"));
        assertThat(e.problem().code()).isEqualTo(ProblemCode.TOPIC_UNKNOWN);
        assertThat(catchThrowableOfType(ProblemException.class, () -> topics.delete("nowhere")).problem().code())
                .isEqualTo(ProblemCode.TOPIC_UNKNOWN);
    }

    private List<Violation> refused(String name, String partitions, String factor) {
        return catchThrowableOfType(RefusedException.class, () -> topics.create(
                new TopicDraft(name, partitions, factor, Map.of()))).violations();
    }
}
