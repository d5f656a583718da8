package io.muskrat.core.connections.access;

import io.muskrat.core.connections.Certificates;
import io.muskrat.core.connections.Certificates.Type;
import io.muskrat.core.connections.SecretField;
import io.muskrat.core.connections.Security;
import io.muskrat.core.connections.Security.Method;
import io.muskrat.core.connections.UserFiles;
import io.muskrat.core.kafka.KafkaAccess;
import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** How to sign in, as properties of Kafka's clients. */
public final class SecurityProperties {

    private final Security security;
    private final Function<SecretField, Optional<String>> secrets;
    private final Map<String, String> properties = new LinkedHashMap<>();

    private SecurityProperties(Security security, Function<SecretField, Optional<String>> secrets) {
        this.security = security;
        this.secrets = secrets;
    }

    /**
     * For all but the ways of IAM, whose properties depend on who makes the token.
     *
     * @param secrets by field; one that is not there is left out
     * @throws ProblemException FILE_UNREADABLE for a PEM file of a key
     */
    public static Map<String, String> of(Security security, Function<SecretField, Optional<String>> secrets) {
        SecurityProperties made = new SecurityProperties(security, secrets);
        made.fill();
        return made.properties;
    }

    private void fill() {
        Method method = security.method();
        if (method == Method.NONE) {
            return;
        }
        properties.put("security.protocol",
                !method.sasl() ? "SSL" : security.encrypted() ? "SASL_SSL" : "SASL_PLAINTEXT");
        if (method.password()) {
            properties.put("sasl.mechanism", mechanism(method));
            secrets.apply(SecretField.PASSWORD).ifPresent(password ->
                    properties.put("sasl.jaas.config", login(method, security.user(), password)));
        }
        if (security.encrypted()) {
            trust(security.certificates());
        }
        if (method == Method.MUTUAL_TLS) {
            key(security.certificates());
        }
    }

    private static String mechanism(Method method) {
        return switch (method) {
            case SCRAM_256 -> "SCRAM-SHA-256";
            case SCRAM_512 -> "SCRAM-SHA-512";
            default -> "PLAIN";
        };
    }

    /** The login module with user and password. */
    public static String login(Method method, String user, String password) {
        String module = method.scram() ? "org.apache.kafka.common.security.scram.ScramLoginModule"
                : "org.apache.kafka.common.security.plain.PlainLoginModule";
        return module + " required username=" + KafkaAccess.quoted(user) + " password="
                + KafkaAccess.quoted(password) + ";";
    }

    private void trust(Certificates files) {
        if (files.truststore().isEmpty()) {
            return;
        }
        Type type = Certificates.type(files.truststore());
        properties.put("ssl.truststore.type", type.name());
        properties.put("ssl.truststore.location", UserFiles.path(files.truststore()).toString());
        if (type != Type.PEM) {
            secrets.apply(SecretField.TRUSTSTORE_PASSWORD)
                    .ifPresent(password -> properties.put("ssl.truststore.password", password));
        }
    }

    private void key(Certificates files) {
        Type type = Certificates.type(files.keystore());
        properties.put("ssl.keystore.type", type.name());
        if (type == Type.PEM && !files.keyFile().isEmpty()) {
            properties.put("ssl.keystore.certificate.chain", text(files.keystore()));
            properties.put("ssl.keystore.key", text(files.keyFile()));
        } else {
            properties.put("ssl.keystore.location", UserFiles.path(files.keystore()).toString());
        }
        if (type != Type.PEM) {
            secrets.apply(SecretField.KEYSTORE_PASSWORD)
                    .ifPresent(password -> properties.put("ssl.keystore.password", password));
        }
        secrets.apply(SecretField.KEY_PASSWORD).ifPresent(password -> properties.put("ssl.key.password", password));
    }

    private static String text(String file) {
        try {
            return Files.readString(UserFiles.path(file));
        } catch (IOException e) {
            throw new ProblemException(Problem.of(ProblemCode.FILE_UNREADABLE, file).withDetail(e.toString()), e);
        }
    }
}
