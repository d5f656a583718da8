package io.muskrat.bench.tunnel;

import io.muskrat.bench.sandbox.KafkaJvm;
import io.muskrat.core.sandbox.SandboxHome;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * A broker of its own with a topic full of records. It has a second listener with another name, as a consumer in one
 * process can come one way by this name and another way by that.
 */
final class Broker implements AutoCloseable {

    static final String TOPIC = "bench";
    static final int PARTITIONS = 3;
    static final int RECORDS = 384 * 1024;
    static final int RECORD_BYTES = 1024;
    private static final long PATIENCE_SECONDS = 120;

    private final Path folder;
    private final List<String> servers;
    private final List<Integer> ports;
    private final Thread onExit = new Thread(this::kill, "broker-exit");
    private Process process;

    /**
     * @param host the name of {@code address}
     * @param otherHost the name that is advertised for the second listener
     */
    Broker(Path folder, InetAddress address, String host, String otherHost) throws IOException, InterruptedException {
        this.folder = Files.createDirectories(folder);
        int controller;
        try (ServerSocket one = new ServerSocket(0, 1, address);
                ServerSocket two = new ServerSocket(0, 1, address);
                ServerSocket three = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ports = List.of(one.getLocalPort(), two.getLocalPort());
            controller = three.getLocalPort();
        }
        servers = List.of(host + ":" + ports.getFirst(), otherHost + ":" + ports.getLast());
        Path settings = settings(address.getHostAddress(), "127.0.0.1:" + controller);
        SandboxHome home = SandboxHome.find();
        KafkaJvm jvm = new KafkaJvm(home.java(), home.brokers());
        Runtime.getRuntime().addShutdownHook(onExit);
        process = start(jvm.format(settings, Uuid.randomUuid().toString()));
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException("Formatting failed: " + Files.readString(log()));
        }
        process = start(jvm.broker(settings, List.of()));
    }

    private Path settings(String address, String controller) throws IOException {
        Properties all = new Properties();
        // its heap is small
        all.setProperty("log.cleaner.dedupe.buffer.size", "2097152");
        all.putAll(Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "controller.quorum.voters", "1@" + controller,
                "listeners", "PLAINTEXT://%s:%d,OTHER://%s:%d,CONTROLLER://%s"
                        .formatted(address, ports.getFirst(), address, ports.getLast(), controller),
                "advertised.listeners", "PLAINTEXT://%s,OTHER://%s".formatted(servers.getFirst(), servers.getLast()),
                "controller.listener.names", "CONTROLLER",
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,OTHER:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "log.dirs", folder.resolve("data").toString(),
                "offsets.topic.replication.factor", "1"));
        Path file = folder.resolve("server.properties");
        try (OutputStream out = Files.newOutputStream(file)) {
            all.store(out, null);
        }
        return file;
    }

    private Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile())).start();
    }

    private Path log() {
        return folder.resolve("broker.log");
    }

    int[] ports() {
        return ports.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Its advertised name and port. */
    String server() {
        return servers.getFirst();
    }

    /** The same of the second listener. */
    String otherServer() {
        return servers.getLast();
    }

    /** Makes the topic and fills its partitions alike. */
    void fill() throws IOException, InterruptedException {
        Map<String, Object> settings = Map.of("bootstrap.servers", server(), "reconnect.backoff.ms", 100,
                "linger.ms", 20, "batch.size", 256 * 1024);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", server(), "reconnect.backoff.ms", 100))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, PARTITIONS, (short) 1))).all().get();
        } catch (ExecutionException e) {
            throw new IOException("The broker does not answer: " + Files.readString(log()), e);
        }
        byte[] value = new byte[RECORD_BYTES];
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            IntStream.range(0, RECORDS).forEach(i ->
                    producer.send(new ProducerRecord<>(TOPIC, i % PARTITIONS, null, value)));
        }
    }

    private void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    @Override
    public void close() {
        kill();
        Runtime.getRuntime().removeShutdownHook(onExit);
    }
}
