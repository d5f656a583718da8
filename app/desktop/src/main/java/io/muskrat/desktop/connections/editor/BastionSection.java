package io.muskrat.desktop.connections.editor;

import io.muskrat.core.connections.BastionAddress.Login;
import java.util.List;
import javafx.scene.layout.VBox;

/** The way to private brokers. */
final class BastionSection extends Section {

    BastionSection(Inputs in, EditorFields fields) {
        super(in.texts().get("connections.bastion"), in.check("bastion", "bastion.use", fields.bastion));
        VBox form = new VBox(14,
                in.choice("bastion-login", "bastion.login", fields.login, List.of(Login.values())),
                Inputs.row(in.text("bastionHost", "bastion.host", fields.bastionHost),
                        in.text("bastionPort", "bastion.port", fields.bastionPort),
                        in.text("bastionUser", "bastion.user", fields.bastionUser)),
                Inputs.showWhen(in.file("bastionKey", "bastion.key", fields.bastionKey, in.hint("bastion.key")),
                        fields.login.map(login -> login == Login.KEY_FILE)),
                Inputs.showWhen(in.text("bastionInstance", "bastion.instance", fields.bastionInstance,
                        in.hint("bastion.instance")), fields.login.map(login -> login == Login.ONE_TIME_KEY)),
                in.check("bastion-system", "bastion.system", fields.systemSsh));
        getChildren().add(Inputs.showWhen(form, fields.bastion));
        fields.login.subscribe((before, login) -> {
            if (login == Login.CONFIG) {
                fields.bastionPort.set("");
                fields.bastionUser.set("");
            } else if (fields.bastionPort.get().isBlank()) {
                fields.bastionPort.set("22");
            }
        });
    }
}
