package io.muskrat.core.connections;

import io.muskrat.core.kafka.ClientProperties;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which secrets a connection can have: nobody shall be asked to unlock the store for one that has none. */
final class SecretsOf {

    private SecretsOf() { }

    static Set<SecretField> fields(Connection connection) {
        Set<SecretField> fields = EnumSet.noneOf(SecretField.class);
        switch (connection) {
            case Connection.Sandbox box -> { }
            case Connection.Aws aws -> add(fields, aws.account());
            case Connection.Msk msk -> {
                add(fields, msk.account());
                add(fields, msk.security());
            }
            case Connection.Kafka kafka -> {
                if (kafka.security().method().aws()) {
                    add(fields, kafka.security().aws());
                }
                add(fields, kafka.security());
            }
        }
        return fields;
    }

    private static void add(Set<SecretField> fields, AwsAccount account) {
        if (account != null && account.source() == AwsAccount.Source.KEYS) {
            fields.add(SecretField.AWS_SECRET_KEY);
            fields.add(SecretField.AWS_SESSION_TOKEN);
        }
    }

    private static void add(Set<SecretField> fields, Security security) {
        Certificates files = security.certificates();
        if (security.method().password()) {
            fields.add(SecretField.PASSWORD);
        }
        if (security.encrypted() && locked(files.truststore())) {
            fields.add(SecretField.TRUSTSTORE_PASSWORD);
        }
        if (security.method() == Security.Method.MUTUAL_TLS) {
            fields.add(SecretField.KEY_PASSWORD);
            if (locked(files.keystore())) {
                fields.add(SecretField.KEYSTORE_PASSWORD);
            }
        }
    }

    private static boolean locked(String file) {
        return !file.isEmpty() && Certificates.type(file) != Certificates.Type.PEM;
    }

    static Map<String, String> properties(Connection connection) {
        return switch (connection) {
            case Connection.Kafka kafka -> kafka.properties();
            case Connection.Msk msk -> msk.properties();
            default -> Map.of();
        };
    }

    /** The client properties whose values are kept in the store. */
    static Set<String> kept(Connection connection) {
        return properties(connection).entrySet().stream()
                .filter(property -> property.getValue().equals(ClientProperties.KEPT))
                .map(Map.Entry::getKey).collect(Collectors.toSet());
    }
}
