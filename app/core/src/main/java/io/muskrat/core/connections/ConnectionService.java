package io.muskrat.core.connections;

import io.muskrat.core.kafka.ClientProperties;
import io.muskrat.core.platform.RefusedException;
import io.muskrat.core.platform.Violation;
import io.muskrat.core.secrets.SecretStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

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
        return ConnectionRules.check(connection, field -> typed.containsKey(field)
                ? typed.get(field).length > 0 : has(connection.id(), field));
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
        typed.forEach((field, secret) -> put(field.id(connection.id()), secret));
        Map<String, String> properties = secretProperties(connection);
        for (String name : ClientProperties.SECRETS) {
            String value = properties.getOrDefault(name, "");
            if (!value.equals(ClientProperties.KEPT)) {
                put(SecretField.propertyId(connection.id(), name), value.toCharArray());
            }
        }
        store.put(connection);
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
        for (SecretField field : SecretField.values()) {
            secrets.get(field.id(original.id())).ifPresent(secret -> secrets.put(field.id(copy.id()), secret));
        }
        for (String property : ClientProperties.SECRETS) {
            secrets.get(SecretField.propertyId(original.id(), property))
                    .ifPresent(secret -> secrets.put(SecretField.propertyId(copy.id(), property), secret));
        }
        store.put(copy);
        return copy;
    }

    /** With its secrets. */
    public void delete(Connection connection) {
        store.remove(connection.id());
        for (SecretField field : SecretField.values()) {
            secrets.remove(field.id(connection.id()));
        }
        ClientProperties.SECRETS.forEach(name -> secrets.remove(SecretField.propertyId(connection.id(), name)));
    }

    /** The secrets of a connection, by id: what was typed is stronger than what is kept. */
    public Function<String, Optional<char[]>> secretsOf(Connection connection, Map<SecretField, char[]> typed) {
        Map<String, char[]> over = new HashMap<>();
        typed.forEach((field, secret) -> over.put(field.id(connection.id()), secret));
        return id -> over.containsKey(id) ? Optional.of(over.get(id)).filter(secret -> secret.length > 0)
                : secrets.get(id);
    }

    private static Map<String, String> secretProperties(Connection connection) {
        Map<String, String> properties = switch (connection) {
            case Connection.Kafka kafka -> kafka.properties();
            case Connection.Msk msk -> msk.properties();
            default -> Map.of();
        };
        Map<String, String> secret = new HashMap<>(properties);
        secret.keySet().removeAll(ClientProperties.withoutSecrets(properties).keySet());
        return secret;
    }
}
