package io.muskrat.core.live;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A real Kafka broker that lets clients in by certificate, PLAIN and SCRAM; user alice, her password {@link #PASSWORD}. */
public final class SecuredBroker implements AutoCloseable {

    /** Of alice, and of the keystores. */
    public static final String PASSWORD = "hunter2 \"quoted\" \\ %";

    public static final String STORE_PASSWORD = "hunter2-store";

    private static final String[] LISTENERS = {"MUTUAL", "PLAIN", "SCRAM", "CONTROLLER"};

    private final Path folder;
    private final int[] ports = new int[LISTENERS.length];
    private final Process process;

    public SecuredBroker() throws IOException, InterruptedException, GeneralSecurityException {
        folder = Files.createTempDirectory("secured-broker");
        for (int i = 0; i < ports.length; i++) {
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                ports[i] = free.getLocalPort();
            }
        }
        for (String who : List.of("broker", "client")) {
            await(start(List.of(tool("keytool"), "-genkeypair", "-alias", who, "-keyalg", "EC", "-groupname", "secp256r1",
                    "-storetype", "PKCS12", "-keystore", file(who + ".p12"), "-storepass", STORE_PASSWORD,
                    "-dname", "CN=" + who, "-ext", "san=dns:localhost,ip:127.0.0.1")));
            pem(who);
        }
        await(start(List.of(tool("keytool"), "-importkeystore", "-srckeystore", file("client.p12"), "-srcstorepass",
                STORE_PASSWORD, "-destkeystore", file("client.jks"), "-deststoretype", "JKS", "-deststorepass",
                STORE_PASSWORD)));
        Path settings = Files.writeString(folder.resolve("server.properties"), settings());
        String scram = "[name=alice,password=" + PASSWORD + "]";
        await(java("kafka.tools.StorageTool", "format", "-t", "AAAAAAAAQACAAAAAAAAAAA", "-c", settings.toString(),
                "--add-scram", "SCRAM-SHA-256=" + scram, "--add-scram", "SCRAM-SHA-512=" + scram));
        process = java("kafka.Kafka", settings.toString());
        Awaitility.await().atMost(60, TimeUnit.SECONDS).until(this::listens);
    }

    /** The server of MUTUAL, PLAIN or SCRAM. */
    public String at(String listener) {
        return "localhost:" + ports[Arrays.asList(LISTENERS).indexOf(listener)];
    }

    /** {@code broker.pem}: who the broker is; {@code client.p12 .jks .pem}, {@code client.key}: who a client is. */
    public String file(String name) {
        return folder.resolve(name).toString();
    }

    private boolean listens() {
        try (Socket socket = new Socket("127.0.0.1", ports[1])) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private String settings() {
        String plain = "org.apache.kafka.common.security.plain.PlainLoginModule required user_alice=\""
                + PASSWORD.replace("\\", "\\\\").replace("\"", "\\\"") + "\";";
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%4$d
                listeners=MUTUAL://127.0.0.1:%1$d,PLAIN://127.0.0.1:%2$d,SCRAM://127.0.0.1:%3$d,CONTROLLER://127.0.0.1:%4$d
                advertised.listeners=MUTUAL://localhost:%1$d,PLAIN://localhost:%2$d,SCRAM://localhost:%3$d
                listener.security.protocol.map=MUTUAL:SSL,PLAIN:SASL_SSL,SCRAM:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT
                controller.listener.names=CONTROLLER
                inter.broker.listener.name=MUTUAL
                ssl.keystore.type=PKCS12
                ssl.keystore.location=%5$s
                ssl.keystore.password=%6$s
                ssl.truststore.type=PEM
                ssl.truststore.location=%7$s
                listener.name.mutual.ssl.client.auth=required
                listener.name.plain.ssl.client.auth=none
                listener.name.plain.sasl.enabled.mechanisms=PLAIN
                listener.name.plain.plain.sasl.jaas.config=%8$s
                listener.name.scram.sasl.enabled.mechanisms=SCRAM-SHA-256,SCRAM-SHA-512
                listener.name.scram.scram-sha-256.sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required;
                listener.name.scram.scram-sha-512.sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required;
                log.dirs=%9$s
                offsets.topic.replication.factor=1
                log.cleaner.dedupe.buffer.size=2097152
                """.formatted(ports[0], ports[1], ports[2], ports[3], file("broker.p12"), STORE_PASSWORD,
                file("all.pem"), plain.replace("\\", "\\\\"), folder.resolve("data"));
    }

    private void pem(String who) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(new File(file(who + ".p12")), STORE_PASSWORD.toCharArray());
        String certificate = block("CERTIFICATE", store.getCertificate(who).getEncoded());
        Files.writeString(folder.resolve(who + ".pem"), certificate);
        Files.writeString(folder.resolve(who + ".key"),
                block("PRIVATE KEY", store.getKey(who, STORE_PASSWORD.toCharArray()).getEncoded()));
        Path all = folder.resolve("all.pem");
        Files.writeString(all, (Files.exists(all) ? Files.readString(all) : "") + certificate);
    }

    private static String block(String type, byte[] bytes) {
        return "-----BEGIN " + type + "-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes)
                + "\n-----END " + type + "-----\n";
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    private Process java(String main, String... arguments) throws IOException {
        String jars = Path.of("../sandbox/broker/target/dist").toAbsolutePath() + File.separator + "*";
        List<String> command = new ArrayList<>(List.of(tool("java"), "-Xmx192m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-cp", jars, main));
        command.addAll(List.of(arguments));
        return start(command);
    }

    private Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("out.log").toFile())).start();
    }

    private void await(Process tool) throws InterruptedException {
        if (!tool.waitFor(60, TimeUnit.SECONDS) || tool.exitValue() != 0) {
            throw new IllegalStateException(log());
        }
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("out.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
