package io.muskrat.core.connections.exchange;

import io.muskrat.core.connections.Certificates;
import io.muskrat.core.connections.Certificates.Type;
import io.muskrat.core.connections.Security;
import io.muskrat.core.connections.Security.Method;
import io.muskrat.core.connections.UserFiles;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Command lines for a POSIX shell. */
public final class CommandLines {

    private CommandLines() { }

    /** Kafka's own tools; what they need to sign in stands in {@code client.properties}. */
    public static String kafkaTools(Exported connection) {
        String servers = " --bootstrap-server " + quoted(connection.servers());
        boolean plain = connection.properties().size() == 1;
        String head = plain ? "" : "# client.properties: export it from Muskrat and put your secrets in\n"
                + (connection.security().method().aws()
                        ? "# aws-msk-iam-auth-2.3.9-all.jar has to be on the tools' CLASSPATH\n" : "");
        return head
                + "kafka-topics.sh" + servers + config(plain, "--command-config") + " --list\n"
                + "kafka-console-producer.sh" + servers + config(plain, "--producer.config") + " --topic test\n"
                + "kafka-console-consumer.sh" + servers + config(plain, "--consumer.config")
                + " --topic test --from-beginning\n";
    }

    private static String config(boolean plain, String option) {
        return plain ? "" : " " + option + " client.properties";
    }

    /** kcat, by librdkafka's names; secrets come from variables of the environment. */
    public static String kcat(Exported connection) {
        if (connection.security().method().aws()) {
            return "# kcat cannot sign in with AWS IAM: use SASL/SCRAM or Kafka's own tools\n";
        }
        Certificates files = connection.security().certificates();
        String jks = jks(connection.security())
                ? "# kcat reads no JKS: make PEM of it first, with keytool and openssl\n" : "";
        String options = librdkafka(connection.security()).entrySet().stream()
                .map(e -> " -X " + e.getKey() + "=" + e.getValue()).collect(Collectors.joining());
        String head = "kcat -b " + quoted(connection.servers()) + options;
        return variables(connection.security(), files) + jks
                + head + " -L\n" + head + " -P -t test\n" + head + " -C -t test -o beginning -e\n";
    }

    private static String variables(Security security, Certificates files) {
        String password = security.method().password()
                ? "# KAFKA_PASSWORD: the password of " + security.user().replaceAll("\\R", " ") + "\n" : "";
        String key = security.method() == Method.MUTUAL_TLS && files.keyFile().isEmpty()
                ? "# KAFKA_KEY_PASSWORD: the password of the private key\n" : "";
        return password + key;
    }

    private static Map<String, String> librdkafka(Security security) {
        Map<String, String> options = new LinkedHashMap<>();
        Method method = security.method();
        if (method == Method.NONE) {
            return options;
        }
        options.put("security.protocol", !method.sasl() ? "ssl" : security.encrypted() ? "sasl_ssl" : "sasl_plaintext");
        if (method.password()) {
            options.put("sasl.mechanisms", switch (method) {
                case SCRAM_256 -> "SCRAM-SHA-256";
                case SCRAM_512 -> "SCRAM-SHA-512";
                default -> "PLAIN";
            });
            options.put("sasl.username", quoted(security.user()));
            options.put("sasl.password", "\"$KAFKA_PASSWORD\"");
        }
        Certificates files = security.certificates();
        if (security.encrypted() && !files.truststore().isEmpty()) {
            options.put("ssl.ca.location", file(files.truststore()));
        }
        if (method == Method.MUTUAL_TLS) {
            key(files, options);
        }
        return options;
    }

    private static void key(Certificates files, Map<String, String> options) {
        if (Certificates.type(files.keystore()) == Type.PKCS12) {
            options.put("ssl.keystore.location", file(files.keystore()));
            options.put("ssl.keystore.password", "\"$KAFKA_KEY_PASSWORD\"");
            return;
        }
        options.put("ssl.certificate.location", file(files.keystore()));
        options.put("ssl.key.location", file(files.keyFile().isEmpty() ? files.keystore() : files.keyFile()));
        if (files.keyFile().isEmpty()) {
            options.put("ssl.key.password", "\"$KAFKA_KEY_PASSWORD\"");
        }
    }

    private static boolean jks(Security security) {
        Certificates files = security.certificates();
        return security.encrypted() && !files.truststore().isEmpty() && Certificates.type(files.truststore()) != Type.PEM
                || security.method() == Method.MUTUAL_TLS && Certificates.type(files.keystore()) == Type.JKS;
    }

    private static String file(String name) {
        return quoted(UserFiles.path(name).toString());
    }

    /** As one word of a shell. */
    static String quoted(String word) {
        return word.matches("[\\w@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
