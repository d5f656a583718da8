package io.muskrat.desktop.connections.editor;

import io.muskrat.core.connections.Certificates;
import io.muskrat.core.connections.Certificates.Type;
import io.muskrat.core.connections.SecretField;
import io.muskrat.core.connections.Security.Method;
import io.muskrat.desktop.ui.form.Choice;
import io.muskrat.desktop.ui.form.Field;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;

/** How to sign in to the brokers, with the fields of that way. */
final class AuthenticationSection extends Section {

    private final Inputs in;
    private final EditorModel model;
    private final EditorFields fields;

    /** @param methods those that may be chosen; may change */
    AuthenticationSection(Inputs in, EditorModel model, ObservableList<Method> methods) {
        super(in.texts().get("connections.authentication"));
        this.in = in;
        this.model = model;
        fields = model.fields();
        getChildren().addAll(in.add("method", "method", choice(methods), ""),
                Inputs.showWhen(login(), fields.method.map(Method::password)));
        ObservableValue<Boolean> encrypted = Bindings.createBooleanBinding(() -> fields.method.get() != null
                        && fields.method.get() != Method.NONE && !(fields.method.get().password() && fields.plaintext.get()),
                fields.method, fields.plaintext);
        if (model.kind() == Kind.KAFKA) {
            CheckBox plaintext = in.check("plaintext", "plaintext", fields.plaintext);
            getChildren().add(Inputs.showWhen(plaintext, fields.method.map(Method::password)));
        }
        getChildren().add(Inputs.showWhen(trust(), encrypted));
        getChildren().add(Inputs.showWhen(certificate(), fields.method.map(m -> m == Method.MUTUAL_TLS)));
    }

    static ObservableList<Method> all() {
        return FXCollections.observableArrayList(Method.values());
    }

    private Choice<Method> choice(ObservableList<Method> methods) {
        Choice<Method> choice = new Choice<>(method ->
                in.texts().get("connections.method." + method.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        choice.setId("connection-method");
        choice.setItems(methods);
        choice.setVisibleRowCount(Method.values().length);
        choice.valueProperty().bindBidirectional(fields.method);
        return choice;
    }

    private HBox login() {
        return Inputs.row(in.text("user", "user", fields.user),
                in.secret(SecretField.PASSWORD, "password", fields.secret(SecretField.PASSWORD), model.kept()));
    }

    private HBox trust() {
        Field file = in.file("truststore", "truststore", fields.truststore, in.hint("truststore"));
        Field password = in.secret(SecretField.TRUSTSTORE_PASSWORD, "store-password",
                fields.secret(SecretField.TRUSTSTORE_PASSWORD), model.kept());
        return Inputs.row(file, Inputs.showWhen(password, fields.truststore.map(AuthenticationSection::locked)));
    }

    private Section certificate() {
        Field file = in.file("keystore", "keystore", fields.keystore, in.hint("keystore"));
        Field password = in.secret(SecretField.KEYSTORE_PASSWORD, "store-password",
                fields.secret(SecretField.KEYSTORE_PASSWORD), model.kept());
        Field key = in.file("keyFile", "key-file", fields.keyFile, in.hint("key-file"));
        Field keyPassword = in.secret(SecretField.KEY_PASSWORD, "key-password",
                fields.secret(SecretField.KEY_PASSWORD), model.kept());
        keyPassword.hint(in.hint("key-password"));
        Section section = new Section(in.texts().get("connections.certificate"),
                Inputs.row(file, Inputs.showWhen(password, fields.keystore.map(AuthenticationSection::locked))),
                Inputs.row(Inputs.showWhen(key, fields.keystore.map(name -> !locked(name))), keyPassword));
        section.getStyleClass().setAll("form-section");
        return section;
    }

    /** A file that is opened with a password. */
    private static boolean locked(String file) {
        return !file.isBlank() && Certificates.type(file.strip()) != Type.PEM;
    }

}
