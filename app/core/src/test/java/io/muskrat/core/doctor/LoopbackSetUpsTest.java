package io.muskrat.core.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.muskrat.core.doctor.finding.Cause;
import io.muskrat.core.doctor.finding.Finding;
import io.muskrat.core.doctor.finding.Fix;
import io.muskrat.core.doctor.finding.Layer;
import io.muskrat.core.doctor.finding.Verdict;
import io.muskrat.core.doctor.setup.Examined;
import io.muskrat.core.doctor.setup.Loopback;
import io.muskrat.core.kafka.KafkaAccess;
import io.muskrat.core.live.TestBastion;
import io.muskrat.core.tunnels.Bastion;
import io.muskrat.core.tunnels.SshQuestions;
import io.muskrat.core.tunnels.Tunnels;
import io.muskrat.core.tunnels.carry.SshTunnels;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Broken set-ups of names, routes, ports and certificates, with small servers on this computer. */
class LoopbackSetUpsTest {

    @TempDir
    private static Path folder;
    private static Path ofLocalhost;
    private final Tunnels tunnels = new SshTunnels(SshQuestions.refusing());

    @BeforeAll
    static void certificate() {
        ofLocalhost = Loopback.certificate(folder, "dns:localhost", "-1d");
    }

    @AfterEach
    void close() {
        tunnels.close();
    }

    private Examined directly(String servers, Map<String, String> properties) {
        return Examined.of(tunnels, Examination.of("test", new KafkaAccess(servers, properties)));
    }

    private Examined tls(Path certificate, String host, Map<String, String> more) throws IOException {
        try (ServerSocket server = Loopback.tls(certificate)) {
            Map<String, String> properties = new HashMap<>(Map.of("security.protocol", "SSL"));
            properties.putAll(more);
            return directly(host + ":" + server.getLocalPort(), properties);
        }
    }

    private static Map<String, String> trusting(Path certificate) {
        return Map.of("ssl.truststore.location", certificate.toString(), "ssl.truststore.type", "PKCS12",
                "ssl.truststore.password", "changeit");
    }

    @Test
    void nameDoesNotResolve() {
        Examined found = directly("b-1.nowhere.invalid:9092", Map.of());
        assertThat(found.names(Layer.NAME, Cause.NAME_UNKNOWN).diagnosis().args())
                .containsExactly("b-1.nowhere.invalid");
        assertThat(found.verdict(Layer.TCP)).isEqualTo(Verdict.SKIPPED);
    }

    @Test
    void privateAddressWithoutATunnel() {
        Finding named = directly("[fd4d:5b1c:77::1]:9092", Map.of()).names(Layer.ROUTE, Cause.PRIVATE_ADDRESS);
        assertThat(Examined.fix(named, Fix.Kind.TUNNEL)).isEmpty();
    }

    @Test
    void nobodyListens() {
        String server = "localhost:" + Loopback.closedPort();
        assertThat(directly(server, Map.of()).names(Layer.TCP, Cause.TCP_REFUSED).diagnosis().args())
                .containsExactly(server);
    }

    @Test
    void notAKafkaAtThatPort() {
        try (TestBastion ssh = new TestBastion(folder)) {
            Finding named = directly("localhost:" + ssh.port(), Map.of()).names(Layer.PROTOCOL, Cause.NOT_KAFKA);
            assertThat(named.raw()).contains("SSH-2.0");
            directly("localhost:" + ssh.port(), Map.of("security.protocol", "SSL"))
                    .names(Layer.TLS, Cause.NOT_KAFKA);
        }
    }

    @Test
    void certificateNotTrusted() throws IOException {
        Finding named = tls(ofLocalhost, "localhost", Map.of()).names(Layer.TLS, Cause.TLS_UNTRUSTED);
        assertThat(named.diagnosis().args()).containsExactly("CN=localhost");
        assertThat(named.raw()).contains("unable to find valid certification path");
    }

    @Test
    void wrongHostNameInTheCertificate() throws IOException {
        Path certificate = Loopback.certificate(folder, "dns:*.kafka.example.com", "-1d");
        Finding named = tls(certificate, "localhost", trusting(certificate)).names(Layer.TLS, Cause.TLS_NAME);
        assertThat(named.diagnosis().args()).containsExactly("localhost", "*.kafka.example.com");
    }

    @Test
    void certificateExpired() throws IOException {
        Path certificate = Loopback.certificate(folder, "dns:localhost", "-30d");
        tls(certificate, "localhost", trusting(certificate)).names(Layer.TLS, Cause.TLS_EXPIRED);
    }

    @Test
    void certificateOfOursWanted() throws IOException {
        try (ServerSocket server = Loopback.tls(ofLocalhost, true)) {
            Map<String, String> properties = new HashMap<>(trusting(ofLocalhost));
            properties.put("security.protocol", "SSL");
            directly("localhost:" + server.getLocalPort(), properties)
                    .names(Layer.PROTOCOL, Cause.TLS_CLIENT_CERTIFICATE);
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "muskrat.test.all", matches = "true")
    void noAnswerAtAll() throws IOException {
        List<Socket> callers = new ArrayList<>();
        try (ServerSocket server = Loopback.silent(callers)) {
            directly("localhost:" + server.getLocalPort(), Map.of()).names(Layer.TCP, Cause.TCP_TIMEOUT);
            Bastion bastion = new Bastion("localhost", server.getLocalPort(), "ec2-user", folder, folder);
            Examined.of(tunnels, Examination.of("test", new KafkaAccess("b-1.nowhere.invalid:9092", Map.of()))
                    .through(bastion)).names(Layer.BASTION, Cause.BASTION_SILENT);
        } finally {
            for (Socket caller : callers) {
                caller.close();
            }
        }
    }

    @Test
    void trustStoreMissing() throws IOException {
        tls(ofLocalhost, "localhost", trusting(folder.resolve("no-such.p12"))).names(Layer.TLS, Cause.TLS_STORE);
    }

    @Test
    void propertyThatIsRefused() {
        Finding named = directly("localhost:9092", Map.of("metric.reporters", "com.example.Evil"))
                .names(Layer.SETTINGS, Cause.SETTING_REFUSED);
        assertThat(named.diagnosis().args()).containsExactly("metric.reporters");
    }

    @Test
    void propertyWithAWrongValue() {
        directly("localhost:9092", Map.of("security.protocol", "TLS")).names(Layer.SETTINGS, Cause.SETTING_REFUSED);
    }
}
