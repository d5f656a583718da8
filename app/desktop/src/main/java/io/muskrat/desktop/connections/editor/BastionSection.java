package io.muskrat.desktop.connections.editor;

import io.muskrat.core.connections.BastionAddress.Login;
import io.muskrat.core.tunnels.ssh.config.ConfiguredHost;
import io.muskrat.core.tunnels.ssh.config.SshConfig;
import io.muskrat.core.tunnels.ssh.config.SshHome;
import io.muskrat.desktop.ui.form.Field;
import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;

/** The way to private brokers. */
final class BastionSection extends Section {

    BastionSection(Inputs in, EditorModel model) {
        super(in.texts().get("connections.bastion"), in.check("bastion", "bastion.use", model.fields().bastion));
        EditorFields fields = model.fields();
        Field host = in.editable("bastionHost", "bastion.host", fields.bastionHost, List.of(), "");
        model.tasks().call(BastionSection::aliases).onSuccess(aliases -> fields.login.subscribe(login ->
                suggestions(host).setAll(login == Login.CONFIG ? aliases : List.of()))).onFailure(problem -> { }).start();
        VBox form = new VBox(14,
                Inputs.showWhen(new InstancePicker(in, new InstanceChoice(model)),
                        fields.login.map(login -> login != Login.CONFIG && model.kind() != Kind.KAFKA)),
                in.choice("bastion-login", "bastion.login", fields.login, List.of(Login.values())),
                Inputs.row(host,
                        in.text("bastionPort", "bastion.port", fields.bastionPort),
                        in.text("bastionUser", "bastion.user", fields.bastionUser)),
                Inputs.showWhen(in.file("bastionKey", "bastion.key", fields.bastionKey, in.hint("bastion.key")),
                        fields.login.map(login -> login == Login.KEY_FILE)),
                Inputs.showWhen(in.text("bastionInstance", "bastion.instance", fields.bastionInstance,
                        in.hint("bastion.instance")), fields.login.map(login -> login == Login.ONE_TIME_KEY)),
                in.text("bastionAlso", "bastion.also", fields.bastionAlso, in.hint("bastion.also")),
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

    @SuppressWarnings("unchecked")
    private static ObservableList<String> suggestions(Field host) {
        return ((ComboBox<String>) host.input()).getItems();
    }

    private static List<String> aliases() {
        return SshConfig.read(SshHome.ofUser()).hosts().stream().map(ConfiguredHost::alias).toList();
    }
}
