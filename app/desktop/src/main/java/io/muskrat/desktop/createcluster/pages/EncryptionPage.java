package io.muskrat.desktop.createcluster.pages;

import io.muskrat.desktop.createcluster.model.DraftModel;
import io.muskrat.desktop.ui.text.Texts;
import java.util.List;

/** Between clients and brokers, among brokers, and at rest. */
final class EncryptionPage extends FormPage {

    EncryptionPage(Texts texts, DraftModel model) {
        super(texts, model);
        form.simulated("createcluster.simulated.encryption");
        form.options("encryptionInTransit", "encryptionInTransit", List.of("TLS", "TLS_PLAINTEXT", "PLAINTEXT"),
                draft -> draft.encryption().inTransit(),
                way -> model.change("encryptionInTransit", draft -> draft.encryption(e -> e.withInTransit(way))));
        form.check("inCluster", draft -> draft.encryption().inCluster(), (draft, value) -> draft.encryption(e -> e.withInCluster(value)));
        form.text("kmsKey", draft -> draft.encryption().kmsKey(), (draft, value) -> draft.encryption(e -> e.withKmsKey(value)))
                .setPromptText(texts.get("createcluster.kmsKey.prompt"));
    }
}
