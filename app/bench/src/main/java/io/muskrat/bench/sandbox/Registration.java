package io.muskrat.bench.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;

/** Waits until a client is told of all brokers. */
final class Registration {

    /** As often as the sandbox asks. */
    private static final Duration PAUSE = Duration.ofMillis(40);

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Looks after the processes. */
    interface Check {
        /** Throws when waiting has no sense any more. */
        void run() throws IOException;
    }

    private final List<BareNode> nodes;
    private final Check check;
    private final long deadline = System.nanoTime() + PATIENCE.toNanos();

    Registration(List<BareNode> nodes, Check check) {
        this.nodes = nodes;
        this.check = check;
    }

    void await() throws IOException, InterruptedException {
        // a Kafka client that finds no port open tries without a pause, which would slow the brokers down
        for (BareNode node : nodes) {
            while (!listens(node)) {
                pause();
            }
        }
        String servers = nodes.stream().map(BareNode::address).collect(Collectors.joining(","));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers, "reconnect.backoff.ms", 20,
                "reconnect.backoff.max.ms", 20, "retry.backoff.ms", 20))) {
            while (known(admin) < nodes.size()) {
                pause();
            }
        }
    }

    private static boolean listens(BareNode node) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), node.ports().get(node.id() - 1).client())) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int known(Admin admin) throws InterruptedException {
        try {
            return admin.describeCluster().nodes().get(1, TimeUnit.SECONDS).size();
        } catch (ExecutionException | TimeoutException notYet) {
            return 0;
        }
    }

    private void pause() throws IOException, InterruptedException {
        check.run();
        if (System.nanoTime() > deadline) {
            throw new IOException("The bare brokers did not answer");
        }
        Thread.sleep(PAUSE);
    }
}
