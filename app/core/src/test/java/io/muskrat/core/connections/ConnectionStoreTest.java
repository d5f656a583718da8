package io.muskrat.core.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionStoreTest {
    private static final Connection BOX = new Connection.Sandbox("1", "Box");
    private static final Connection SEOUL = new Connection.Aws(
            "2", "Seoul", "ap-northeast-2", "work", "", new BastionAddress("1.2.3.4", 22, "ec2-user", "/k", ""));
    private static final Connection PLAIN =
            new Connection.Kafka("3", "Lab", "lab:9092", Map.of("sasl.jaas.config", "password=\"hunter2\""));

    @TempDir
    private Path folder;

    @Test
    void remembersEveryKind() {
        ConnectionStore store = new ConnectionStore(file());
        store.put(BOX);
        store.put(SEOUL);
        store.put(PLAIN);
        store.put(new Connection.Sandbox("1", "Renamed"));
        store.remove("2");
        assertThat(new ConnectionStore(file()).all()).containsExactly(new Connection.Sandbox("1", "Renamed"),
                new Connection.Kafka("3", "Lab", "lab:9092", Map.of()));
        store.put(SEOUL);
        assertThat(new ConnectionStore(file()).all()).hasSize(3).contains(SEOUL);
    }

    @Test
    void saysNoSecretInItsText() {
        assertThat(PLAIN.toString()).contains("sasl.jaas.config").doesNotContain("hunter2");
    }

    private Path file() {
        return folder.resolve("connections.json");
    }

    @Test
    void writesNoSecret() throws IOException {
        Path file = folder.resolve("secrets.json");
        new ConnectionStore(file).put(new Connection.Kafka("k", "mine", "localhost:9092", Map.of(
                "security.protocol", "SASL_SSL",
                "ssl.truststore.password", "hunter2",
                "ssl.keystore.key", "hunter2",
                "sasl.jaas.config", "PlainLoginModule required password=hunter2;")));

        assertThat(Files.readString(file)).doesNotContain("hunter2").contains("SASL_SSL");
    }
}
