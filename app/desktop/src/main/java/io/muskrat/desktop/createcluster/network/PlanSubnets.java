package io.muskrat.desktop.createcluster.network;

import io.muskrat.core.createcluster.quickvpc.Cidr;
import io.muskrat.core.createcluster.quickvpc.QuickVpcPlan.PlannedSubnet;
import io.muskrat.core.createcluster.quickvpc.QuickVpcPlan;
import io.muskrat.desktop.ui.form.Choice;
import io.muskrat.desktop.ui.form.Field;
import io.muskrat.desktop.ui.form.Fields;
import io.muskrat.desktop.ui.form.Words;
import io.muskrat.desktop.ui.look.Looks;
import io.muskrat.desktop.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A row for each planned subnet: its name, its zone, its range and how many addresses that gives. */
final class PlanSubnets extends VBox {

    private static final double ROOM_FOR_A_LINE = 430;
    private static final int[] WIDE = {24, 40, 36};
    private static final int[] NARROW = {42, 58};

    private final Texts texts;
    private final QuickVpcModel model;
    private final Fields fields;
    private final Runnable onEnter;
    private final GridPane grid = new GridPane();
    private final List<Row> rows = new ArrayList<>();
    private final List<Label> heads;
    private boolean narrow;

    PlanSubnets(Texts texts, QuickVpcModel model, Fields fields, Runnable onEnter) {
        super(6);
        this.texts = texts;
        this.model = model;
        this.fields = fields;
        this.onEnter = onEnter;
        grid.setHgap(12);
        grid.setVgap(8);
        heads = List.of(head("network.quick.subnet"), head("network.quick.zone"), head("network.quick.range"));
        widthProperty().subscribe(() -> makeRoom(getWidth() < ROOM_FOR_A_LINE));
        getChildren().addAll(grid, Words.small(texts.get("network.quick.kept")));
    }

    void show(QuickVpcPlan plan) {
        while (rows.size() < plan.subnets().size()) {
            rows.add(new Row(rows.size()));
        }
        for (Row row : rows) {
            row.show(plan.subnets().get(row.index));
        }
        setVisible(!plan.subnets().isEmpty());
        makeRoom(narrow);
    }

    // the range goes under name and zone where there is no room beside them
    private void makeRoom(boolean now) {
        if (now == narrow && !grid.getChildren().isEmpty() && grid.getChildren().size() == shown()) {
            return;
        }
        narrow = now;
        grid.getChildren().clear();
        grid.getColumnConstraints().clear();
        for (int share : narrow ? NARROW : WIDE) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(share);
            column.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(column);
        }
        heads.stream().limit(narrow ? NARROW.length : WIDE.length).forEach(head -> grid.add(head, heads.indexOf(head), 0));
        for (Row row : rows) {
            int line = 1 + row.index * (narrow ? 2 : 1);
            grid.add(row.named, 0, line);
            grid.add(row.placed, 1, line);
            grid.add(row.range, narrow ? 0 : 2, narrow ? line + 1 : line, narrow ? 2 : 1, 1);
            GridPane.setMargin(row.range, new Insets(0, 0, narrow ? 8 : 0, 0));
        }
    }

    private int shown() {
        return (narrow ? NARROW.length : WIDE.length) + rows.size() * WIDE.length;
    }

    private Label head(String key) {
        Label label = new Label(texts.get(key));
        label.getStyleClass().add(Looks.FIELD_LABEL);
        return label;
    }

    private final class Row {

        private final int index;
        private final TextField name = new TextField();
        private final Choice<String> zone = new Choice<>(text -> text);
        private final TextField cidr = new TextField();
        private final Field named;
        private final Field placed;
        private final Field range;

        Row(int index) {
            this.index = index;
            name.setId("quick-vpc-name-" + index);
            zone.setId("quick-vpc-zone-" + index);
            cidr.setId("quick-vpc-cidr-" + index);
            name.setAccessibleText(texts.get("network.quick.subnet"));
            zone.setAccessibleText(texts.get("network.quick.zone"));
            cidr.setAccessibleText(texts.get("network.quick.range"));
            zone.getItems().setAll(model.zones());
            name.setOnAction(event -> onEnter.run());
            cidr.setOnAction(event -> onEnter.run());
            range = fields.add("quickVpcCidr-" + index, new Field("", cidr));
            named = fields.add("quickVpcName-" + index, new Field("", name));
            placed = fields.add("quickVpcZone-" + index, new Field("", zone));
            name.textProperty().subscribe((was, typed) ->
                    change(old -> new PlannedSubnet(typed, old.zone(), old.cidr())));
            zone.valueProperty().subscribe((was, chosen) ->
                    change(old -> chosen == null ? old : new PlannedSubnet(old.name(), chosen, old.cidr())));
            cidr.textProperty().subscribe((was, typed) ->
                    change(old -> new PlannedSubnet(old.name(), old.zone(), typed)));
        }

        private void show(PlannedSubnet subnet) {
            PlanForm.set(name, subnet.name());
            PlanForm.set(cidr, subnet.cidr());
            zone.setValue(subnet.zone());
            range.hint(Cidr.parse(subnet.cidr())
                    .map(block -> texts.get("network.quick.usable", block.usable(), block.first(), block.last())).orElse(""));
        }

        private void change(UnaryOperator<PlannedSubnet> change) {
            model.change(plan -> plan.withSubnet(index, change.apply(plan.subnets().get(index))));
        }
    }
}
