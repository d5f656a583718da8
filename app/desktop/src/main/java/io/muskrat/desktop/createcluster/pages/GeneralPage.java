package io.muskrat.desktop.createcluster.pages;

import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.catalog.KafkaVersion;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.desktop.createcluster.model.DraftModel;
import io.muskrat.desktop.ui.text.Texts;

/** Name, VPC and Kafka version. */
final class GeneralPage extends FormPage {

    GeneralPage(Texts texts, DraftModel model) {
        super(texts, model);
        Catalog catalog = model.catalog();
        form.text("name", ClusterDraft::name, (draft, value) -> draft.basics(b -> b.withName(value)));
        form.choice("vpcId", catalog.vpcs().stream().map(Catalog.Vpc::id).toList(), this::vpc,
                        draft -> draft.placement().vpcId(), model::chooseVpc)
                .setPromptText(texts.get("createcluster.vpcId.prompt"));
        form.choice("kafkaVersion",
                catalog.versions().stream().filter(KafkaVersion::active).map(KafkaVersion::version).toList(),
                this::version, draft -> draft.basics().kafkaVersion(),
                version -> model.change("kafkaVersion", draft -> draft.basics(b -> b.withKafkaVersion(version))));
        form.simulated("createcluster.simulated.general");
    }

    private String vpc(String id) {
        return model.catalog().vpc(id).map(vpc -> vpc.isDefault()
                ? texts.get("createcluster.vpcId.default", vpc.label(), vpc.cidr())
                : vpc.label() + " · " + vpc.cidr()).orElse(id);
    }

    private String version(String version) {
        boolean kraft = model.catalog().version(version).map(KafkaVersion::kraft).orElse(false);
        String recommended = version.equals(model.catalog().recommendedVersion()) ? ".recommended" : "";
        return texts.get("createcluster.kafkaVersion." + (kraft ? "kraft" : "zookeeper") + recommended, version);
    }
}
