package io.muskrat.desktop.connections.editor;

import io.muskrat.core.connections.AwsAccount;
import io.muskrat.core.connections.Connection;
import io.muskrat.core.connections.ConnectionService;
import io.muskrat.core.connections.Marks;
import io.muskrat.core.connections.SecretField;
import io.muskrat.core.connections.Security;
import io.muskrat.core.connections.Security.Method;
import io.muskrat.desktop.session.Reach;
import io.muskrat.desktop.ui.async.Tasks;
import io.muskrat.desktop.ui.text.Texts;
import java.util.Map;

/** Makes the editor of a connection. */
public final class Editors {

    private final Texts texts;
    private final Tasks tasks;
    private final ConnectionService service;
    private final Reach reach;

    public Editors(Texts texts, Tasks tasks, ConnectionService service, Reach reach) {
        this.texts = texts;
        this.tasks = tasks;
        this.service = service;
        this.reach = reach;
    }

    /** @param secrets typed or imported, not yet kept */
    public EditorView of(Connection connection, Map<SecretField, char[]> secrets, Editing editing) {
        return new EditorView(texts, new EditorModel(tasks, service, reach, connection, secrets), service.folders(),
                editing);
    }

    /** A connection with nothing in it, {@code aws}, {@code msk} or {@code kafka}. */
    public static Connection blank(String kind) {
        AwsAccount account = AwsAccount.ofProfile("", "", "");
        String id = Connection.newId();
        return switch (kind) {
            case "aws" -> new Connection.Aws(id, "", Marks.NONE, account, null);
            case "msk" -> new Connection.Msk(id, "", Marks.NONE, account, "", "", "", false, Security.of(Method.IAM),
                    Map.of(), null);
            case "kafka" -> new Connection.Kafka(id, "", "", Map.of());
            default -> throw new IllegalArgumentException(kind);
        };
    }
}
