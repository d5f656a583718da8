package io.muskrat.core.connections.exchange;

import io.muskrat.core.connections.Connection;
import io.muskrat.core.connections.SecretField;
import io.muskrat.core.connections.Security;
import java.util.List;
import java.util.Map;

/**
 * What was understood of a file of client properties.
 *
 * @param secrets those that were in it; not in {@link #toString}
 * @param notes what was left out
 */
public record Imported(Connection.Kafka connection, Map<SecretField, char[]> secrets, List<Note> notes) {

    public Imported {
        secrets = Map.copyOf(secrets);
        notes = List.copyOf(notes);
    }

    /**
     * @param property its name in the file
     */
    public record Note(Reason reason, String property) { }

    /** Why something was left out. */
    public enum Reason {
        /** No property of Kafka's clients, such as a schema registry's. */
        UNKNOWN,
        /** It would load code, or log in elsewhere. */
        DANGEROUS,
        /** The app sets it itself. */
        OURS,
        /** The file has a placeholder there, the value has to be typed. */
        PLACEHOLDER
    }

    /** There was no property of a Kafka client in it. */
    public boolean nothing() {
        return connection.bootstrapServers().isEmpty() && connection.properties().isEmpty()
                && connection.security().equals(Security.NONE)
                && notes.stream().noneMatch(note -> note.reason() == Reason.PLACEHOLDER);
    }

    @Override
    public String toString() {
        return "Imported[" + connection + ", " + secrets.keySet() + ", " + notes + "]";
    }
}
