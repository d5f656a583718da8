package io.muskrat.core.tunnels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.muskrat.core.clusters.ClusterService;
import io.muskrat.core.doctor.setup.Aws;
import io.muskrat.core.live.Account;
import io.muskrat.core.live.InAccount;
import io.muskrat.core.live.Networks;
import io.muskrat.core.live.Shell;
import io.muskrat.core.sandbox.SandboxAddress;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import software.amazon.awssdk.services.kafka.KafkaClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/**
 * The app in a network from which no broker can be reached, as a user without any right, by OpenSSH's sshd: over TLS,
 * SCRAM and IAM, with the brokers' real names.
 */
@ExtendWith(InAccount.class)
@Timeout(240)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("account")
@ResourceLock("network namespaces")
class PrivateNetworkTest {
    private static final String PASSWORD = "correct-horse-battery";
    private static final Map<String, String> WAYS = Map.of("Tls", "tls", "SaslScram", "scram", "SaslIam", "iam");

    private final Account account;

    PrivateNetworkTest(Account account) {
        this.account = account;
    }

    @Test
    void listsProducesAndConsumesWithoutRoot() throws Exception {
        Networks.missing().ifPresent(reason -> assumeTrue(false, reason));
        assumeTrue(Shell.can("setpriv --reuid=65534 --regid=65534 --clear-groups " + java() + " -version"),
                "nobody may not run " + java());
        Aws aws = new Aws(account);
        String arn = account.secure().arn();
        Map<String, String> bootstrap = new ClusterService(account.clients()).bootstrap(arn);
        List<String> names = Stream.of(bootstrap.get("Tls").split(",")).map(s -> s.replaceAll(":.*", "")).toList();
        try (KmsClient kms = aws.client(KmsClient.builder());
                SecretsManagerClient secrets = aws.client(SecretsManagerClient.builder());
                KafkaClient kafka = aws.client(KafkaClient.builder());
                Networks networks = new Networks(names);
                Tunnel vpc = account.tunnels().open(TunnelSpec.forBootstrap("vpc", account.bastion(),
                        String.join(",", WAYS.keySet().stream().map(bootstrap::get).toList())))) {
            assertThat(vpc.status().state()).isEqualTo(TunnelState.UP);
            place(networks, names, bootstrap);
            String key = kms.createKey().keyMetadata().keyId();
            String secret = secrets.createSecret(r -> r.name("AmazonMSK_private").kmsKeyId(key)
                    .secretString("{\"username\":\"bob\",\"password\":\"" + PASSWORD + "\"}")).arn();
            kafka.batchAssociateScramSecret(r -> r.clusterArn(arn).secretArnList(secret));
            try {
                Path file = given(networks, names.getFirst(), bootstrap);
                String said = Shell.run(networks.asApp(List.of(java(), "-Xmx256m", "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow", "-cp", classPath(networks.folder()),
                        PrivateApp.class.getName(), file.toString())));
                assertThat(said).containsPattern("Uid:\\s+65534").containsPattern("CapEff:\\s+0000000000000000")
                        .contains("direct refused").doesNotContain(PASSWORD);
                for (String way : WAYS.values()) {
                    assertThat(said).contains(way + " listed true read 20 over UP " + names);
                }
            } finally {
                kafka.batchDisassociateScramSecret(r -> r.clusterArn(arn).secretArnList(secret));
            }
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The brokers' own ports, in the VPC. */
    private static void place(Networks networks, List<String> names, Map<String, String> bootstrap) {
        for (String way : WAYS.keySet()) {
            for (String server : bootstrap.get(way).split(",")) {
                String host = server.replaceAll(":.*", "");
                int port = Integer.parseInt(server.replaceAll(".*:", ""));
                networks.place(names.indexOf(host), port, () -> new Socket(host, port));
            }
        }
    }

    private Path given(Networks networks, String broker, Map<String, String> bootstrap) throws IOException {
        SandboxAddress at = account.sandbox().address();
        Path authority = Files.copy(at.caFile(), networks.folder().resolve("ca.pem"));
        Path known = Files.copy(networks.knownHosts(), networks.folder().resolve("app_known_hosts"));
        Properties given = new Properties();
        given.setProperty("broker", broker + ":9094");
        given.setProperty("host", Networks.APP_TO_BASTION);
        given.setProperty("user", networks.user());
        given.setProperty("key", networks.appKey().toString());
        given.setProperty("known", known.toString());
        given.setProperty("transport", Transport.BUILT_IN.name());
        given.setProperty("ways", String.join(",", WAYS.values()));
        WAYS.forEach((kind, way) -> {
            given.setProperty(way + ".bootstrap", bootstrap.get(kind));
            given.setProperty(way + ".set.ssl.truststore.type", "PEM");
            given.setProperty(way + ".set.ssl.truststore.location", authority.toString());
        });
        given.setProperty("tls.set.security.protocol", "SSL");
        given.setProperty("scram.set.security.protocol", "SASL_SSL");
        given.setProperty("scram.set.sasl.mechanism", "SCRAM-SHA-512");
        given.setProperty("scram.set.sasl.jaas.config", "org.apache.kafka.common.security.scram.ScramLoginModule "
                + "required username=\"bob\" password=\"" + PASSWORD + "\";");
        given.setProperty("iam.key", at.accessKeyId());
        given.setProperty("iam.secret", at.secretAccessKey());
        Path file = networks.folder().resolve("given.properties");
        try (Writer out = Files.newBufferedWriter(file)) {
            given.store(out, null);
        }
        return file;
    }

    /** A copy that everybody may read: the build may be in a folder of root's. */
    private static String classPath(Path folder) throws IOException {
        Path copy = Files.createDirectory(folder.resolve("classes"));
        List<String> entries = new ArrayList<>();
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        for (String entry : all.split(File.pathSeparator)) {
            Path from = Path.of(entry);
            Path to = copy.resolve(entries.size() + "-" + from.getFileName());
            if (Files.isDirectory(from)) {
                try (Stream<Path> files = Files.walk(from)) {
                    for (Path file : files.toList()) {
                        Path place = to.resolve(from.relativize(file).toString());
                        if (Files.isDirectory(file)) {
                            Files.createDirectories(place);
                        } else {
                            Files.copy(file, place, StandardCopyOption.REPLACE_EXISTING);
                        }
                    }
                }
            } else if (Files.exists(from)) {
                Files.copy(from, to);
            }
            entries.add(to.toString());
        }
        return String.join(File.pathSeparator, entries);
    }
}
