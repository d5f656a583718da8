package io.muskrat.bench.sandbox;

import io.muskrat.bench.TemporaryFolder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.common.Uuid;

/** Three Kafka processes started by hand, nothing around them. */
final class BareBrokers implements AutoCloseable {

    private static final int BROKERS = 3;
    private static final long PATIENCE_SECONDS = 300;
    private static final long STOP_SECONDS = 90;

    private final KafkaJvm jvm;
    private final Path folder;
    private final List<Process> running = new ArrayList<>();
    private final Thread onExit = new Thread(this::kill, "bare-brokers-exit");
    private List<BareNode> nodes = List.of();

    BareBrokers(KafkaJvm jvm, Path folder) {
        this.jvm = jvm;
        this.folder = folder;
        Runtime.getRuntime().addShutdownHook(onExit);
    }

    /** Formats three storages to copy from, and lets one broker write the class archive for all. */
    void prepare() throws IOException, InterruptedException {
        List<BareNode.Ports> ports = freePorts();
        nodes = IntStream.rangeClosed(1, BROKERS)
                .mapToObj(id -> new BareNode(id, folder.resolve("node-" + id), ports))
                .toList();
        String clusterId = Uuid.randomUuid().toString();
        for (BareNode node : nodes) {
            node.write();
            Process format = start(jvm.format(node.properties(), clusterId), node);
            if (!format.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || format.exitValue() != 0) {
                throw new IOException("Formatting failed, see " + log(node));
            }
            Files.move(node.data(), node.formatted());
        }
        secondsToReady(List.of("-XX:ArchiveClassesAtExit=" + archive()), this::stopFirst);
    }

    double secondsToReady() throws IOException, InterruptedException {
        return secondsToReady(List.of(), () -> { });
    }

    private interface Then {
        void run() throws InterruptedException;
    }

    /** From the start of the first process until a client is told of all three brokers. */
    private double secondsToReady(List<String> firstNode, Then then) throws IOException, InterruptedException {
        for (BareNode node : nodes) {
            copy(node.formatted(), node.data());
        }
        List<String> archived = List.of("-XX:SharedArchiveFile=" + archive(), "-Xlog:cds=off");
        boolean there = Files.exists(archive());
        try {
            long begin = System.nanoTime();
            for (BareNode node : nodes) {
                List<String> options = there ? archived : node.id() == 1 ? firstNode : List.of();
                running.add(start(jvm.broker(node.properties(), options), node));
            }
            new Registration(nodes, this::check).await();
            double seconds = (System.nanoTime() - begin) / 1e9;
            then.run();
            return seconds;
        } finally {
            kill();
            nodes.forEach(node -> TemporaryFolder.delete(node.data()));
        }
    }

    private void check() throws IOException {
        if (!running.stream().allMatch(Process::isAlive)) {
            throw new IOException("A bare broker ended, see " + folder);
        }
    }

    private Process start(List<String> command, BareNode node) throws IOException {
        return new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(node).toFile())).start();
    }

    private Path archive() {
        return folder.resolve("kafka.jsa");
    }

    private static Path log(BareNode node) {
        return node.folder().resolve("output.log");
    }

    private void stopFirst() throws InterruptedException {
        Process first = running.getFirst();
        first.destroy();
        first.waitFor(STOP_SECONDS, TimeUnit.SECONDS);
    }

    private void kill() {
        running.forEach(Process::destroyForcibly);
        running.forEach(process -> process.onExit().join());
        running.clear();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }

    private static List<BareNode.Ports> freePorts() throws IOException {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < 2 * BROKERS; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return IntStream.range(0, BROKERS)
                    .mapToObj(i -> new BareNode.Ports(held.get(2 * i).getLocalPort(), held.get(2 * i + 1).getLocalPort()))
                    .toList();
        } finally {
            for (ServerSocket socket : held) {
                socket.close();
            }
        }
    }

    @Override
    public void close() {
        kill();
        Runtime.getRuntime().removeShutdownHook(onExit);
    }
}
