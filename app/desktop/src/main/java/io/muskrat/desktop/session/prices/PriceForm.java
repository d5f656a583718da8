package io.muskrat.desktop.session.prices;

import io.muskrat.core.platform.Violation;
import io.muskrat.core.pricing.MonthLength;
import io.muskrat.desktop.ui.form.Choice;
import io.muskrat.desktop.ui.form.Field;
import io.muskrat.desktop.ui.form.Fields;
import io.muskrat.desktop.ui.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.util.Subscription;

/**
 * Fields of the load, of the month and of the rate of the won. The input of a field has the id {@code <prefix>-<field>},
 * its texts the keys {@code cost.load.<field>} and the same with {@code .hint}.
 */
public final class PriceForm extends FlowPane {

    private static final String WON = "won";

    private final Texts texts;
    private final PricesModel model;
    private final String prefix;
    private final Fields fields;
    private final Map<String, TextField> inputs = new LinkedHashMap<>();
    private final Choice<MonthLength> month;

    /** @param prefix of the ids */
    public PriceForm(Texts texts, PricesModel model, String prefix) {
        super(14, 12);
        this.texts = texts;
        this.model = model;
        this.prefix = prefix;
        fields = new Fields(texts);
        month = new Choice<>(length -> texts.get("cost.month." + length.key()));
        getStyleClass().add("price-form");
    }

    /** Adds fields of the load. */
    public PriceForm load(String... names) {
        for (String name : names) {
            TextField input = add(name, model.workload().typed().get(name));
            input.textProperty().subscribe((was, typed) -> model.load(model.workload().with(name, typed)));
        }
        return this;
    }

    /** Adds the month and the rate of the won. */
    public PriceForm money() {
        month.setId(prefix + "-month");
        month.getItems().setAll(MonthLength.values());
        month.setValue(model.month());
        month.valueProperty().subscribe((was, chosen) -> model.month(chosen));
        Field length = new Field(texts.get("cost.month"), month, texts.get("cost.month.hint"));
        length.getStyleClass().add("price-wide");
        getChildren().add(length);
        TextField input = add(WON, model.typedWon());
        input.setPromptText(texts.get("cost.load.won.prompt"));
        input.textProperty().subscribe((was, typed) -> model.won(typed));
        return this;
    }

    /** Shows what is chosen elsewhere, and what is wrong, until the subscription ends. */
    public Subscription watch() {
        return model.watch(this::show);
    }

    private TextField add(String name, String text) {
        TextField input = new TextField(text);
        input.setId(prefix + "-" + name);
        input.getStyleClass().add("price-input");
        inputs.put(name, input);
        getChildren().add(fields.add(prefix + "-" + name,
                new Field(texts.get("cost.load." + name), input, texts.get("cost.load." + name + ".hint"))));
        return input;
    }

    private void show() {
        Map<String, String> typed = model.workload().typed();
        inputs.forEach((name, input) -> {
            String now = name.equals(WON) ? model.typedWon() : typed.get(name);
            if (!input.getText().equals(now)) {
                input.setText(now);
            }
        });
        if (month.getValue() != null && month.getValue() != model.month()) {
            month.setValue(model.month());
        }
        List<Violation> wrong = new ArrayList<>(model.workload().check());
        if (!model.typedWon().isBlank() && model.won().isEmpty()) {
            wrong.add(Violation.of(WON, "won-rate", model.typedWon().strip()));
        }
        fields.show(wrong.stream()
                .map(each -> new Violation(prefix + "-" + each.field(), each.rule(), each.args())).toList());
    }
}
