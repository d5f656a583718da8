package io.muskrat.desktop.createcluster.network;

import io.muskrat.core.createcluster.quickvpc.Cidr;
import io.muskrat.core.createcluster.quickvpc.QuickVpcPlan;
import io.muskrat.desktop.ui.form.Field;
import io.muskrat.desktop.ui.form.Fields;
import io.muskrat.desktop.ui.text.Texts;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The plan of a VPC: its name and range, its subnets, and what its range comes to. */
final class PlanForm extends VBox {

    private final Texts texts;
    private final QuickVpcModel model;
    private final Fields fields;
    private final TextField name = new TextField();
    private final TextField cidr = new TextField();
    private final CheckBox internet;
    private final Field range;
    private final PlanSubnets subnets;

    /** @param onEnter what follows when Enter is pressed in an input: not the next page of the wizard */
    PlanForm(Texts texts, QuickVpcModel model, Runnable onEnter) {
        super(12);
        this.texts = texts;
        this.model = model;
        fields = new Fields(texts);
        name.setId("quick-vpc-name");
        cidr.setId("quick-vpc-cidr");
        Field named = fields.add("quickVpcName", new Field(texts.get("network.quick.name"), name));
        range = fields.add("quickVpcCidr", new Field(texts.get("network.quick.cidr"), cidr));
        subnets = new PlanSubnets(texts, model, fields, onEnter);
        name.setOnAction(event -> onEnter.run());
        cidr.setOnAction(event -> onEnter.run());
        internet = new CheckBox(texts.get("network.quick.internet"));
        internet.setId("quick-vpc-internet");
        Field way = new Field("", internet, texts.get("network.quick.internet.hint"));
        way.getStyleClass().add("check-field");
        getChildren().addAll(named, range, subnets, way);
        name.textProperty().subscribe((was, typed) -> model.change(plan -> plan.withName(typed)));
        cidr.textProperty().subscribe((was, typed) -> {
            if (!typed.equals(model.planProperty().get().cidr())) {
                model.change(plan -> plan.withCidr(typed));
            }
        });
        internet.selectedProperty().subscribe((was, on) -> model.change(plan -> plan.withInternet(on)));
    }

    Subscription follow() {
        return Subscription.combine(
                model.planProperty().subscribe(this::show),
                model.brokenProperty().subscribe(broken -> fields.show(broken)));
    }

    void focusFirst() {
        name.requestFocus();
    }

    private void show(QuickVpcPlan plan) {
        set(name, plan.name());
        set(cidr, plan.cidr());
        internet.setSelected(plan.internet());
        Optional<Cidr> whole = Cidr.parse(plan.cidr());
        long taken = plan.subnets().stream().map(subnet -> Cidr.parse(subnet.cidr())).flatMap(Optional::stream)
                .mapToLong(Cidr::size).sum();
        range.hint(whole.map(block -> texts.get("network.quick.cidr.hint", block.size(), block.first(), block.last(), taken))
                .orElse(""));
        subnets.show(plan);
    }

    static void set(TextField input, String text) {
        if (!Objects.equals(input.getText(), text)) {
            input.setText(text);
        }
    }
}
