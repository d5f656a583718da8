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

/** A broker of its own with a topic full of records, which advertises this machine's name. */
final class Broker implements AutoCloseable {

    static final String TOPIC = "bench";
    static final int PARTITIONS = 3;
    static final int RECORDS = 384 * 1024;
    static final int RECORD_BYTES = 1024;
    private static final long PATIENCE_SECONDS = 120;

    private final Path folder;
    private final String server;
    private final int port;
    private final Thread onExit = new Thread(this::kill, "broker-exit");
    private Process process;

    /** @param host the name of {@code address} */
    Broker(Path folder, InetAddress address, String host) throws IOException, InterruptedException {
        this.folder = Files.createDirectories(folder);
        int controller;
        try (ServerSocket one = new ServerSocket(0, 1, address);
                ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = one.getLocalPort();
            controller = other.getLocalPort();
        }
        server = host + ":" + port;
        Path settings = settings(address, "127.0.0.1:" + controller);
        SandboxHome home = SandboxHome.find();
        KafkaJvm jvm = new KafkaJvm(home.java(), home.brokers());
        Runtime.getRuntime().addShutdownHook(onExit);
        process = start(jvm.format(settings, Uuid.randomUuid().toString()));
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException("Formatting failed: " + Files.readString(log()));
        }
        process = start(jvm.broker(settings, List.of()));
    }

    private Path settings(InetAddress address, String controller) throws IOException {
        Properties all = new Properties();
        // its heap is small
        all.setProperty("log.cleaner.dedupe.buffer.size", "2097152");
        all.putAll(Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "controller.quorum.voters", "1@" + controller,
                "listeners", "PLAINTEXT://" + address.getHostAddress() + ":" + port + ",CONTROLLER://" + controller,
                "advertised.listeners", "PLAINTEXT://" + server,
                "controller.listener.names", "CONTROLLER",
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
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

    int port() {
        return port;
    }

    /** Its advertised name and port. */
    String server() {
        return server;
    }

    /** Makes the topic and fills its partitions alike. */
    void fill() throws IOException, InterruptedException {
        Map<String, Object> settings = Map.of("bootstrap.servers", server, "reconnect.backoff.ms", 100,
                "linger.ms", 20, "batch.size", 256 * 1024);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", server, "reconnect.backoff.ms", 100))) {
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
