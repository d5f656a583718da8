package io.muskrat.desktop.createcluster.pages;

import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.catalog.KafkaVersion;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.desktop.createcluster.model.DraftModel;
import io.muskrat.desktop.createcluster.network.QuickVpcModel;
import io.muskrat.desktop.createcluster.network.QuickVpcPanel;
import io.muskrat.desktop.ui.form.Choice;
import io.muskrat.desktop.ui.text.Texts;
import java.util.List;

/** Name, VPC and Kafka version. */
final class GeneralPage extends FormPage {

    GeneralPage(Texts texts, DraftModel model, QuickVpcModel quickVpc) {
        super(texts, model);
        Catalog catalog = model.catalog();
        form.text("name", ClusterDraft::name, (draft, value) -> draft.basics(b -> b.withName(value)));
        Choice<String> vpcs = form.choice("vpcId", ids(catalog), this::vpc,
                draft -> draft.placement().vpcId(), model::chooseVpc);
        vpcs.setPromptText(texts.get("createcluster.vpcId.prompt"));
        form.watch(draft -> offer(vpcs, draft));
        QuickVpcPanel quick = new QuickVpcPanel(texts, quickVpc);
        form.add(quick);
        form.until(quick::close);
        form.watch(draft -> quickVpc.look(draft.placement().vpcId()));
        form.choice("kafkaVersion",
                catalog.versions().stream().filter(KafkaVersion::active).map(KafkaVersion::version).toList(),
                this::version, draft -> draft.basics().kafkaVersion(),
                version -> model.change("kafkaVersion", draft -> draft.basics(b -> b.withKafkaVersion(version))));
        form.simulated("createcluster.simulated.general");
    }

    private static List<String> ids(Catalog catalog) {
        return catalog.vpcs().stream().map(Catalog.Vpc::id).toList();
    }

    private void offer(Choice<String> vpcs, ClusterDraft draft) {
        if (!vpcs.getItems().equals(ids(model.catalog()))) {
            vpcs.getItems().setAll(ids(model.catalog()));
            vpcs.setValue(draft.placement().vpcId().isEmpty() ? null : draft.placement().vpcId());
        }
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
