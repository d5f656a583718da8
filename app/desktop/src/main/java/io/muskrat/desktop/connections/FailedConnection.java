package io.muskrat.desktop.connections;

import io.muskrat.desktop.session.ConnectionName;
import io.muskrat.desktop.session.ConnectionState;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.state.ProblemBox;
import io.muskrat.desktop.ui.text.Texts;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** Why the last try failed, and a button to try again. */
final class FailedConnection extends VBox {

    FailedConnection(Texts texts, ConnectionState.Failed failed, Runnable retry) {
        super(8);
        Button again = new Button(texts.get("connections.again", ConnectionName.of(failed.connection(), texts)), Icons.REFRESH.node());
        again.setOnAction(event -> retry.run());
        getChildren().addAll(new ProblemBox(texts, failed.problem()), again);
    }
}
