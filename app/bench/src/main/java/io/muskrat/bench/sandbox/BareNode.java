package io.muskrat.bench.sandbox;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One of the bare brokers: its folder and its server.properties (those with which the start was found quickest).
 *
 * @param ports client port and controller port of each node
 */
record BareNode(int id, Path folder, List<Ports> ports) {

    /** Where a node listens on loopback. */
    record Ports(int client, int controller) { }

    private static final String LOOPBACK = "127.0.0.1:";

    Path properties() {
        return folder.resolve("server.properties");
    }

    Path data() {
        return folder.resolve("data");
    }

    /** Copied in place of {@link #data} before each start. */
    Path formatted() {
        return folder.resolve("formatted");
    }

    String address() {
        return LOOPBACK + ports.get(id - 1).client();
    }

    void write() throws IOException {
        Files.createDirectories(folder);
        Properties all = new Properties();
        all.setProperty("process.roles", "broker,controller");
        all.setProperty("node.id", String.valueOf(id));
        all.setProperty("controller.quorum.voters", IntStream.rangeClosed(1, ports.size())
                .mapToObj(node -> node + "@" + LOOPBACK + ports.get(node - 1).controller())
                .collect(Collectors.joining(",")));
        all.setProperty("listeners", "PLAINTEXT://" + address()
                + ",CONTROLLER://" + LOOPBACK + ports.get(id - 1).controller());
        all.setProperty("advertised.listeners", "PLAINTEXT://" + address());
        all.setProperty("controller.listener.names", "CONTROLLER");
        all.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        all.setProperty("inter.broker.listener.name", "PLAINTEXT");
        all.setProperty("log.dirs", data().toString());
        all.setProperty("broker.rack", "rack-" + id);
        all.setProperty("log.cleaner.dedupe.buffer.size", "2097152");
        all.setProperty("num.network.threads", "2");
        all.setProperty("num.io.threads", "4");
        all.setProperty("background.threads", "2");
        try (OutputStream out = Files.newOutputStream(properties())) {
            all.store(out, null);
        }
    }
}
