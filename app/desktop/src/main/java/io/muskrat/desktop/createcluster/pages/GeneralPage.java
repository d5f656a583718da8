package io.muskrat.desktop.createcluster.pages;

import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.draft.Kind;
import io.muskrat.desktop.createcluster.form.VersionTable;
import io.muskrat.desktop.createcluster.model.DraftModel;
import io.muskrat.desktop.createcluster.network.LeftoversPanel;
import io.muskrat.desktop.createcluster.network.NetworkModels;
import io.muskrat.desktop.createcluster.network.QuickVpcPanel;
import io.muskrat.desktop.ui.form.Choice;
import io.muskrat.desktop.ui.form.Field;
import io.muskrat.desktop.ui.text.Texts;
import java.util.Arrays;
import java.util.List;

/** Name, kind of cluster, VPC and Kafka version. */
final class GeneralPage extends FormPage {

    GeneralPage(Texts texts, DraftModel model, NetworkModels network) {
        super(texts, model);
        Catalog catalog = model.catalog();
        form.text("name", ClusterDraft::name, (draft, value) -> draft.basics(b -> b.withName(value)));
        form.options("kind", "kind", Arrays.stream(Kind.values()).map(Kind::name).toList(),
                draft -> draft.kind().name(), kind -> model.chooseKind(Kind.valueOf(kind)));
        Choice<String> vpcs = form.choice("vpcId", ids(catalog), this::vpc,
                draft -> draft.placement().vpcId(), model::chooseVpc);
        form.watch(draft -> offer(vpcs, draft));
        QuickVpcPanel quick = new QuickVpcPanel(texts, network.quickVpc());
        LeftoversPanel leftovers = new LeftoversPanel(texts, network.leftovers());
        form.add(quick, leftovers);
        form.keep(quick::close);
        form.keep(leftovers::close);
        form.watch(draft -> {
            network.quickVpc().look(draft.placement().vpcId());
            leftovers.chosen(draft.placement().vpcId());
        });
        addVersions();
        form.simulated("createcluster.simulated.general");
    }

    private static List<String> ids(Catalog catalog) {
        return catalog.vpcs().stream().map(Catalog.Vpc::id).toList();
    }

    private void offer(Choice<String> vpcs, ClusterDraft draft) {
        vpcs.setPromptText(texts.get(model.catalog().vpcs().isEmpty()
                ? "createcluster.vpcId.none" : "createcluster.vpcId.prompt"));
        if (!vpcs.getItems().equals(ids(model.catalog()))) {
            vpcs.getItems().setAll(ids(model.catalog()));
            vpcs.setValue(draft.placement().vpcId().isEmpty() ? null : draft.placement().vpcId());
        }
    }

    private void addVersions() {
        VersionTable versions = new VersionTable(texts, model.catalog());
        versions.setId("wizard-kafkaVersion");
        form.watch(versions::show);
        versions.onChosen(version ->
                model.change("kafkaVersion", draft -> draft.basics(b -> b.withKafkaVersion(version))));
        Field field = form.field("kafkaVersion", versions);
        form.showWhen(field, draft -> draft.kind().provisioned());
    }

    private String vpc(String id) {
        return model.catalog().vpc(id).map(vpc -> vpc.isDefault()
                ? texts.get("createcluster.vpcId.default", vpc.label(), vpc.cidr())
                : vpc.label() + " · " + vpc.cidr()).orElse(id);
    }
}
