package io.muskrat.desktop.connections;

import atlantafx.base.theme.Styles;
import io.muskrat.core.connections.AwsAccount;
import io.muskrat.core.connections.BastionAddress;
import io.muskrat.core.connections.Connection;
import io.muskrat.core.connections.Marks;
import io.muskrat.core.connections.Regions;
import io.muskrat.desktop.ui.form.Field;
import io.muskrat.desktop.ui.form.Fields;
import io.muskrat.desktop.ui.look.Looks;
import io.muskrat.desktop.ui.text.Texts;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

/** An AWS account: profile, region, and the client EC2 through which its private brokers are reached. */
final class AwsForm extends VBox {

    private final TextField name = new TextField();
    private final ComboBox<String> profile = new ComboBox<>();
    private final ComboBox<String> region = new ComboBox<>();
    private final TextField endpoint = new TextField();
    private final TextField host = new TextField();
    private final TextField port = new TextField("22");
    private final TextField user = new TextField("ec2-user");
    private final TextField key = new TextField();
    private final Fields fields;
    private final ConnectionsModel model;
    private final Path ssh = Path.of(System.getProperty("user.home"), ".ssh");

    AwsForm(Texts texts, ConnectionsModel model) {
        this.model = model;
        getStyleClass().addAll(Looks.CARD, "form");
        fields = new Fields(texts);
        profile.setEditable(true);
        profile.setItems(model.profiles());
        profile.setPromptText(texts.get("connections.default-credentials"));
        region.setEditable(true);
        region.getItems().setAll(Regions.WITH_MSK);
        Label title = new Label(texts.get("connections.aws.title"));
        title.getStyleClass().add(Styles.TITLE_4);
        Button connect = new Button(texts.get("connections.connect"));
        connect.setId("aws-connect");
        connect.getStyleClass().add(Styles.ACCENT);
        connect.setOnAction(event -> submit());
        VBox bastion = new VBox(12,
                fields.add("bastionHost", new Field(texts.get("connections.bastion.host"), host)),
                fields.add("bastionPort", new Field(texts.get("connections.bastion.port"), port)),
                fields.add("bastionUser", new Field(texts.get("connections.bastion.user"), user)),
                fields.add("bastionKey", new Field(texts.get("connections.bastion.key"), key,
                        texts.get("connections.bastion.key.hint"))));
        TitledPane way = new TitledPane(texts.get("connections.bastion"), bastion);
        way.setExpanded(false);
        way.setAnimated(false);
        getChildren().addAll(title,
                fields.add("name", new Field(texts.get("connections.name"), name, texts.get("connections.name.hint"))),
                fields.add("profile", new Field(texts.get("connections.profile"), profile,
                        texts.get("connections.profile.hint"))),
                fields.add("region", new Field(texts.get("connections.region"), region)),
                fields.add("endpoint", new Field(texts.get("connections.endpoint"), endpoint,
                        texts.get("connections.endpoint.hint"))),
                way, connect);
        setMaxWidth(620);
    }

    private void submit() {
        BastionAddress bastion = host.getText().isBlank() ? null : new BastionAddress(host.getText().strip(),
                port(), user.getText().strip(), key.getText().strip(), ssh.resolve("known_hosts").toString());
        String wanted = text(region);
        Connection connection = new Connection.Aws(Connection.newId(),
                name.getText().isBlank() ? wanted : name.getText().strip(), Marks.NONE,
                AwsAccount.ofProfile(wanted, text(profile), endpoint.getText().strip()), bastion);
        fields.show(model.saveAndConnect(connection));
        fields.focusFirstRefused();
    }

    /** @return the port, -1 when what was typed is no number (the rules refuse it) */
    private int port() {
        String typed = port.getText().strip();
        return typed.matches("\\d{1,5}") ? Integer.parseInt(typed) : -1;
    }

    private static String text(ComboBox<String> box) {
        String typed = box.getEditor().getText();
        return typed == null ? "" : typed.strip();
    }
}
