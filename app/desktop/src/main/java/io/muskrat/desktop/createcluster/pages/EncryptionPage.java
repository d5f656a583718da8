package io.muskrat.desktop.createcluster.pages;

import io.muskrat.core.createcluster.ClusterDraft;
import io.muskrat.desktop.createcluster.model.DraftModel;
import io.muskrat.desktop.ui.text.Texts;
import java.util.List;

/** Between clients and brokers, among brokers, and at rest. */
final class EncryptionPage extends FormPage {

    EncryptionPage(Texts texts, DraftModel model) {
        super(texts, model);
        form.simulated("createcluster.simulated.encryption");
        form.options("encryptionInTransit", "encryptionInTransit", List.of("TLS", "TLS_PLAINTEXT", "PLAINTEXT"),
                ClusterDraft::encryptionInTransit,
                way -> model.change("encryptionInTransit", draft -> draft.withEncryptionInTransit(way)));
        form.check("inCluster", ClusterDraft::inCluster, ClusterDraft::withInCluster);
        form.text("kmsKey", ClusterDraft::kmsKey, ClusterDraft::withKmsKey)
                .setPromptText(texts.get("createcluster.kmsKey.prompt"));
    }
}
