package io.muskrat.desktop.createcluster.pages;

import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.draft.Kind;
import io.muskrat.core.platform.TypedNumber;
import io.muskrat.core.platform.Violation;
import io.muskrat.desktop.createcluster.form.MoreVpcs;
import io.muskrat.desktop.createcluster.form.Options;
import io.muskrat.desktop.createcluster.model.DraftModel;
import io.muskrat.desktop.ui.form.Choice;
import io.muskrat.desktop.ui.form.Field;
import io.muskrat.desktop.ui.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.layout.VBox;

/** The zones, two or three and of a serverless cluster up to six, with a subnet in each. */
final class ZonesPage extends FormPage {

    private static final int MOST = 6;
    private static final int MOST_BROKERS = 1_000;

    private final List<Choice<String>> slots = new ArrayList<>();
    private final List<Field> fields = new ArrayList<>();
    private Catalog read;
    private String readOf;
    private List<String> ids = List.of();
    private Map<String, String> labels = Map.of();

    ZonesPage(Texts texts, DraftModel model) {
        super(texts, model);
        form.place(this::place);
        addCount();
        for (int slot = 0; slot < MOST; slot++) {
            addSlot(slot);
        }
        form.watch(this::offer);
        addMore();
        form.simulated("createcluster.simulated.zones");
    }

    private void addCount() {
        VBox few = new VBox();
        form.into(few, () -> {
            Options count = form.options("zoneCount", "zones", List.of("3", "2"),
                    draft -> draft.placement().zoneCount(), model::chooseZones);
            form.watch(draft -> {
                if (draft.kind() == Kind.EXPRESS) {
                    count.disable("2", texts.get("createcluster.zones.express"));
                } else {
                    count.enable("2");
                }
            });
        });
        form.showWhen(few, draft -> draft.kind().provisioned());
        VBox many = new VBox();
        form.into(many, () -> {
            Choice<String> count = new Choice<>(number -> texts.get("createcluster.zones.number", number));
            form.bind(count, "zoneCount", List.of("2", "3", "4", "5", "6"),
                    draft -> draft.placement().zoneCount(), model::chooseZones);
            count.setId("wizard-zoneCount");
            Field field = new Field(texts.get("createcluster.zones"), count, texts.get("createcluster.zones.serverless"));
            form.add(form.tie("zoneCount-serverless", field, count));
        });
        form.showWhen(many, draft -> !draft.kind().provisioned());
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

    private void addMore() {
        MoreVpcs more = new MoreVpcs(texts, model);
        Field field = new Field(texts.get("createcluster.moreVpcs"), more, texts.get("createcluster.moreVpcs.hint"));
        form.add(form.tie("moreVpcs", field, more));
        form.showWhen(field, draft -> !draft.kind().provisioned());
    }

    private void offer(ClusterDraft draft) {
        boolean vpcChosen = !draft.placement().vpcId().isEmpty();
        boolean other = read(draft.placement().vpcId());
        for (int slot = 0; slot < MOST; slot++) {
            Choice<String> input = slots.get(slot);
            boolean asked = slot < draft.placement().subnets().size();
            String chosen = asked ? draft.placement().subnets().get(slot) : "";
            if (other) {
                input.getItems().setAll(ids);
                input.setValue(chosen.isEmpty() ? null : chosen);
            }
            input.setDisable(!vpcChosen);
            input.setPromptText(texts.get(vpcChosen ? "createcluster.subnets.prompt" : "createcluster.subnets.no-vpc"));
            fields.get(slot).hint(room(chosen, draft));
            fields.get(slot).setVisible(asked);
            fields.get(slot).setManaged(asked);
        }
    }

    private boolean read(String vpcId) {
        if (model.catalog() == read && vpcId.equals(readOf)) {
            return false;
        }
        read = model.catalog();
        readOf = vpcId;
        ids = read.subnetsOf(vpcId).stream()
                .sorted(Comparator.comparing(Catalog.Subnet::zone).thenComparing(Catalog.Subnet::name))
                .map(Catalog.Subnet::id).toList();
        labels = read.subnetsOf(vpcId).stream().collect(Collectors.toMap(Catalog.Subnet::id, this::label));
        return true;
    }

    // an address of the subnet for each broker in it
    private String room(String subnetId, ClusterDraft draft) {
        TypedNumber each = TypedNumber.of(draft.machines().brokersPerZone());
        if (!draft.kind().provisioned() || !each.within(1, MOST_BROKERS)) {
            return "";
        }
        return model.catalog().subnet(subnetId)
                .map(subnet -> texts.get("createcluster.subnets.room", subnet.freeAddresses(), each.value()))
                .orElse("");
    }

    // asked for every entry of a list when it drops down
    private String subnet(String id) {
        return labels.getOrDefault(id, id);
    }

    private String label(Catalog.Subnet subnet) {
        return texts.get("createcluster.subnets.one", subnet.name().isBlank() ? subnet.id() : subnet.name(),
                subnet.zone(), subnet.cidr(), subnet.freeAddresses());
    }

    // a refusal of the subnets stands at the last of those that it is about
    private String place(Violation violation) {
        boolean serverless = !model.draft().kind().provisioned();
        if (violation.field().equals("zoneCount")) {
            return serverless ? "zoneCount-serverless" : "zoneCount";
        }
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
