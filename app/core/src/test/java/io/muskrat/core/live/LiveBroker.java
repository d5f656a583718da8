package io.muskrat.core.live;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real Kafka broker in a process of its own, which advertises a name that resolves nowhere. */
final class LiveBroker implements AutoCloseable {

    static final String NAME = "b-1.test.abc123.c1.kafka.ap-northeast-2.amazonaws.com";
    static final String BOOTSTRAP_NAME = "boot.test.abc123.c1.kafka.ap-northeast-2.amazonaws.com";
    static final int PORT = 9092;

    private final Path folder;
    private final int port;
    private final Process process;

    LiveBroker() {
        try {
            folder = Files.createTempDirectory("muskrat-broker");
            int[] ports = freePorts(3);
            port = ports[0];
            Path settings = Files.writeString(folder.resolve("server.properties"), settings(ports));
            await(java("kafka.tools.StorageTool", "format", "-t", "AAAAAAAAQACAAAAAAAAAAA", "-c",
                    settings.toString()));
            process = java("kafka.Kafka", settings.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it really listens, on 127.0.0.1. */
    int port() {
        return port;
    }

    boolean alive() {
        return process.isAlive();
    }

    String log() {
        try {
            return Files.readString(folder.resolve("out.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String settings(int[] ports) {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=CLIENT://127.0.0.1:%1$d,INTERNAL://127.0.0.1:%3$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=CLIENT://%4$s:%5$d,INTERNAL://127.0.0.1:%3$d
                listener.security.protocol.map=CLIENT:PLAINTEXT,INTERNAL:PLAINTEXT,CONTROLLER:PLAINTEXT
                controller.listener.names=CONTROLLER
                inter.broker.listener.name=INTERNAL
                log.dirs=%6$s
                auto.create.topics.enable=false
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=3
                transaction.state.log.replication.factor=1
                transaction.state.log.num.partitions=3
                transaction.state.log.min.isr=1
                group.initial.rebalance.delay.ms=0
                log.cleaner.dedupe.buffer.size=2097152
                num.network.threads=2
                num.io.threads=4
                """.formatted(ports[0], ports[1], ports[2], NAME, PORT, folder.resolve("data"));
    }

    private Process java(String main, String... arguments) throws IOException {
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx192m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-cp", classPath(), main));
        command.addAll(Arrays.asList(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("out.log").toFile())).start();
    }

    private static String classPath() {
        Path jars = Path.of("../sandbox/broker/target/dist");
        if (!Files.isDirectory(jars)) {
            throw new IllegalStateException("no broker jars in " + jars.toAbsolutePath().normalize()
                    + ": build them with ./mvnw -pl app/sandbox/broker -am package");
        }
        return jars.toAbsolutePath() + File.separator + "*";
    }

    private void await(Process tool) {
        try {
            if (!tool.waitFor(120, TimeUnit.SECONDS) || tool.exitValue() != 0) {
                throw new IllegalStateException("format failed: " + log());
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int[] freePorts(int count) throws IOException {
        ServerSocket[] sockets = new ServerSocket[count];
        int[] ports = new int[count];
        for (int i = 0; i < count; i++) {
            sockets[i] = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
            ports[i] = sockets[i].getLocalPort();
        }
        for (ServerSocket socket : sockets) {
            socket.close();
        }
        return ports;
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly().onExit().join();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }
}
