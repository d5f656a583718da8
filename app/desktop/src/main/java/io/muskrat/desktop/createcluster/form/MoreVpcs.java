package io.muskrat.desktop.createcluster.form;

import atlantafx.base.theme.Styles;
import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.draft.Placement.MoreVpc;
import io.muskrat.desktop.createcluster.model.DraftModel;
import io.muskrat.desktop.ui.form.Choice;
import io.muskrat.desktop.ui.form.Words;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.text.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Further VPCs from which a serverless cluster can be reached: each with subnets and security groups to tick. */
public final class MoreVpcs extends VBox {

    private static final int MOST = 4;

    private final Texts texts;
    private final DraftModel model;
    private final VBox rows = new VBox(12);
    private final Button add;

    public MoreVpcs(Texts texts, DraftModel model) {
        super(8);
        this.texts = texts;
        this.model = model;
        add = new Button(texts.get("createcluster.moreVpcs.add"), Icons.ADD.node());
        add.setId("wizard-vpc-add");
        add.setOnAction(event -> {
            addRow(new MoreVpc("", List.of(), List.of()));
            save();
            ((Row) rows.getChildren().getLast()).vpc.requestFocus();
        });
        getChildren().addAll(rows, add);
        model.draft().placement().moreVpcs().forEach(this::addRow);
        count();
    }

    private void addRow(MoreVpc vpc) {
        rows.getChildren().add(new Row(vpc));
        count();
    }

    private void count() {
        add.setDisable(rows.getChildren().size() >= MOST);
        for (int i = 0; i < rows.getChildren().size(); i++) {
            ((Row) rows.getChildren().get(i)).number(i);
        }
    }

    private void save() {
        List<MoreVpc> all = rows.getChildren().stream().map(row -> ((Row) row).value()).toList();
        model.change("moreVpcs", draft -> draft.placement(p -> p.withMoreVpcs(all)));
    }

    private final class Row extends VBox {

        private final Choice<String> vpc;
        private final Button remove = new Button(null, Icons.DELETE.node());
        private final TickList subnets = list("subnets");
        private final TickList groups = list("groups");
        private final Label subnetsTitle = Words.small(texts.get("createcluster.moreVpcs.subnets"));
        private final Label groupsTitle = Words.small(texts.get("createcluster.moreVpcs.groups"));

        Row(MoreVpc shown) {
            super(6);
            vpc = new Choice<>(id -> model.catalog().vpc(id).map(Catalog.Vpc::label).orElse(id));
            vpc.getItems().setAll(model.catalog().vpcs().stream().map(Catalog.Vpc::id).toList());
            vpc.setPromptText(texts.get("createcluster.vpcId.prompt"));
            vpc.setAccessibleText(texts.get("createcluster.moreVpcs.vpc"));
            vpc.setValue(shown.vpcId().isEmpty() ? null : shown.vpcId());
            offer(shown);
            vpc.valueProperty().subscribe((was, id) -> {
                offer(new MoreVpc(id, likely(id), List.of()));
                save();
            });
            remove.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
            remove.setAccessibleText(texts.get("createcluster.moreVpcs.remove"));
            remove.setTooltip(new Tooltip(texts.get("createcluster.moreVpcs.remove")));
            remove.setOnAction(event -> {
                rows.getChildren().remove(this);
                count();
                save();
                add.requestFocus();
            });
            HBox.setHgrow(vpc, Priority.ALWAYS);
            HBox head = new HBox(8, vpc, remove);
            head.setAlignment(Pos.CENTER_LEFT);
            getChildren().addAll(head, subnetsTitle, subnets, groupsTitle, groups);
        }

        void number(int index) {
            vpc.setId("wizard-vpc-" + index);
            remove.setId("wizard-vpc-remove-" + index);
        }

        MoreVpc value() {
            return new MoreVpc(vpc.getValue(), subnets.ticked(), groups.ticked());
        }

        // the first subnet of each zone
        private List<String> likely(String vpcId) {
            Map<String, String> byZone = new LinkedHashMap<>();
            model.catalog().subnetsOf(vpcId).forEach(subnet -> byZone.putIfAbsent(subnet.zone(), subnet.id()));
            return List.copyOf(byZone.values());
        }

        private void offer(MoreVpc shown) {
            subnets.offer(model.catalog().subnetsOf(shown.vpcId()).stream().map(subnet -> new TickList.Entry(
                    subnet.id(), subnet.label() + " · " + subnet.zone(), "")).toList());
            groups.offer(model.catalog().securityGroupsOf(shown.vpcId()).stream()
                    .map(group -> new TickList.Entry(group.id(), group.label(), "")).toList());
            subnets.show(shown.subnets());
            groups.show(shown.securityGroups());
            appear(subnetsTitle, subnets.isVisible());
            appear(groupsTitle, groups.isVisible());
        }

        private TickList list(String of) {
            TickList ticks = new TickList("wizard-vpc-" + of + "-", texts.get("network." + of + ".search"),
                    texts.get("network." + of + ".not-found"), ids -> save());
            ticks.name(texts.get("createcluster.moreVpcs." + of));
            return ticks;
        }

        private static void appear(Label title, boolean shown) {
            title.setVisible(shown);
            title.setManaged(shown);
        }
    }
}
