package io.muskrat.desktop.createcluster.pages;

import io.muskrat.core.createcluster.catalog.BrokerSize;
import io.muskrat.desktop.createcluster.form.Facts;
import io.muskrat.desktop.createcluster.model.DraftModel;
import io.muskrat.desktop.createcluster.price.PriceHints;
import io.muskrat.desktop.ui.form.Choice;
import io.muskrat.desktop.ui.form.Field;
import io.muskrat.desktop.ui.text.Texts;
import java.util.Optional;
import javafx.scene.control.TextField;

/** Size and number of the brokers. */
final class BrokersPage extends FormPage {

    private final Facts facts = new Facts(190);
    private final PriceHints hints;

    BrokersPage(Texts texts, DraftModel model, PriceHints hints) {
        super(texts, model);
        this.hints = hints;
        Choice<String> size = form.choice("instanceType", model.catalog().sizes().stream().map(BrokerSize::type).toList(),
                this::label, draft -> draft.machines().instanceType(),
                type -> model.change("instanceType", draft -> draft.machines(m -> m.withInstanceType(type))));
        size.setVisibleRowCount(12);
        facts.getStyleClass().add("size-facts");
        form.add(facts);
        TextField count = new TextField();
        form.bind(count, "brokersPerZone", draft -> draft.machines().brokersPerZone(), (draft, value) -> draft.machines(m -> m.withBrokersPerZone(value)));
        Field counted = form.field("brokersPerZone", count);
        count.getStyleClass().add("number-input");
        form.watch(draft -> {
            tell(draft.machines().instanceType());
            counted.hint(texts.get("createcluster.brokersPerZone.hint", draft.brokerCount()));
        });
        form.keep(hints.prices().watch(() -> tell(model.draft().machines().instanceType())));
        form.simulated("createcluster.simulated.brokers");
    }

    private Optional<BrokerSize> find(String type) {
        return model.catalog().sizes().stream().filter(size -> size.type().equals(type)).findFirst();
    }

    private String label(String type) {
        return find(type).map(size -> texts.get("createcluster.instanceType.one", type, size.vcpu(), size.memoryGib()))
                .orElse(type);
    }

    private void tell(String type) {
        facts.clear();
        find(type).ifPresent(size -> facts
                .row(texts.get("createcluster.size.vcpu"), String.valueOf(size.vcpu()))
                .row(texts.get("createcluster.size.memory"), size.memoryGib() + " GiB")
                .row(texts.get("createcluster.size.network"), size.network() + " Gbit/s")
                .row(texts.get("createcluster.size.partitions"),
                        texts.get("createcluster.size.partitions.value", size.recommendedPartitions()))
                .row(texts.get("cost.size.price"), hints.size(type)));
    }
}
