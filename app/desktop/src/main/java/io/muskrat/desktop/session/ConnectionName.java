package io.muskrat.desktop.session;

import io.muskrat.core.connections.Connection;
import io.muskrat.desktop.ui.text.Texts;

/** How a connection is called on the screen: the sandbox in the language of the screen, others as their owner named them. */
public final class ConnectionName {

    private ConnectionName() { }

    public static String of(Connection connection, Texts texts) {
        return connection instanceof Connection.Sandbox ? texts.get("shell.sandbox") : connection.name();
    }
}
