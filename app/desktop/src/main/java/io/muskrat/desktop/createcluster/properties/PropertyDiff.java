package io.muskrat.desktop.createcluster.properties;

import atlantafx.base.theme.Styles;
import io.muskrat.core.createcluster.properties.PropertyChange;
import io.muskrat.desktop.ui.text.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What a configuration changes of MSK's default, a line a property. */
final class PropertyDiff extends VBox {

    private final Texts texts;
    private final Amounts amounts;

    PropertyDiff(Texts texts) {
        super(4);
        this.texts = texts;
        amounts = new Amounts(texts);
        setId("wizard-property-diff");
        getStyleClass().add("property-diff");
    }

    void show(List<PropertyChange> changes) {
        getChildren().setAll(line(texts.get("createcluster.property.diff"), Styles.TEXT_BOLD));
        if (changes.isEmpty()) {
            getChildren().add(line(texts.get("createcluster.property.diff.none"), Styles.TEXT_MUTED));
        }
        changes.forEach(change -> getChildren().add(line(change)));
    }

    private Node line(PropertyChange change) {
        return change.same()
                ? line(texts.get("createcluster.property.diff.same", change.name(), change.after()), Styles.TEXT_MUTED)
                : line(texts.get("createcluster.property.diff.one", change.name(),
                        amounts.shown(change.name(), change.before()), amounts.shown(change.name(), change.after())),
                        Styles.TEXT);
    }

    private static Label line(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
