package io.muskrat.desktop.createcluster.pages;

import io.muskrat.core.createcluster.keys.EncryptionKey;
import io.muskrat.desktop.createcluster.keys.KeyPicker;
import io.muskrat.desktop.createcluster.keys.Listing;
import io.muskrat.desktop.createcluster.model.DraftModel;
import io.muskrat.desktop.ui.form.Field;
import io.muskrat.desktop.ui.text.Texts;
import java.util.List;
import javafx.scene.control.TextField;

/** Between clients and brokers, among brokers, and at rest. */
final class EncryptionPage extends FormPage {

    EncryptionPage(Texts texts, DraftModel model, Listing<EncryptionKey> keys) {
        super(texts, model);
        form.simulated("createcluster.simulated.encryption");
        form.options("encryptionInTransit", "encryptionInTransit", List.of("TLS", "TLS_PLAINTEXT", "PLAINTEXT"),
                draft -> draft.encryption().inTransit(),
                way -> model.change("encryptionInTransit", draft -> draft.encryption(e -> e.withInTransit(way))));
        form.check("inCluster", draft -> draft.encryption().inCluster(), (draft, value) -> draft.encryption(e -> e.withInCluster(value)));
        TextField key = new TextField();
        key.setPromptText(texts.get("createcluster.kmsKey.prompt"));
        form.bind(key, "kmsKey", draft -> draft.encryption().kmsKey(),
                (draft, value) -> draft.encryption(e -> e.withKmsKey(value)));
        KeyPicker picker = new KeyPicker(texts, keys, key, true);
        form.keep(picker::close);
        form.add(form.tie("kmsKey", new Field(texts.get("createcluster.kmsKey"), picker,
                texts.get("createcluster.kmsKey.hint")), picker));
    }
}
