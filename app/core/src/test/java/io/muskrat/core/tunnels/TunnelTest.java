package io.muskrat.core.tunnels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.muskrat.core.live.Live;
import io.muskrat.core.live.PrivateCluster;
import java.net.InetAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A plain Kafka client, which knows nothing of tunnels, and a broker whose name resolves nowhere. */
@ExtendWith(Live.class)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("private cluster")
class TunnelTest {

    private static final Map<String, Object> IMPATIENT = Map.of("bootstrap.servers", PrivateCluster.BOOTSTRAP,
            "default.api.timeout.ms", "4000", "request.timeout.ms", "2000");

    @Test
    void carriesAPlainClientAndWithoutItTheSameClientTimesOut(PrivateCluster cluster) throws Exception {
        Tunnel tunnel = cluster.openShared();
        try (Admin admin = Admin.create(IMPATIENT)) {
            admin.createTopics(List.of(new NewTopic("plain", 1, (short) 1))).all().get();
            produce("plain", "hello 0", "hello 1");
            assertThat(consume("plain", 2)).containsExactly("hello 0", "hello 1");
            assertThat(InetAddress.getByName(PrivateCluster.BROKER).getHostAddress()).startsWith("127.77.");

            cluster.closeShared();

            assertThat(tunnel.status().state()).isEqualTo(TunnelState.DOWN);
            assertThatThrownBy(() -> admin.describeCluster().nodes().get())
                    .isInstanceOf(ExecutionException.class).hasCauseInstanceOf(TimeoutException.class);
            await().atMost(Duration.ofSeconds(5)).untilAsserted(() ->
                    assertThatThrownBy(() -> InetAddress.getByName(PrivateCluster.BROKER))
                            .isInstanceOf(UnknownHostException.class));

            cluster.openShared();
            await().atMost(Duration.ofSeconds(20)).ignoreExceptions()
                    .until(() -> admin.describeCluster().nodes().get().size() == 1);
        }
    }

    @Test
    void tellsWhatItCarries(PrivateCluster cluster) throws Exception {
        Tunnel tunnel = cluster.openShared();
        try (Admin admin = Admin.create(IMPATIENT)) {
            admin.describeCluster().nodes().get();
            TunnelStatus status = tunnel.status();
            assertThat(status.state()).isEqualTo(TunnelState.UP);
            assertThat(status.bytesUp()).isPositive();
            assertThat(status.bytesDown()).isPositive();
            assertThat(status.channels()).isPositive();
            assertThat(status.bastion()).isEqualTo("ec2-user@127.0.0.1:" + cluster.bastion().port());
            assertThat(status.routes()).anySatisfy(route -> {
                assertThat(route.host()).isEqualTo(PrivateCluster.BROKER);
                assertThat(route.ports()).containsExactly(9092);
            });
            await().atMost(Duration.ofSeconds(5)).until(() ->
                    cluster.tunnels().statuses().get().stream().anyMatch(s -> s.channels() > 0));
        }
    }

    @Test
    void givesEachNameAnAddressOfItsOwnBothWays(PrivateCluster cluster) throws Exception {
        cluster.openShared();
        InetAddress one = InetAddress.getByName(PrivateCluster.BROKER);
        InetAddress other = InetAddress.getByName(PrivateCluster.BROKER.replace("b-1", "b-2"));
        assertThat(one).isNotEqualTo(other);
        assertThat(InetAddress.getByAddress(one.getAddress()).getHostName()).isEqualTo(PrivateCluster.BROKER);
        assertThat(InetAddress.getByName(PrivateCluster.BROKER.toUpperCase(java.util.Locale.ROOT))).isEqualTo(one);
    }

    @Test
    void resetsWhatTheBastionCannotReach(PrivateCluster cluster) throws Exception {
        Tunnel tunnel = cluster.openShared();
        String nobody = PrivateCluster.BROKER.replace("b-1", "b-9");
        try (Socket socket = new Socket(nobody, 9092)) {
            assertThatThrownBy(() -> socket.getInputStream().read()).hasMessageContaining("reset");
        }
        await().atMost(Duration.ofSeconds(5)).until(() -> tunnel.status().lastError().contains(nobody));
    }

    private static void produce(String topic, String... values) throws Exception {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", PrivateCluster.BOOTSTRAP);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (String value : values) {
                producer.send(new ProducerRecord<>(topic, null, value)).get();
            }
        }
    }

    private static List<String> consume(String topic, int count) {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", PrivateCluster.BOOTSTRAP);
        settings.put("group.id", "plain-group");
        settings.put("auto.offset.reset", "earliest");
        List<String> values = new java.util.ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(r -> values.add(r.value()));
                return values.size() >= count;
            });
        }
        assertThat(values.getFirst().getBytes(StandardCharsets.UTF_8)).isNotEmpty();
        return values;
    }
}
