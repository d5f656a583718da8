package io.muskrat.core.connections.access;

import io.muskrat.core.connections.Connection;
import io.muskrat.core.connections.SecretField;
import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import java.util.Optional;
import java.util.function.Function;

/**
 * The secrets of one connection.
 *
 * @param connection its id
 * @param name for people
 * @param store secrets by their ids in a store of secrets
 */
public record ConnectionSecrets(String connection, String name, Function<String, Optional<char[]>> store) {

    public static ConnectionSecrets of(Connection connection, Function<String, Optional<char[]>> store) {
        return new ConnectionSecrets(connection.id(), connection.name(), store);
    }

    /** ProblemException SECRET_MISSING. */
    String require(SecretField field) {
        return find(field).orElseThrow(() -> missing(field.field()));
    }

    Optional<String> find(SecretField field) {
        return store.apply(field.id(connection)).map(String::new);
    }

    /** ProblemException SECRET_MISSING. */
    String property(String property) {
        return store.apply(SecretField.propertyId(connection, property)).map(String::new)
                .orElseThrow(() -> missing(property));
    }

    private ProblemException missing(String what) {
        return new ProblemException(Problem.of(ProblemCode.SECRET_MISSING, name, what));
    }
}
