package io.muskrat.desktop.createcluster.pages;

import atlantafx.base.theme.Styles;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.desktop.createcluster.keys.AuthorityPicker;
import io.muskrat.desktop.createcluster.keys.KeyPicker;
import io.muskrat.desktop.createcluster.model.DraftModel;
import io.muskrat.desktop.createcluster.network.NetworkModels;
import io.muskrat.desktop.ui.form.Field;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.text.Texts;
import java.util.List;
import javafx.scene.TraversalDirection;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How clients say who they are. What encryption does not allow cannot be switched on, and the page says why. */
final class AuthenticationPage extends FormPage {

    private final Label why = new Label();

    AuthenticationPage(Texts texts, DraftModel model, NetworkModels network) {
        super(texts, model);
        why.setWrapText(true);
        why.setMinHeight(Region.USE_PREF_SIZE);
        why.setGraphic(Icons.INFO.node());
        why.getStyleClass().addAll("why-disabled", Styles.TEXT);
        CheckBox open = form.check("authUnauthenticated", draft -> draft.authentication().unauthenticated(), (draft, value) -> draft.authentication(a -> a.withUnauthenticated(value)));
        form.add(why);
        CheckBox iam = form.check("authIam", draft -> draft.authentication().iam(), (draft, value) -> draft.authentication(a -> a.withIam(value)));
        CheckBox scram = form.check("authScram", draft -> draft.authentication().scram(), (draft, value) -> draft.authentication(a -> a.withScram(value)));
        VBox secret = secret(network);
        CheckBox tls = form.check("authTls", draft -> draft.authentication().tls(), (draft, value) -> draft.authentication(a -> a.withTls(value)));
        VBox authorities = new VBox();
        authorities.getStyleClass().addAll("form", "option-hint");
        AuthorityPicker picker = picker(network);
        form.into(authorities, () -> {
            addAuthorities();
            form.add(picker);
        });
        form.watch(draft -> {
            explain(draft);
            boolean possible = possible(draft);
            List.of(iam, scram, tls).forEach(check -> check.setDisable(!possible && !check.isSelected()));
            keepOpen(open, draft);
            authorities.setVisible(draft.authentication().tls());
            authorities.setManaged(draft.authentication().tls());
            secret.setVisible(draft.authentication().scram());
            secret.setManaged(draft.authentication().scram());
            picker.show(draft.authentication().tlsAuthorities());
            if (draft.authentication().tls()) {
                picker.load();
            }
        });
    }

    // who connects in plaintext cannot be asked who they are
    private void keepOpen(CheckBox open, ClusterDraft draft) {
        boolean needed = draft.authentication().any() && draft.encryption().inTransit().equals("TLS_PLAINTEXT");
        open.setDisable(needed && open.isSelected());
        form.fieldOf("authUnauthenticated").hint(texts.get(
                needed ? "createcluster.authUnauthenticated.needed" : "createcluster.authUnauthenticated.hint"));
    }

    // of the first user of SCRAM; the password is made with it and seen by nobody
    private VBox secret(NetworkModels network) {
        VBox column = new VBox();
        column.getStyleClass().addAll("form", "option-hint");
        form.into(column, () -> {
            form.text("scramUser", draft -> draft.authentication().scramUser(),
                    (draft, value) -> draft.authentication(a -> a.withScramUser(value)));
            TextField key = new TextField();
            form.bind(key, "scramKmsKey", draft -> draft.authentication().scramKmsKey(),
                    (draft, value) -> draft.authentication(a -> a.withScramKmsKey(value)));
            KeyPicker keys = new KeyPicker(texts, network.keys(), key, false);
            form.keep(keys::close);
            form.add(form.tie("scramKmsKey", new Field(texts.get("createcluster.scramKmsKey"), keys,
                    texts.get("createcluster.scramKmsKey.hint")), keys));
        });
        return column;
    }

    private AuthorityPicker picker(NetworkModels network) {
        AuthorityPicker picker = new AuthorityPicker(texts, network.authorities(), arns ->
                model.change("tlsAuthorities", draft -> draft.authentication(a -> a.withTlsAuthorities(arns))));
        form.keep(picker::close);
        return picker;
    }

    private void addAuthorities() {
        TextArea input = new TextArea();
        input.setPrefRowCount(2);
        input.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB) { // goes on, as in a line of text
                input.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                event.consume();
            }
        });
        form.bind(input, "tlsAuthorities", draft -> String.join("\n", draft.authentication().tlsAuthorities()),
                (draft, typed) -> draft.authentication(a -> a.withTlsAuthorities(typed.isEmpty() ? List.of() : List.of(typed.split("\n", -1)))));
        form.field("tlsAuthorities", input);
    }

    private static boolean possible(ClusterDraft draft) {
        return !draft.encryption().inTransit().equals("PLAINTEXT") && draft.encryption().inCluster();
    }

    private void explain(ClusterDraft draft) {
        boolean plaintext = draft.encryption().inTransit().equals("PLAINTEXT");
        why.setText(texts.get(plaintext ? "createcluster.auth.plaintext" : "createcluster.auth.not-in-cluster"));
        why.setVisible(!possible(draft));
        why.setManaged(!possible(draft));
    }
}
