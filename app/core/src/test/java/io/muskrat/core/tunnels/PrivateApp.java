package io.muskrat.core.tunnels;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.muskrat.core.kafka.KafkaAccess;
import io.muskrat.core.kafka.iam.IamKeys;
import io.muskrat.core.live.Networks;
import io.muskrat.core.messages.MessageReader;
import io.muskrat.core.messages.MessageWriter;
import io.muskrat.core.messages.ReadRequest;
import io.muskrat.core.messages.Start;
import io.muskrat.core.session.ClusterSession;
import io.muskrat.core.topics.TopicDraft;
import io.muskrat.core.topics.TopicService;
import io.muskrat.core.tunnels.carry.SshTunnels;
import io.muskrat.core.tunnels.ssh.config.SshHome;
import java.io.IOException;
import java.io.Reader;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The app without its window, in a process of its own: lists, produces and consumes through a bastion, in each way that
 * the given file names, and tells on its standard output what it did.
 */
public final class PrivateApp {
    private static final int RECORDS = 20;

    private PrivateApp() { }

    public static void main(String[] arguments) throws Exception {
        TunnelNames.prepareJvm();
        Properties given = new Properties();
        try (Reader in = Files.newBufferedReader(Path.of(arguments[0]))) {
            given.load(in);
        }
        Files.readAllLines(Path.of("/proc/self/status")).stream().filter(l -> l.startsWith("Uid") || l.startsWith("CapEff"))
                .forEach(System.out::println);
        System.out.println("direct " + direct(given.getProperty("broker")));
        Bastion bastion = new Bastion(given.getProperty("host"), Networks.SSH, given.getProperty("user"),
                new Login.KeyFile(Path.of(given.getProperty("key"))), Path.of(given.getProperty("known")),
                Transport.valueOf(given.getProperty("transport")));
        try (Tunnels tunnels = new SshTunnels(SshQuestions.refusing(), new SshHome(Path.of("/nonexistent"), ""))) {
            for (String way : given.getProperty("ways").split(",")) {
                use(way, access(way, given), bastion, tunnels);
            }
        }
    }

    private static String direct(String broker) {
        String[] place = broker.split(":");
        try (Socket socket = new Socket(place[0], Integer.parseInt(place[1]))) {
            return "connected to " + socket.getInetAddress();
        } catch (IOException e) {
            return "refused " + e.getMessage();
        }
    }

    private static KafkaAccess access(String way, Properties given) {
        String bootstrap = given.getProperty(way + ".bootstrap");
        Map<String, String> properties = new HashMap<>();
        given.stringPropertyNames().stream().filter(n -> n.startsWith(way + ".set."))
                .forEach(n -> properties.put(n.substring((way + ".set.").length()), given.getProperty(n)));
        return given.containsKey(way + ".key")
                ? KafkaAccess.iam(bootstrap, () -> new IamKeys(given.getProperty(way + ".key"),
                        given.getProperty(way + ".secret"), null)).with(properties)
                : new KafkaAccess(bootstrap, properties);
    }

    private static void use(String way, KafkaAccess access, Bastion bastion, Tunnels tunnels) {
        String topic = "private-" + way;
        try (Tunnel tunnel = tunnels.open(TunnelSpec.forBootstrap(way, bastion, access.bootstrapServers()));
                ClusterSession session = new ClusterSession(way, way, access, null)) {
            TopicService topics = new TopicService(session);
            topics.create(new TopicDraft(topic, "2", "2", Map.of()));
            try (MessageWriter writer = new MessageWriter(session)) {
                for (int i = 0; i < RECORDS; i++) {
                    writer.send(topic, i % 2, null, ("r" + i).getBytes(UTF_8), List.of());
                }
            }
            List<String> read = new ArrayList<>();
            new MessageReader(session).read(new ReadRequest(topic, "", Start.EARLIEST, false, Long.MAX_VALUE),
                    batch -> batch.forEach(m -> read.add(new String(m.value(), UTF_8))));
            System.out.println(way + " listed " + topics.list().stream().anyMatch(t -> t.name().equals(topic))
                    + " read " + read.stream().distinct().count() + " over " + tunnel.status().state() + " "
                    + tunnel.status().routes().stream().map(TunnelStatus.Route::host).sorted().toList());
        }
    }
}
