package io.muskrat.core.connections;

import io.muskrat.core.kafka.ClientProperties;
import io.muskrat.core.platform.RefusedException;
import io.muskrat.core.platform.Violation;
import io.muskrat.core.secrets.SecretStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The connections and their secrets: what stands in the file, and what in the store of secrets. Its methods may block,
 * and fail with a ProblemException of the file or of the secrets.
 */
public final class ConnectionService {

    private final ConnectionStore store;
    private final SecretStore secrets;

    public ConnectionService(ConnectionStore store, SecretStore secrets) {
        this.store = store;
        this.secrets = secrets;
    }

    /** In the order in which they were first put. */
    public List<Connection> all() {
        return store.all();
    }

    /** Every folder in use. */
    public List<String> folders() {
        return List.copyOf(new TreeSet<>(all().stream().map(c -> c.marks().folder()).filter(f -> !f.isEmpty()).toList()));
    }

    /** @param typed secrets of the form; an empty array stands for none */
    public List<Violation> check(Connection connection, Map<SecretField, char[]> typed) {
        List<Violation> refused = new ArrayList<>(ConnectionRules.check(connection, field -> typed.containsKey(field)
                ? typed.get(field).length > 0 : has(connection.id(), field)));
        Security security = switch (connection) {
            case Connection.Kafka kafka -> kafka.security();
            case Connection.Msk msk -> msk.security();
            default -> Security.NONE;
        };
        if (refused.isEmpty()) {
            refused.addAll(StoreFiles.check(security, field -> typed.containsKey(field)
                    ? Optional.of(typed.get(field)) : secrets.get(field.id(connection.id()))));
        }
        return refused;
    }

    /** The secrets that the connection can have and that are kept. */
    public Set<SecretField> kept(Connection connection) {
        return SecretsOf.fields(connection).stream().filter(field -> has(connection.id(), field))
                .collect(Collectors.toSet());
    }

    /** Whether there is such a secret of a saved connection. */
    public boolean has(String id, SecretField field) {
        return secrets.get(field.id(id)).isPresent();
    }

    /**
     * Keeps the connection, and its secrets in the store of secrets: those that were typed and the client properties
     * that are secrets.
     *
     * @throws RefusedException when it is against the rules; nothing is kept then
     */
    public void save(Connection connection, Map<SecretField, char[]> typed) {
        List<Violation> refused = check(connection, typed);
        if (!refused.isEmpty()) {
            throw new RefusedException(refused);
        }
        forgetUnused(connection);
        typed.forEach((field, secret) -> {
            if (SecretsOf.fields(connection).contains(field)) {
                put(field.id(connection.id()), secret);
            }
        });
        secretProperties(connection).forEach((name, value) -> {
            if (!value.equals(ClientProperties.KEPT)) {
                put(SecretField.propertyId(connection.id(), name), value.toCharArray());
            }
        });
        store.put(connection);
    }

    /** Secrets of the connection as it was that it has no field and no property for any more. */
    private void forgetUnused(Connection connection) {
        all().stream().filter(before -> before.id().equals(connection.id())).findFirst().ifPresent(before -> {
            SecretsOf.fields(before).stream().filter(field -> !SecretsOf.fields(connection).contains(field))
                    .forEach(field -> secrets.remove(field.id(before.id())));
            SecretsOf.kept(before).stream().filter(name -> !SecretsOf.properties(connection).containsKey(name))
                    .forEach(name -> secrets.remove(SecretField.propertyId(before.id(), name)));
        });
    }

    private void put(String id, char[] secret) {
        if (secret.length == 0) {
            secrets.remove(id);
        } else {
            secrets.put(id, secret);
        }
    }

    /** A copy with its secrets. */
    public Connection duplicate(Connection original, String name) {
        Connection copy = original.as(Connection.newId(), name);
        for (SecretField field : SecretsOf.fields(original)) {
            secrets.get(field.id(original.id())).ifPresent(secret -> secrets.put(field.id(copy.id()), secret));
        }
        for (String property : SecretsOf.kept(original)) {
            secrets.get(SecretField.propertyId(original.id(), property))
                    .ifPresent(secret -> secrets.put(SecretField.propertyId(copy.id(), property), secret));
        }
        store.put(copy);
        return copy;
    }

    /** With its secrets. */
    public void delete(Connection connection) {
        store.remove(connection.id());
        SecretsOf.fields(connection).forEach(field -> secrets.remove(field.id(connection.id())));
        SecretsOf.kept(connection).forEach(name -> secrets.remove(SecretField.propertyId(connection.id(), name)));
    }

    /** The secrets of a connection, by id: what was typed is stronger than what is kept. */
    public Function<String, Optional<char[]>> secretsOf(Connection connection, Map<SecretField, char[]> typed) {
        Map<String, char[]> over = new HashMap<>();
        typed.forEach((field, secret) -> over.put(field.id(connection.id()), secret));
        return id -> over.containsKey(id) ? Optional.of(over.get(id)).filter(secret -> secret.length > 0)
                : secrets.get(id);
    }

    private static Map<String, String> secretProperties(Connection connection) {
        Map<String, String> properties = SecretsOf.properties(connection);
        Map<String, String> secret = new HashMap<>(properties);
        secret.keySet().removeAll(ClientProperties.withoutSecrets(properties).keySet());
        return secret;
    }
}
