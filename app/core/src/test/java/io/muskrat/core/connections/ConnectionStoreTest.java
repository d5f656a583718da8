package io.muskrat.core.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionStoreTest {
    private static final Connection BOX = new Connection.Sandbox("1", "Box");
    private static final Connection SEOUL = new Connection.Aws(
            "2", "Seoul", new Marks("Work/Seoul", List.of("payments", "eu"), Marks.Colour.RED, Marks.Environment.PRODUCTION),
            AwsAccount.ofProfile("ap-northeast-2", "work", ""), new BastionAddress("1.2.3.4", 22, "ec2-user", "/k", ""));
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
                new Connection.Kafka("3", "Lab", "lab:9092", Map.of("sasl.jaas.config", "********")));
        store.put(SEOUL);
        assertThat(new ConnectionStore(file()).all()).hasSize(3).contains(SEOUL);
    }

    @Test
    void readsTheFilesOfOldVersions() throws IOException {
        Files.writeString(file(), """
                {"connections": [
                  {"kind": "aws", "id": "1", "name": "Seoul", "region": "ap-northeast-2", "profile": "work",
                   "endpoint": "http://localhost:4566",
                   "bastion": {"host": "1.2.3.4", "port": 22, "user": "ec2-user", "keyFile": "/k", "knownHosts": "/h"}},
                  {"kind": "kafka", "id": "2", "name": "Lab", "bootstrapServers": "lab:9092",
                   "properties": {"security.protocol": "SSL"}},
                  {"kind": "sandbox", "id": "3", "name": "Box"}]}""");
        assertThat(new ConnectionStore(file()).all()).containsExactly(
                new Connection.Aws("1", "Seoul", Marks.NONE,
                        AwsAccount.ofProfile("ap-northeast-2", "work", "http://localhost:4566"),
                        new BastionAddress("1.2.3.4", 22, "ec2-user", "/k", "/h")),
                new Connection.Kafka("2", "Lab", "lab:9092", Map.of("security.protocol", "SSL")),
                new Connection.Sandbox("3", "Box"));
    }

    @Test
    void remembersAnMskClusterWithAllThatBelongsToIt() {
        Connection msk = new Connection.Msk("4", "Orders", Marks.NONE,
                new AwsAccount("eu-west-1", "", AwsAccount.Source.KEYS, "", "AKIAIOSFODNN7EXAMPLE"),
                "arn:aws:kafka:eu-west-1:111122223333:cluster/orders/x", "orders", "b-1.orders:9098", true,
                new Security(Security.Method.SCRAM_512, false, "alice", new Certificates("/t.pem", "", ""), null),
                Map.of("client.dns.lookup", "use_all_dns_ips"),
                new BastionAddress("jump", 0, "", "", "", BastionAddress.Login.CONFIG, "", "db.internal:5432", true));
        new ConnectionStore(file()).put(msk);
        assertThat(new ConnectionStore(file()).all()).containsExactly(msk);
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
