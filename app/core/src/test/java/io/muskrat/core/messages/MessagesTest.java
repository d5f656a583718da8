package io.muskrat.core.messages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.muskrat.core.live.Live;
import io.muskrat.core.live.PrivateCluster;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import io.muskrat.core.session.ClusterSession;
import io.muskrat.core.topics.TopicDraft;
import io.muskrat.core.topics.TopicService;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

@ExtendWith(Live.class)
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("private cluster")
class MessagesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private ClusterSession session;
    private MessageWriter writer;
    private MessageReader reader;
    private final List<Message> got = new CopyOnWriteArrayList<>();

    @BeforeEach
    void open(PrivateCluster cluster) {
        session = cluster.session();
        writer = new MessageWriter(session);
        reader = new MessageReader(session);
    }

    @AfterEach
    void close() {
        writer.close();
        session.close();
    }

    @Test
    void bringsBackWhatWasWritten() {
        topic("whole", 1);
        Instant before = Instant.now();
        Written written = writer.send("whole", null, "k".getBytes(UTF_8), "v".getBytes(UTF_8),
                List.of(new Header("h", new byte[] {0, -1}), new Header("n", null)));
        writer.send("whole", 0, null, null, List.of());
        reader.read(new ReadRequest("whole", "", Start.EARLIEST, false, Long.MAX_VALUE), got::addAll);

        assertThat(got).hasSize(2);
        Message first = got.getFirst();
        assertThat(first.offset()).isEqualTo(written.offset()).isZero();
        assertThat(first.timestamp()).isEqualTo(written.timestamp()).isBetween(before.minusSeconds(1),
                Instant.now().plusSeconds(1));
        assertThat(first.key()).asString(UTF_8).isEqualTo("k");
        assertThat(first.value()).asString(UTF_8).isEqualTo("v");
        assertThat(first.headers()).extracting(Header::name).containsExactly("h", "n");
        assertThat(first.headers().getFirst().value()).containsExactly(0, -1);
        assertThat(first.headers().getLast().value()).isNull();
        assertThat(got.getLast().key()).isNull();
        assertThat(got.getLast().value()).isNull();
    }

    @Test
    void endsAtTheEndOfEveryPartitionAndAtTheLimit() {
        topic("ends", 3);
        for (int i = 0; i < 30; i++) {
            send("ends", i % 2, "hello " + i);
        }
        reader.read(new ReadRequest("ends", "", Start.EARLIEST, false, Long.MAX_VALUE), got::addAll);
        assertThat(got).hasSize(30);

        got.clear();
        reader.read(new ReadRequest("ends", "", Start.EARLIEST, false, 7), got::addAll);
        assertThat(got).hasSize(7);

        got.clear();
        reader.read(new ReadRequest("ends", "", Start.LATEST, false, Long.MAX_VALUE), got::addAll);
        assertThat(got).isEmpty();
    }

    @Test
    void endsAlthoughTheLastOffsetsHoldNoRecord() throws Exception {
        topic("transactional", 1);
        var producer = session.kafka().producer(Map.of("transactional.id", "t1"));
        try (producer) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new org.apache.kafka.clients.producer.ProducerRecord<>("transactional", new byte[] {7}));
            producer.commitTransaction();
        }
        reader.read(new ReadRequest("transactional", "", Start.EARLIEST, false, Long.MAX_VALUE), got::addAll);
        assertThat(got).hasSize(1);
    }

    @Test
    void followsFromTheEndUntilItIsInterrupted() throws Exception {
        topic("followed", 2);
        send("followed", 0, "old");
        AtomicBoolean flag = new AtomicBoolean();
        Thread thread = Thread.ofVirtual().start(() -> {
            reader.read(new ReadRequest("followed", "", Start.LATEST, true, Long.MAX_VALUE), got::addAll);
            flag.set(Thread.currentThread().isInterrupted());
        });
        await().atMost(PATIENCE).until(() -> {
            send("followed", 1, "new");
            return !got.isEmpty();
        });
        assertThat(got).allSatisfy(m -> assertThat(m.value()).asString(UTF_8).isEqualTo("new"));
        thread.interrupt();
        assertThat(thread.join(Duration.ofSeconds(5))).isTrue();
        assertThat(flag).isTrue();
    }

    @Test
    void aGroupGoesOnWhereItStoppedAndIsLeftAtOnce() throws Exception {
        topic("grouped", 3);
        for (int i = 0; i < 5; i++) {
            send("grouped", i % 3, "hello " + i);
        }
        reader.read(new ReadRequest("grouped", "test_group", Start.EARLIEST, false, 3), got::addAll);
        assertThat(got).hasSize(3);
        assertThat(committed("test_group")).isEqualTo(3);
        reader.read(new ReadRequest("grouped", "test_group", Start.EARLIEST, false, Long.MAX_VALUE), got::addAll);
        assertThat(got).extracting(m -> new String(m.value(), UTF_8)).containsExactlyInAnyOrder("hello 0", "hello 1",
                "hello 2", "hello 3", "hello 4");
        assertThat(committed("test_group")).isEqualTo(5);
    }

    @Test
    void anInterruptedMemberCommitsAndLeaves() throws Exception {
        topic("left", 1);
        send("left", 0, "one");
        Thread thread = Thread.ofVirtual().start(() -> reader.read(
                new ReadRequest("left", "leavers", Start.EARLIEST, true, Long.MAX_VALUE), got::addAll));
        await().atMost(PATIENCE).until(() -> got.size() == 1);
        thread.interrupt();
        assertThat(thread.join(Duration.ofSeconds(8))).isTrue();
        assertThat(committed("leavers")).isEqualTo(1);
        Admin admin = session.kafka().admin();
        assertThat(admin.describeConsumerGroups(List.of("leavers")).all().get().get("leavers").members()).isEmpty();
    }

    @Test
    void saysWhatIsWrong(PrivateCluster cluster) {
        ProblemException unread = catchThrowableOfType(ProblemException.class, () -> reader.read(
                new ReadRequest("nowhere", "", Start.EARLIEST, true, 1), got::addAll));
        assertThat(unread.problem().code()).isEqualTo(ProblemCode.TOPIC_UNKNOWN);
        ProblemException unwritten = catchThrowableOfType(ProblemException.class, () -> send("nowhere", 0, "x"));
        assertThat(unwritten.problem().code()).isEqualTo(ProblemCode.TOPIC_UNKNOWN);

        topic("small", 1);
        config("small", "max.message.bytes", "100");
        ProblemException large = catchThrowableOfType(ProblemException.class,
                () -> send("small", 0, "x".repeat(500)));
        assertThat(large.problem().code()).isEqualTo(ProblemCode.KAFKA_MESSAGE_TOO_LARGE);
    }

    @Test
    void anInterruptEndsASendThatWaits() throws Exception {
        topic("unsafe", 1);
        send("unsafe", 0, "x");
        AtomicBoolean cancelled = new AtomicBoolean();
        Thread thread = Thread.ofVirtual().start(() -> {
            Thread.currentThread().interrupt();
            ProblemException e = catchThrowableOfType(ProblemException.class, () -> send("unsafe", 0, "y"));
            cancelled.set(e.problem().code() == ProblemCode.CANCELLED);
        });
        assertThat(thread.join(Duration.ofSeconds(5))).isTrue();
        assertThat(cancelled).isTrue();
    }

    private void topic(String name, int partitions) {
        new TopicService(session).create(new TopicDraft(name, String.valueOf(partitions), "1", Map.of()));
    }

    private void send(String topic, int partition, String value) {
        writer.send(topic, partition, null, value.getBytes(UTF_8), List.of());
    }

    private void config(String topic, String name, String value) {
        session.kafka().await(session.kafka().admin().incrementalAlterConfigs(Map.of(
                new org.apache.kafka.common.config.ConfigResource(
                        org.apache.kafka.common.config.ConfigResource.Type.TOPIC, topic),
                List.of(new AlterConfigOp(new org.apache.kafka.clients.admin.ConfigEntry(name, value),
                        AlterConfigOp.OpType.SET)))).all());
    }

    private long committed(String group) throws Exception {
        Map<TopicPartition, org.apache.kafka.clients.consumer.OffsetAndMetadata> offsets = session.kafka().admin()
                .listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
        return offsets.values().stream().mapToLong(o -> o.offset()).sum();
    }
}
