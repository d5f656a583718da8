package io.muskrat.desktop.connections.editor;

import io.muskrat.core.connections.Connection;

/** What is edited. */
enum Kind {
    /** A whole AWS account. */
    AWS,
    /** One MSK cluster of an account. */
    MSK,
    KAFKA;

    static Kind of(Connection connection) {
        return switch (connection) {
            case Connection.Aws aws -> AWS;
            case Connection.Msk msk -> MSK;
            case Connection.Kafka kafka -> KAFKA;
            case Connection.Sandbox box -> throw new IllegalArgumentException("The sandbox is not edited");
        };
    }
}
