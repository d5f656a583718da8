package io.muskrat.core.tunnels;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.muskrat.core.live.Live;
import io.muskrat.core.live.PrivateCluster;
import io.muskrat.core.messages.MessageReader;
import io.muskrat.core.messages.MessageWriter;
import io.muskrat.core.messages.ReadRequest;
import io.muskrat.core.messages.Start;
import io.muskrat.core.session.ClusterSession;
import io.muskrat.core.topics.TopicDraft;
import io.muskrat.core.topics.TopicService;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The SSH session is killed under a producer and a consumer. */
@ExtendWith(Live.class)
class ReconnectTest {

    private static final int KILLS = 5;

    @Test
    @Timeout(120)
    void losesNothingThatWasAcknowledged(PrivateCluster cluster) throws Exception {
        List<String> acknowledged = new CopyOnWriteArrayList<>();
        List<String> followed = new CopyOnWriteArrayList<>();
        AtomicBoolean enough = new AtomicBoolean();
        try (ClusterSession session = cluster.session(); MessageWriter writer = new MessageWriter(session);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            new TopicService(session).create(new TopicDraft("killed", "2", "1", Map.of()));
            Future<?> producer = threads.submit(() -> {
                for (int i = 0; !enough.get(); i++) {
                    writer.send("killed", i % 2, null, ("r" + i).getBytes(UTF_8), List.of());
                    acknowledged.add("r" + i);
                }
            });
            Thread consumer = Thread.ofVirtual().start(() -> new MessageReader(session).read(
                    new ReadRequest("killed", "watchers", Start.EARLIEST, true, Long.MAX_VALUE),
                    batch -> batch.forEach(m -> followed.add(new String(m.value(), UTF_8)))));

            for (int kill = 0; kill < KILLS; kill++) {
                int before = acknowledged.size();
                int seen = followed.size();
                assertThat(cluster.bastion().killSessions()).isPositive();
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> acknowledged.size() > before + 20 && followed.size() > seen + 20);
            }
            enough.set(true);
            producer.get();
            await().atMost(Duration.ofSeconds(30)).until(() -> followed.containsAll(acknowledged));
            consumer.interrupt();
            consumer.join();

            List<String> stored = new CopyOnWriteArrayList<>();
            new MessageReader(session).read(
                    new ReadRequest("killed", "", Start.EARLIEST, false, Long.MAX_VALUE),
                    batch -> batch.forEach(m -> stored.add(new String(m.value(), UTF_8))));
            // idempotence: once each, none doubled by the retries
            assertThat(stored).containsExactlyInAnyOrderElementsOf(acknowledged);
            assertThat(cluster.openShared().status().state()).isEqualTo(TunnelState.UP);
        }
    }
}
