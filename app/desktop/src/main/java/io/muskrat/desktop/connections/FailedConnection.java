package io.muskrat.desktop.connections;

import io.muskrat.core.connections.AwsAccount;
import io.muskrat.core.connections.Connection;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.desktop.connections.editor.SignIn;
import io.muskrat.desktop.session.ConnectionName;
import io.muskrat.desktop.session.ConnectionState;
import io.muskrat.desktop.ui.async.Tasks;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.nav.Link;
import io.muskrat.desktop.ui.nav.Navigator;
import io.muskrat.desktop.ui.state.ProblemBox;
import io.muskrat.desktop.ui.text.Texts;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Why the last try failed, with what may help: trying again, editing the connection, signing in once more. */
final class FailedConnection extends VBox {

    FailedConnection(Texts texts, Tasks tasks, ConnectionState.Failed failed, Runnable retry, Navigator navigator) {
        super(8);
        String name = ConnectionName.of(failed.connection(), texts);
        Button again = new Button(texts.get("connections.again", name), Icons.REFRESH.node());
        again.setOnAction(event -> retry.run());
        Button examine = new Button(texts.get("shell.examine"), Icons.DOCTOR.node());
        examine.setId("connection-examine");
        examine.setOnAction(event -> navigator.open(new Link.DoctorLink(true)));
        HBox buttons = new HBox(8, again, examine);
        if (!(failed.connection() instanceof Connection.Sandbox)) {
            Button change = new Button(texts.get("connections.edit-named", name), Icons.EDIT.node());
            change.setId("failed-edit");
            change.setOnAction(event -> navigator.open(new Link.EditConnectionLink(failed.connection().id(), "")));
            buttons.getChildren().add(change);
        }
        getChildren().addAll(new ProblemBox(texts, failed.problem()), buttons);
        AwsAccount account = account(failed.connection());
        if (account != null && failed.problem().code() == ProblemCode.AWS_SIGN_IN_EXPIRED) {
            getChildren().add(new SignIn(texts, tasks, account::profile, account::endpoint, retry));
        }
    }

    private static AwsAccount account(Connection connection) {
        return switch (connection) {
            case Connection.Aws aws -> aws.account();
            case Connection.Msk msk -> msk.account();
            case Connection.Kafka kafka -> kafka.security().aws();
            case Connection.Sandbox box -> null;
        };
    }
}
