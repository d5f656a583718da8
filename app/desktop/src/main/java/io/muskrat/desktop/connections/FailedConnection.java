package io.muskrat.desktop.connections;

import io.muskrat.desktop.session.ConnectionName;
import io.muskrat.desktop.session.ConnectionState;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.nav.Link;
import io.muskrat.desktop.ui.nav.Navigator;
import io.muskrat.desktop.ui.state.ProblemBox;
import io.muskrat.desktop.ui.text.Texts;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Why the last try failed, and a button to try again. */
final class FailedConnection extends VBox {

    FailedConnection(Texts texts, ConnectionState.Failed failed, Runnable retry, Navigator navigator) {
        super(8);
        Button again = new Button(texts.get("connections.again", ConnectionName.of(failed.connection(), texts)), Icons.REFRESH.node());
        again.setOnAction(event -> retry.run());
        Button examine = new Button(texts.get("shell.examine"), Icons.DOCTOR.node());
        examine.setId("connection-examine");
        examine.setOnAction(event -> navigator.open(new Link.DoctorLink(true)));
        getChildren().addAll(new ProblemBox(texts, failed.problem()), new HBox(8, again, examine));
    }
}
