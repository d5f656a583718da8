package io.muskrat.desktop.createcluster.properties;

import atlantafx.base.theme.Styles;
import io.muskrat.core.createcluster.properties.ServerProperty;
import io.muskrat.core.createcluster.properties.Surroundings;
import io.muskrat.desktop.createcluster.form.Facts;
import io.muskrat.desktop.ui.text.Texts;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One property: what it does, what it takes, what it is without the configuration, and a way to set it. */
final class PropertyFacts extends VBox {

    private static final double KEYS = 120;

    private final Texts texts;
    private final Amounts amounts;
    private final Consumer<ServerProperty> set;
    private final Label name = new Label();
    private final Label about = new Label();
    private final Facts facts = new Facts(KEYS);
    private final Button button;

    /** @param set puts the property into the text */
    PropertyFacts(Texts texts, Consumer<ServerProperty> set) {
        super(10);
        this.texts = texts;
        this.set = set;
        amounts = new Amounts(texts);
        name.getStyleClass().add(Styles.TEXT_BOLD);
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        about.setWrapText(true);
        about.setMinHeight(Region.USE_PREF_SIZE);
        button = new Button(texts.get("createcluster.property.set"));
        button.setId("wizard-property-set");
        getChildren().addAll(name, about, facts, button);
        getStyleClass().add("property-facts");
        setVisible(false);
    }

    void show(ServerProperty property, Surroundings around, String value) {
        setVisible(true);
        name.setText(property.name());
        about.setText(texts.get("serverproperties." + property.name()));
        facts.clear();
        facts.row(texts.get("createcluster.property.type"),
                texts.get("createcluster.property.type." + property.type().name().toLowerCase(Locale.ROOT)));
        if (!takes(property).isEmpty()) {
            facts.row(texts.get("createcluster.property.takes"), takes(property));
        }
        facts.row(texts.get("createcluster.property.msk"), amounts.shown(property.name(), around.defaultOf(property)));
        facts.row(texts.get("createcluster.property.apache"), amounts.shown(property.name(), property.apacheDefault()));
        if (!value.isEmpty()) {
            facts.row(texts.get("createcluster.property.here"), amounts.shown(property.name(), value));
        }
        button.setText(texts.get(value.isEmpty() ? "createcluster.property.set" : "createcluster.property.go"));
        button.setOnAction(event -> set.accept(property));
    }

    private String takes(ServerProperty property) {
        if (!property.choices().isEmpty()) {
            return String.join(", ", property.choices());
        }
        String least = property.least().map(BigDecimal::toPlainString).orElse("");
        String most = property.most().map(BigDecimal::toPlainString).orElse("");
        if (least.isEmpty()) {
            return "";
        }
        return most.isEmpty() ? texts.get("createcluster.property.from", least)
                : texts.get("createcluster.property.between", least, most);
    }
}
