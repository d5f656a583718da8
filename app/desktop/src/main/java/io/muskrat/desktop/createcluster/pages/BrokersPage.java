package io.muskrat.desktop.createcluster.pages;

import io.muskrat.core.createcluster.catalog.BrokerSize;
import io.muskrat.core.createcluster.catalog.Quotas;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.draft.Kind;
import io.muskrat.desktop.createcluster.form.Facts;
import io.muskrat.desktop.createcluster.form.Options;
import io.muskrat.desktop.createcluster.model.DraftModel;
import io.muskrat.desktop.createcluster.price.PriceHints;
import io.muskrat.desktop.ui.form.Choice;
import io.muskrat.desktop.ui.form.Field;
import io.muskrat.desktop.ui.form.Words;
import io.muskrat.desktop.ui.text.Texts;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Size and number of the brokers, and how many the account may have. */
final class BrokersPage extends FormPage {

    private final Facts facts = new Facts(160);
    private final PriceHints hints;
    private final Choice<String> size;
    private Kind offered;
    private List<String> told = List.of();

    BrokersPage(Texts texts, DraftModel model, PriceHints hints) {
        super(texts, model);
        this.hints = hints;
        size = form.choice("instanceType", List.of(), this::label, draft -> draft.machines().instanceType(),
                type -> model.change("instanceType", draft -> draft.machines(m -> m.withInstanceType(type))));
        size.setVisibleRowCount(12);
        form.watch(this::offer);
        facts.getStyleClass().add("size-facts");
        form.add(facts);
        TextField count = new TextField();
        form.bind(count, "brokersPerZone", draft -> draft.machines().brokersPerZone(),
                (draft, value) -> draft.machines(m -> m.withBrokersPerZone(value)));
        Field counted = form.field("brokersPerZone", count);
        count.getStyleClass().add("number-input");
        Label quota = Words.small("");
        quota.setId("wizard-quota");
        form.add(quota);
        form.watch(draft -> {
            tell(draft.machines().instanceType());
            counted.hint(texts.get("createcluster.brokersPerZone.hint", draft.brokerCount()));
            quota.setText(quota(draft));
        });
        form.keep(hints.prices().watch(() -> {
            offered = null;
            offer(model.draft());
            tell(model.draft().machines().instanceType());
        }));
        addRebalancing();
        form.simulated("createcluster.simulated.brokers");
    }

    private void addRebalancing() {
        VBox express = new VBox();
        form.into(express, () -> {
            Options status = form.options("rebalancing", "rebalancing", List.of("ACTIVE", "PAUSED"),
                    draft -> draft.machines().rebalancing(),
                    way -> model.change("rebalancing", draft -> draft.machines(m -> m.withRebalancing(way))));
            status.setId("wizard-rebalancing");
        });
        form.showWhen(express, draft -> draft.kind() == Kind.EXPRESS);
    }

    // in place of the other kind's sizes
    private void offer(ClusterDraft draft) {
        if (draft.kind() != offered) {
            offered = draft.kind();
            size.getItems().setAll(
                    BrokerSize.of(offered, model.catalog().sizes()).stream().map(BrokerSize::type).toList());
            size.setValue(draft.machines().instanceType());
        }
    }

    private String label(String type) {
        return model.catalog().size(type)
                .map(one -> texts.get("createcluster.instanceType.one", type, one.vcpu(), one.memoryGib())
                        + hints.hour(type).map(price -> " · " + price).orElse(""))
                .orElse(type);
    }

    private String quota(ClusterDraft draft) {
        Quotas quotas = model.catalog().quotas();
        return texts.get(quotas.asked() ? "createcluster.quota" : "createcluster.quota.default",
                quotas.perCluster(draft.basics().kafkaVersion()), quotas.perAccount(), quotas.used());
    }

    private void tell(String type) {
        List<String> now = List.of(type, hints.size(type));
        if (now.equals(told)) {
            return;
        }
        told = now;
        facts.clear();
        model.catalog().size(type).ifPresent(one -> {
            facts.row(texts.get("createcluster.size.family"), texts.get("createcluster.size.family." + one.family()))
                    .row(texts.get("createcluster.size.vcpu"), String.valueOf(one.vcpu()))
                    .row(texts.get("createcluster.size.memory"), one.memoryGib() + " GiB")
                    .row(texts.get("createcluster.size.network"), one.network() + " Gbit/s")
                    .row(texts.get("createcluster.size.partitions"),
                            texts.get("createcluster.size.partitions.value", one.recommendedPartitions()))
                    .row(texts.get("createcluster.size.most-partitions"),
                            texts.get("createcluster.size.most-partitions.value", one.maximumPartitions()));
            if (one.traffic() != null) {
                facts.row(texts.get("createcluster.size.traffic"),
                        texts.get("createcluster.size.traffic.value", one.traffic().in(), one.traffic().out()));
            }
            facts.row(texts.get("cost.size.price"), hints.size(type));
        });
    }
}
