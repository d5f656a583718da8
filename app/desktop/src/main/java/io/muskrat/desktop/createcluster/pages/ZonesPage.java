package io.muskrat.desktop.createcluster.pages;

import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.platform.Violation;
import io.muskrat.desktop.createcluster.model.DraftModel;
import io.muskrat.desktop.ui.form.Choice;
import io.muskrat.desktop.ui.form.Field;
import io.muskrat.desktop.ui.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Two or three zones, with a subnet in each. */
final class ZonesPage extends FormPage {

    private static final int MOST = 3;

    private final List<Choice<String>> slots = new ArrayList<>();
    private final List<Field> fields = new ArrayList<>();

    ZonesPage(Texts texts, DraftModel model) {
        super(texts, model);
        form.place(this::place);
        form.options("zoneCount", "zones", List.of("3", "2"), draft -> draft.placement().zoneCount(), model::chooseZones);
        for (int slot = 0; slot < MOST; slot++) {
            addSlot(slot);
        }
        form.watch(this::offer);
        form.simulated("createcluster.simulated.zones");
    }

    private void addSlot(int slot) {
        Choice<String> input = new Choice<>(this::subnet);
        form.bind(input, "subnets-" + slot, List.of(),
                draft -> slot < draft.placement().subnets().size() ? draft.placement().subnets().get(slot) : "",
                id -> model.chooseSubnet(slot, id));
        input.setId("wizard-subnet-" + slot);
        Field field = new Field(texts.get("createcluster.subnets", slot + 1), input);
        form.add(form.tie("subnets-" + slot, field, input));
        slots.add(input);
        fields.add(field);
    }

    private void offer(ClusterDraft draft) {
        boolean vpcChosen = !draft.placement().vpcId().isEmpty();
        List<String> ids = model.catalog().subnetsOf(draft.placement().vpcId()).stream()
                .sorted(Comparator.comparing(Catalog.Subnet::zone).thenComparing(Catalog.Subnet::name))
                .map(Catalog.Subnet::id).toList();
        for (int slot = 0; slot < MOST; slot++) {
            Choice<String> input = slots.get(slot);
            if (!input.getItems().equals(ids)) {
                input.getItems().setAll(ids);
                String chosen = slot < draft.placement().subnets().size() ? draft.placement().subnets().get(slot) : "";
                input.setValue(chosen.isEmpty() ? null : chosen);
            }
            input.setDisable(!vpcChosen);
            input.setPromptText(texts.get(vpcChosen ? "createcluster.subnets.prompt" : "createcluster.subnets.no-vpc"));
            fields.get(slot).setVisible(slot < draft.placement().subnets().size());
            fields.get(slot).setManaged(slot < draft.placement().subnets().size());
        }
    }

    private String subnet(String id) {
        return model.catalog().subnet(id).map(subnet -> texts.get("createcluster.subnets.one",
                subnet.name().isBlank() ? subnet.id() : subnet.name(), subnet.zone(), subnet.cidr(),
                subnet.freeAddresses())).orElse(id);
    }

    // a refusal of the subnets stands at the last of those that it is about
    private String place(Violation violation) {
        if (!violation.field().equals("subnets")) {
            return violation.field();
        }
        List<String> chosen = model.draft().placement().subnets();
        if (violation.rule().equals("subnet-empty")) {
            return "subnets-" + (Integer.parseInt(violation.args().getFirst()) - 1);
        }
        for (int slot = chosen.size() - 1; slot > 0; slot--) {
            String id = chosen.get(slot);
            String label = model.catalog().subnet(id).map(Catalog.Subnet::label).orElse(id);
            if (violation.args().contains(label)) {
                return "subnets-" + slot;
            }
        }
        return "subnets-0";
    }
}
