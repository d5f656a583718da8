package io.muskrat.bench.tunnel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Main class of a process that reads {@link Broker}'s topic from its begin to its end for each line of its input,
 * which is where to bootstrap. Says how many MiB/s it read.
 */
public final class ConsumerProcess {

    private static final double MIB = 1 << 20;

    private ConsumerProcess() {
    }

    public static void main(String[] args) throws IOException {
        Logger.getLogger("").setLevel(Level.SEVERE);
        try (BufferedReader asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String server = asked.readLine(); server != null; server = asked.readLine()) {
                System.out.println(read(server));
            }
        }
        System.exit(0);
    }

    private static double read(String server) {
        List<TopicPartition> all = IntStream.range(0, Broker.PARTITIONS)
                .mapToObj(i -> new TopicPartition(Broker.TOPIC, i)).toList();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", server),
                new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(all);
            consumer.seekToBeginning(all);
            long begin = System.nanoTime();
            for (int records = 0; records < Broker.RECORDS;) {
                records += consumer.poll(Duration.ofSeconds(1)).count();
            }
            return Broker.RECORDS * Broker.RECORD_BYTES / MIB / ((System.nanoTime() - begin) / 1e9);
        }
    }
}
