package io.muskrat.core.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.muskrat.core.connections.Security.Method;
import io.muskrat.core.connections.access.ConnectionAccess;
import io.muskrat.core.connections.access.ConnectionSecrets;
import io.muskrat.core.connections.exchange.PropertiesImport;
import io.muskrat.core.kafka.KafkaAccess;
import io.muskrat.core.kafka.KafkaClients;
import io.muskrat.core.platform.LogFiles;
import io.muskrat.core.platform.RefusedException;
import io.muskrat.core.platform.SettingsStore;
import io.muskrat.core.platform.Violation;
import io.muskrat.core.secrets.SecretStore.Kind;
import io.muskrat.core.secrets.Secrets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class ConnectionServiceTest {

    private static final AwsAccount KEYS =
            new AwsAccount("eu-west-1", "", AwsAccount.Source.KEYS, "", "AKIAIOSFODNN7EXAMPLE");

    @TempDir
    private Path folder;

    private SettingsStore settings;
    private Secrets secrets;
    private ConnectionService service;

    @BeforeEach
    void open() {
        settings = new SettingsStore(folder.resolve("settings.json"));
        secrets = new Secrets(settings, folder.resolve("secrets.json"), reason -> Optional.of("hunter2-master".toCharArray()));
        service = new ConnectionService(new ConnectionStore(folder.resolve("connections.json")), secrets);
    }

    @AfterEach
    void close() {
        settings.close();
    }

    @Test
    void noSecretIsFoundInAnyFileAfterwards() throws IOException {
        secrets.choose(Kind.ENCRYPTED_FILE);
        try (LogFiles _ = LogFiles.begin(folder.resolve("logs"))) {
            service.save(new Connection.Aws("a", "a", Marks.NONE, KEYS, null), Map.of(
                    SecretField.AWS_SECRET_KEY, "hunter2-key".toCharArray(),
                    SecretField.AWS_SESSION_TOKEN, "hunter2-token".toCharArray()));
            var imported = PropertiesImport.read("""
                    bootstrap.servers=localhost:1
                    security.protocol=SASL_PLAINTEXT
                    sasl.mechanism=PLAIN
                    sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required username="a" password="hunter2";
                    ssl.keystore.key=hunter2-pem
                    """, "k");
            service.save(imported.connection(), imported.secrets());
            Connection.Kafka kafka = (Connection.Kafka) service.all().getLast();
            KafkaAccess access = access(kafka);
            assertThat(access.properties().get("sasl.jaas.config")).contains("hunter2");
            assertThat(access.properties()).containsEntry("ssl.keystore.key", "hunter2-pem");
            LoggerFactory.getLogger(ConnectionServiceTest.class).warn("{} {} {} {}", kafka, access, imported,
                    ConnectionAccess.aws(KEYS, ConnectionSecrets.of(service.all().getFirst(), secrets::get)));
            try (KafkaClients clients = new KafkaClients(access)) {
                clients.admin();
            }
        }
        settings.flush();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).as(file.toString()).doesNotContain("hunter2");
            }
        }
        assertThat(folder.resolve("logs/muskrat.0.log")).content().contains("AKIAIOSFODNN7EXAMPLE");
    }

    @Test
    void aCopyHasItsOwnSecretsAndTheyGoWithIt() {
        secrets.choose(Kind.SESSION);
        Connection.Kafka original = new Connection.Kafka("k", "Lab", Marks.NONE, "lab:9092",
                new Security(Method.PLAIN, true, "a", Certificates.NONE, null), Map.of("ssl.key.password", "x"), null);
        service.save(original, Map.of(SecretField.PASSWORD, "one".toCharArray()));
        Connection copy = service.duplicate(service.all().getFirst(), "Lab 2");
        service.delete(original);
        assertThat(service.all()).containsExactly(copy);
        assertThat(secrets.get(SecretField.PASSWORD.id("k"))).isEmpty();
        assertThat(access((Connection.Kafka) copy).properties()).containsEntry("ssl.key.password", "x");
        service.save(((Connection.Kafka) copy).with(Map.of()), Map.of());
        assertThat(secrets.get(SecretField.propertyId(copy.id(), "ssl.key.password"))).isEmpty();
        assertThat(secrets.get(SecretField.PASSWORD.id(copy.id()))).isPresent();
    }

    @Test
    void refusesAtTheFieldWhatCannotWork() {
        secrets.choose(Kind.SESSION);
        assertThat(refused(new Connection.Kafka("k", "", Marks.NONE, "lab",
                new Security(Method.MUTUAL_TLS, false, "", new Certificates("/no/ca.pem", "/no/me.p12", ""), null),
                Map.of("config.providers", "evil"), new BastionAddress("", 0, "", "", "", BastionAddress.Login.ONE_TIME_KEY,
                        "x", "", false)))).containsExactly("bootstrapServers", "truststore", "keystore", "keystorePassword",
                "properties", "bastionHost", "bastionUser", "bastionInstance");
        assertThat(refused(new Connection.Msk("m", "", Marks.NONE, AwsAccount.ofProfile("Seoul", "", "ftp://x"), "", "",
                "", false, Security.of(Method.SCRAM_512), Map.of(), null)))
                .containsExactly("region", "endpoint", "cluster", "user", "password");
        assertThat(refused(new Connection.Kafka("k", "", Marks.NONE, "lab:9098",
                new Security(Method.IAM, false, "", Certificates.NONE,
                        new AwsAccount("eu-west-1", "", AwsAccount.Source.KEYS, "", "me")), Map.of(), null)))
                .containsExactly("accessKeyId", "secretAccessKey");
        assertThat(service.all()).isEmpty();
    }

    @Test
    void tellsAWrongPasswordOfAStoreFromAFileThatIsNone() throws Exception {
        secrets.choose(Kind.SESSION);
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        Path file = folder.resolve("trust.p12");
        try (var out = Files.newOutputStream(file)) {
            store.store(out, "right".toCharArray());
        }
        assertThat(opened(file, "wrong")).extracting(Violation::field).containsExactly("truststorePassword");
        assertThat(opened(file, "right")).isEmpty();
        Path text = Files.writeString(folder.resolve("text.jks"), "hello");
        assertThat(opened(text, "right")).extracting(Violation::field).containsExactly("truststore");
    }

    private List<Violation> opened(Path truststore, String password) {
        return service.check(new Connection.Kafka("k", "", Marks.NONE, "lab:9094",
                        new Security(Method.TLS, false, "", new Certificates(truststore.toString(), "", ""), null), Map.of(), null),
                Map.of(SecretField.TRUSTSTORE_PASSWORD, password.toCharArray()));
    }

    @Test
    void aConnectionWithoutSecretsDoesNotAskForTheMasterPassword() {
        secrets.choose(Kind.ENCRYPTED_FILE);
        secrets.put("other", "x".toCharArray());
        Secrets locked = new Secrets(settings, folder.resolve("secrets.json"), reason -> {
            throw new AssertionError("asked");
        });
        ConnectionService quiet = new ConnectionService(new ConnectionStore(folder.resolve("connections.json")), locked);
        Connection.Kafka plain = new Connection.Kafka("k", "Lab", "lab:9092", Map.of("client.id", "x"));
        quiet.save(plain, Map.of());
        quiet.save(plain.with(Map.of()), Map.of());
        quiet.delete(quiet.duplicate(plain, "copy"));
        assertThat(quiet.kept(plain)).isEmpty();
        assertThat(quiet.all()).hasSize(1);
    }

    private Iterable<String> refused(Connection connection) {
        return catchThrowableOfType(RefusedException.class, () -> service.save(connection, Map.of())).violations().stream()
                .map(Violation::field).toList();
    }

    private KafkaAccess access(Connection.Kafka kafka) {
        return ConnectionAccess.kafka(kafka.bootstrapServers(), kafka.security(), kafka.properties(), null,
                ConnectionSecrets.of(kafka, secrets::get));
    }
}
