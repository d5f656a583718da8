package io.muskrat.sandbox;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** An idempotent producer and a consumer that go on while brokers come and go. */
final class Traffic implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofMillis(25);

  private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
  private final Queue<String> read = new ConcurrentLinkedQueue<>();
  private final String bootstrap;
  private final String topic;
  private final Thread producing;
  private final Thread consuming;
  private volatile boolean written;
  private volatile boolean over;

  private Traffic(String bootstrap, String topic) {
    this.bootstrap = bootstrap;
    this.topic = topic;
    this.producing = Thread.ofPlatform().name("producing").start(this::produce);
    this.consuming = Thread.ofPlatform().name("consuming").start(this::consume);
  }

  static Traffic on(String bootstrap, String topic) {
    return new Traffic(bootstrap, topic);
  }

  List<String> acknowledged() {
    return List.copyOf(acknowledged);
  }

  List<String> read() {
    return List.copyOf(read);
  }

  /** Ends the producer when all is acknowledged; returns when the consumer has read as much. */
  void stopAndReadAll(Duration patience) throws InterruptedException {
    written = true;
    producing.join();
    await().atMost(patience).until(() -> read.size() >= acknowledged.size());
  }

  private void produce() {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers", bootstrap,
                "acks", "all",
                "enable.idempotence", "true",
                "delivery.timeout.ms", "180000"),
            new StringSerializer(),
            new StringSerializer())) {
      for (int i = 0; !written; i++) {
        String value = "record " + i;
        producer.send(
            new ProducerRecord<>(topic, Integer.toString(i), value),
            (where, failed) -> {
              if (failed == null) {
                acknowledged.add(value);
              }
            });
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  private void consume() {
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrap, "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new StringDeserializer())) {
      List<TopicPartition> partitions = new ArrayList<>();
      consumer.partitionsFor(topic).forEach(p -> partitions.add(new TopicPartition(topic, p.partition())));
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      while (!over) {
        consumer.poll(Duration.ofMillis(100)).forEach(record -> read.add(record.value()));
      }
    }
  }

  @Override
  public void close() {
    written = true;
    over = true;
    try {
      producing.join();
      consuming.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
