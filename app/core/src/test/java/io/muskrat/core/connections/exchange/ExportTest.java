package io.muskrat.core.connections.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.muskrat.core.connections.AwsAccount;
import io.muskrat.core.connections.Certificates;
import io.muskrat.core.connections.Connection;
import io.muskrat.core.connections.Marks;
import io.muskrat.core.connections.Security;
import io.muskrat.core.connections.Security.Method;
import io.muskrat.core.kafka.ClientProperties;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTest {

    private static final Connection SCRAM = kafka(new Security(Method.SCRAM_512, false, "al \"ice\" 가",
            new Certificates("/etc/trust store.pem", "", ""), null),
            Map.of("ssl.key.password", ClientProperties.KEPT, "client.dns.lookup", "use_all_dns_ips"));
    private static final Connection IAM = new Connection.Msk("2", "Orders", Marks.NONE,
            AwsAccount.ofProfile("ap-northeast-2", "work", ""), "arn", "orders", "b-1.orders:9098", false,
            Security.of(Method.IAM), Map.of(), null);

    @TempDir
    private Path folder;

    @Test
    void theFileIsReadAsItWasMeant() throws IOException {
        Exported exported = Exported.of(SCRAM).orElseThrow();
        Properties read = new Properties();
        read.load(new StringReader(ClientFile.of(exported)));
        assertThat(read).containsEntry("bootstrap.servers", "lab:9092").containsEntry("sasl.mechanism", "SCRAM-SHA-512")
                .containsEntry("ssl.truststore.location", "/etc/trust store.pem")
                .containsEntry("ssl.key.password", "<ssl.key.password>");
        assertThat(Jaas.of(read.getProperty("sasl.jaas.config")).options())
                .containsEntry("username", "al \"ice\" 가").containsEntry("password", "<password of al \"ice\" 가>");
        read.remove("bootstrap.servers");
        assertThat(ClientProperties.check(strings(read))).isEmpty();
    }

    @Test
    void whatWasExportedIsImportedAsTheSame() {
        Imported again = PropertiesImport.read(ClientFile.of(Exported.of(SCRAM).orElseThrow()), "Lab");
        assertThat(again.connection().security()).isEqualTo(((Connection.Kafka) SCRAM).security());
        assertThat(again.secrets()).isEmpty();
        Imported iam = PropertiesImport.read(ClientFile.of(Exported.of(IAM).orElseThrow()), "");
        assertThat(iam.connection().security().method()).isEqualTo(Method.IAM);
        assertThat(iam.connection().security().aws().profile()).isEqualTo("work");
    }

    @Test
    void theProjectCompiles() throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
            for (Connection connection : List.of(SCRAM, IAM)) {
                Path home = folder.resolve(connection.id());
                for (var file : JavaProject.files(Exported.of(connection).orElseThrow()).entrySet()) {
                    Path path = home.resolve(file.getKey());
                    Files.createDirectories(path.getParent());
                    Files.writeString(path, file.getValue());
                }
                List<Path> sources = List.of(home.resolve("src/main/java/example/ConnectionSettings.java"),
                        home.resolve("src/main/java/example/ProducerExample.java"),
                        home.resolve("src/main/java/example/ConsumerExample.java"));
                boolean compiled = javac.getTask(said, files, null,
                        List.of("-d", home.toString(), "-Xlint:all,-processing,-classfile", "-Werror", "-proc:none"), null,
                        files.getJavaFileObjectsFromPaths(sources)).call();
                assertThat(compiled).as(said.toString()).isTrue();
            }
        }
        assertThat(Files.readString(folder.resolve("2/build.gradle"))).contains("software.amazon.msk:aws-msk-iam-auth:");
    }

    @Test
    void commandLinesCarryNoSecretAndQuoteWhatAShellWouldRead() {
        Exported exported = Exported.of(SCRAM).orElseThrow();
        assertThat(CommandLines.kcat(exported)).contains("-X sasl.username='al \"ice\" 가'",
                "-X ssl.ca.location='/etc/trust store.pem'", "-X sasl.password=\"$KAFKA_PASSWORD\"");
        assertThat(CommandLines.kafkaTools(exported))
                .contains("kafka-console-producer.sh --bootstrap-server lab:9092 --producer.config client.properties");
        assertThat(CommandLines.kafkaTools(Exported.of(kafka(Security.NONE, Map.of())).orElseThrow()))
                .doesNotContain("client.properties");
        assertThat(CommandLines.kcat(Exported.of(IAM).orElseThrow())).startsWith("#");
        assertThat(CommandLines.quoted("it's; rm -rf")).isEqualTo("'it'\\''s; rm -rf'");
    }

    @Test
    void noSecretThatTheConnectionStillHoldsGoesOut() {
        Connection fresh = kafka(Security.NONE, Map.of("security.protocol", "SASL_SSL", "sasl.jaas.config",
                "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"<a>\" password=\"hunter2\";",
                "ssl.keystore.key", "hunter2 <x>", AdminClientConfig.CLIENT_ID_CONFIG, "me"));
        Exported exported = Exported.of(fresh).orElseThrow();
        assertThat(ClientFile.of(exported) + JavaProject.files(exported) + CommandLines.kcat(exported)
                + CommandLines.kafkaTools(exported)).doesNotContain("hunter2");
    }

    private static Map<String, String> strings(Properties properties) {
        Map<String, String> map = new HashMap<>();
        properties.forEach((key, value) -> map.put((String) key, (String) value));
        return map;
    }

    private static Connection kafka(Security security, Map<String, String> properties) {
        return new Connection.Kafka("1", "Lab", Marks.NONE, "lab:9092", security, properties, null);
    }
}
