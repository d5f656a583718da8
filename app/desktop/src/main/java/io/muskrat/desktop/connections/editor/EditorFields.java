package io.muskrat.desktop.connections.editor;

import io.muskrat.core.connections.AwsAccount;
import io.muskrat.core.connections.BastionAddress;
import io.muskrat.core.connections.Certificates;
import io.muskrat.core.connections.Connection;
import io.muskrat.core.connections.Marks;
import io.muskrat.core.connections.SecretField;
import io.muskrat.core.connections.Security;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What stands in the form of a connection, as it was typed. */
final class EditorFields {

    final StringProperty name = new SimpleStringProperty("");
    final StringProperty folder = new SimpleStringProperty("");
    final StringProperty tags = new SimpleStringProperty("");
    final ObjectProperty<Marks.Colour> colour = new SimpleObjectProperty<>(Marks.Colour.NONE);
    final ObjectProperty<Marks.Environment> environment = new SimpleObjectProperty<>(Marks.Environment.NONE);

    final ObjectProperty<AwsAccount.Source> source = new SimpleObjectProperty<>(AwsAccount.Source.ENVIRONMENT);
    final StringProperty profile = new SimpleStringProperty("");
    final StringProperty accessKeyId = new SimpleStringProperty("");
    final StringProperty region = new SimpleStringProperty("");
    final StringProperty endpoint = new SimpleStringProperty("");

    final StringProperty clusterArn = new SimpleStringProperty("");
    final StringProperty clusterName = new SimpleStringProperty("");
    final BooleanProperty publicAccess = new SimpleBooleanProperty();
    final StringProperty servers = new SimpleStringProperty("");

    final ObjectProperty<Security.Method> method = new SimpleObjectProperty<>(Security.Method.NONE);
    final BooleanProperty plaintext = new SimpleBooleanProperty();
    final StringProperty user = new SimpleStringProperty("");
    final StringProperty truststore = new SimpleStringProperty("");
    final StringProperty keystore = new SimpleStringProperty("");
    final StringProperty keyFile = new SimpleStringProperty("");
    final StringProperty properties = new SimpleStringProperty("");

    final BooleanProperty bastion = new SimpleBooleanProperty();
    final ObjectProperty<BastionAddress.Login> login = new SimpleObjectProperty<>(BastionAddress.Login.KEY_FILE);
    final StringProperty bastionHost = new SimpleStringProperty("");
    final StringProperty bastionPort = new SimpleStringProperty("22");
    final StringProperty bastionUser = new SimpleStringProperty("ec2-user");
    final StringProperty bastionKey = new SimpleStringProperty("");
    final StringProperty bastionInstance = new SimpleStringProperty("");
    final StringProperty bastionAlso = new SimpleStringProperty("");
    final BooleanProperty systemSsh = new SimpleBooleanProperty();
    private String knownHosts = "";

    private final Map<SecretField, StringProperty> secrets = new EnumMap<>(SecretField.class);

    EditorFields() {
        for (SecretField field : SecretField.values()) {
            secrets.put(field, new SimpleStringProperty(""));
        }
    }

    StringProperty secret(SecretField field) {
        return secrets.get(field);
    }

    /** Of the secrets only those that were typed. */
    Map<SecretField, char[]> typed() {
        Map<SecretField, char[]> typed = new EnumMap<>(SecretField.class);
        secrets.forEach((field, value) -> {
            if (!value.get().isEmpty()) {
                typed.put(field, value.get().toCharArray());
            }
        });
        return typed;
    }

    void load(Connection connection) {
        name.set(connection.name());
        folder.set(connection.marks().folder());
        tags.set(String.join(", ", connection.marks().tags()));
        colour.set(connection.marks().colour());
        environment.set(connection.marks().environment());
        switch (connection) {
            case Connection.Sandbox box -> { }
            case Connection.Aws aws -> {
                load(aws.account());
                load(aws.bastion());
            }
            case Connection.Msk msk -> {
                load(msk.account());
                clusterArn.set(msk.clusterArn());
                clusterName.set(msk.clusterName());
                servers.set(msk.bootstrapServers());
                publicAccess.set(msk.publicAccess());
                load(msk.security());
                load(msk.properties());
                load(msk.bastion());
            }
            case Connection.Kafka kafka -> {
                servers.set(kafka.bootstrapServers());
                load(kafka.security());
                load(kafka.properties());
                load(kafka.bastion());
            }
        }
    }

    private void load(AwsAccount account) {
        if (account != null) {
            source.set(account.source());
            profile.set(account.profile());
            accessKeyId.set(account.accessKeyId());
            region.set(account.region());
            endpoint.set(account.endpoint());
        }
    }

    private void load(Security security) {
        method.set(security.method());
        plaintext.set(security.plaintext());
        user.set(security.user());
        truststore.set(security.certificates().truststore());
        keystore.set(security.certificates().keystore());
        keyFile.set(security.certificates().keyFile());
        load(security.aws());
    }

    private void load(Map<String, String> lines) {
        properties.set(new TreeMap<>(lines).entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining("\n")));
    }

    private void load(BastionAddress address) {
        bastion.set(address != null);
        if (address != null) {
            login.set(address.login());
            bastionHost.set(address.host());
            bastionPort.set(address.port() == 0 ? "" : String.valueOf(address.port()));
            bastionUser.set(address.user());
            bastionKey.set(address.keyFile());
            bastionInstance.set(address.instanceId());
            bastionAlso.set(address.alsoCarries());
            systemSsh.set(address.systemSsh());
            knownHosts = address.knownHosts();
        }
    }

    /**
     * @param otherwise the name of a connection that was given none
     * @param more the client properties of the lines
     */
    Connection connection(Kind kind, String id, String otherwise, Map<String, String> more) {
        String called = name.get().isBlank() ? otherwise : name.get().strip();
        Marks marks = new Marks(folder.get(), List.of(tags.get().split(",")), colour.get(), environment.get());
        return switch (kind) {
            case AWS -> new Connection.Aws(id, called, marks, account(), bastion());
            case MSK -> new Connection.Msk(id, called, marks, account(), clusterArn.get(), clusterName.get(),
                    servers.get(), publicAccess.get(), security(null), more, bastion());
            case KAFKA -> new Connection.Kafka(id, called, marks, servers.get().replaceAll("\\s+", ""),
                    security(method.get().aws() ? account() : null), more, bastion());
        };
    }

    AwsAccount account() {
        return new AwsAccount(region.get(), endpoint.get(), source.get(), profile.get(), accessKeyId.get());
    }

    private Security security(AwsAccount identity) {
        return new Security(method.get(), plaintext.get(), user.get(),
                new Certificates(truststore.get(), keystore.get(), keyFile.get()), identity);
    }

    private BastionAddress bastion() {
        return !bastion.get() ? null : new BastionAddress(bastionHost.get(), port(), bastionUser.get(),
                bastionKey.get(), knownHosts, login.get(), bastionInstance.get(),
                bastionAlso.get().strip().replaceAll("[,\\s]+", ","), systemSsh.get());
    }

    /** -1 when what was typed is no number, which the rules refuse. */
    private int port() {
        String typed = bastionPort.get().strip();
        return typed.isEmpty() ? 0 : typed.matches("\\d{1,5}") ? Integer.parseInt(typed) : -1;
    }
}
