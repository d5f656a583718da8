package io.muskrat.core.connections;

import io.muskrat.core.kafka.ClientProperties;
import io.muskrat.core.platform.JsonFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The connections, kept in a JSON file that only its owner can read. Every change is written at once. */
public final class ConnectionStore {
    private final JsonFile<Document> file;
    private List<Connection> connections;

    /** ProblemException FILE_UNREADABLE; a file that is broken is kept aside and the list begins empty. */
    public ConnectionStore(Path file) {
        this.file = new JsonFile<>(file, Document.class);
        connections = this.file.read().orElse(new Document(List.of())).connections();
    }

    /** In the order in which they were first put. */
    public synchronized List<Connection> all() {
        return connections;
    }

    /**
     * Adds the connection, or replaces the one with its id; ProblemException FILE_UNWRITABLE. Client properties with
     * secrets are written without their values: a plain file is no place for them.
     */
    public synchronized void put(Connection given) {
        Connection connection = withoutSecrets(given);
        List<Connection> next = new ArrayList<>(connections);
        int at = next.stream().map(Connection::id).toList().indexOf(connection.id());
        if (at < 0) {
            next.add(connection);
        } else {
            next.set(at, connection);
        }
        save(next);
    }

    private static Connection withoutSecrets(Connection connection) {
        return switch (connection) {
            case Connection.Kafka kafka -> kafka.with(ClientProperties.masked(kafka.properties()));
            case Connection.Msk msk -> msk.with(ClientProperties.masked(msk.properties()));
            default -> connection;
        };
    }

    public synchronized void remove(String id) {
        save(connections.stream().filter(c -> !c.id().equals(id)).toList());
    }

    private void save(List<Connection> next) {
        file.write(new Document(next));
        connections = List.copyOf(next);
    }

    record Document(List<Connection> connections) {
        Document {
            connections = connections == null ? List.of() : List.copyOf(connections);
        }
    }
}
