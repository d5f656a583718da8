package io.muskrat.core.connections.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.muskrat.core.connections.Certificates;
import io.muskrat.core.connections.Connection;
import io.muskrat.core.connections.ConnectionService;
import io.muskrat.core.connections.ConnectionStore;
import io.muskrat.core.connections.Marks;
import io.muskrat.core.connections.SecretField;
import io.muskrat.core.connections.Security;
import io.muskrat.core.connections.Security.Method;
import io.muskrat.core.connections.exchange.ClientFile;
import io.muskrat.core.connections.exchange.Exported;
import io.muskrat.core.live.SecuredBroker;
import io.muskrat.core.platform.LogFiles;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import io.muskrat.core.platform.SettingsStore;
import io.muskrat.core.secrets.SecretStore;
import io.muskrat.core.secrets.Secrets;
import io.muskrat.core.session.ClusterSession;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Every way of signing in that needs no AWS, at a real broker; and what of the secrets is found afterwards. */
@EnabledIfSystemProperty(named = "muskrat.test.all", matches = "true", disabledReason = "a broker of its own, 10 s")
class SignInTest {

    @TempDir
    private static Path folder;

    private static SecuredBroker broker;
    private static SettingsStore settings;
    private static Secrets secrets;
    private static ConnectionService service;

    @BeforeAll
    static void start() throws Exception {
        broker = new SecuredBroker();
        settings = new SettingsStore(folder.resolve("settings.json"));
        secrets = new Secrets(settings, folder.resolve("secrets.json"), reason -> Optional.of("hunter2-master".toCharArray()));
        secrets.choose(SecretStore.Kind.ENCRYPTED_FILE);
        service = new ConnectionService(new ConnectionStore(folder.resolve("connections.json")), secrets);
    }

    @AfterAll
    static void stop() {
        if (settings != null) {
            settings.close();
        }
        if (broker != null) {
            broker.close();
        }
    }

    @Test
    void eachWayLeadsIn() throws IOException {
        try (LogFiles _ = LogFiles.begin(folder.resolve("logs"))) {
            everyWay();
            wrongOnes();
        }
        settings.flush();
        noSecretIsFound();
    }

    private void everyWay() {
        String p12 = broker.file("client.p12");
        Map<SecretField, char[]> store = Map.of(SecretField.KEYSTORE_PASSWORD, SecuredBroker.STORE_PASSWORD.toCharArray());
        enter("mutual-p12", "MUTUAL", Method.MUTUAL_TLS, new Certificates(broker.file("broker.pem"), p12, ""), store);
        enter("mutual-jks", "MUTUAL", Method.MUTUAL_TLS,
                new Certificates(broker.file("broker.pem"), broker.file("client.jks"), ""), store);
        enter("mutual-pem", "MUTUAL", Method.MUTUAL_TLS,
                new Certificates(broker.file("broker.pem"), broker.file("client.pem"), broker.file("client.key")), Map.of());
        Map<SecretField, char[]> alice = Map.of(SecretField.PASSWORD, SecuredBroker.PASSWORD.toCharArray());
        enter("plain", "PLAIN", Method.PLAIN, new Certificates(broker.file("broker.pem"), "", ""), alice);
        enter("scram-256", "SCRAM", Method.SCRAM_256, Certificates.NONE, alice);
        enter("scram-512", "SCRAM", Method.SCRAM_512, Certificates.NONE, alice);
    }

    private void wrongOnes() {
        Connection.Kafka wrong = connection("wrong", "SCRAM", Method.SCRAM_512, Certificates.NONE);
        service.save(wrong, Map.of(SecretField.PASSWORD, "hunter2-wrong".toCharArray()));
        assertThat(code(wrong)).isEqualTo(ProblemCode.KAFKA_AUTHENTICATION);
        secrets.remove(SecretField.PASSWORD.id("wrong"));
        assertThat(code(wrong)).isEqualTo(ProblemCode.SECRET_MISSING);
        Connection.Kafka lines = new Connection.Kafka("lines", "lines", broker.at("SCRAM"), Map.of(
                "security.protocol", "SASL_PLAINTEXT", "sasl.mechanism", "SCRAM-SHA-512", "sasl.jaas.config",
                SecurityProperties.login(Method.SCRAM_512, "alice", SecuredBroker.PASSWORD)));
        service.save(lines, Map.of());
        verify((Connection.Kafka) service.all().getLast());
    }

    @Test
    void theExportedFileWorksOnceTheSecretsAreIn() throws Exception {
        Connection.Kafka plain = connection("export", "PLAIN", Method.PLAIN,
                new Certificates(broker.file("broker.pem"), "", ""));
        Properties file = new Properties();
        file.load(new StringReader(ClientFile.of(Exported.of(plain).orElseThrow())));
        file.replaceAll((key, value) -> value.toString().replace("<password of alice>",
                SecuredBroker.PASSWORD.replace("\\", "\\\\").replace("\"", "\\\"")));
        try (Admin admin = Admin.create(file)) {
            assertThat(admin.describeCluster().nodes().get()).hasSize(1);
        }
    }

    private void enter(String id, String listener, Method method, Certificates files, Map<SecretField, char[]> typed) {
        Connection.Kafka connection = connection(id, listener, method, files);
        service.save(connection, typed);
        verify(connection);
    }

    private Connection.Kafka connection(String id, String listener, Method method, Certificates files) {
        return new Connection.Kafka(id, id, Marks.NONE, broker.at(listener),
                new Security(method, listener.equals("SCRAM"), "alice", files, null), Map.of(), null);
    }

    private static void verify(Connection.Kafka connection) {
        try (ClusterSession session = session(connection)) {
            assertThat(session.brokers()).isEqualTo(1);
        }
    }

    private static ProblemCode code(Connection.Kafka connection) {
        return catchThrowableOfType(ProblemException.class, () -> verify(connection)).problem().code();
    }

    private static ClusterSession session(Connection.Kafka connection) {
        return new ClusterSession(connection.id(), connection.name(), ConnectionAccess.kafka(
                connection.bootstrapServers(), connection.security(), connection.properties(), null,
                ConnectionSecrets.of(connection, secrets::get)), null);
    }

    private static void noSecretIsFound() throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(text).as(file.toString()).doesNotContain("hunter2",
                        Base64.getEncoder().encodeToString("hunter2".getBytes(StandardCharsets.UTF_8)).substring(0, 8),
                        new String("hunter2".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
            }
        }
        assertThat(folder.resolve("secrets.json")).exists();
        assertThat(folder.resolve("logs/muskrat.0.log")).isNotEmptyFile();
        assertThat(ProcessHandle.allProcesses().map(p -> p.info().commandLine().orElse("")))
                .noneMatch(line -> line.contains("hunter2-master") || line.contains("hunter2-wrong"));
    }
}
