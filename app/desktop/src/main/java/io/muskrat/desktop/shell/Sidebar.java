package io.muskrat.desktop.shell;

import atlantafx.base.theme.Styles;
import io.muskrat.desktop.ui.look.Looks;
import io.muskrat.desktop.ui.nav.Feature;
import io.muskrat.desktop.ui.nav.Navigator;
import io.muskrat.desktop.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The entries of all features, with what the window is connected to on top. */
final class Sidebar extends VBox {

    private final ToggleGroup group = new ToggleGroup();
    private final List<ToggleButton> entries = new ArrayList<>();

    Sidebar(Texts texts, List<Feature> features, Node connection, Navigator navigator) {
        getStyleClass().add(Looks.SIDEBAR);
        Label brand = new Label(texts.get("shell.brand"), new Brand());
        brand.getStyleClass().addAll(Looks.SIDEBAR_BRAND, Styles.TITLE_3);
        getChildren().addAll(brand, connection);
        List<Feature> shown = features.stream().filter(Feature::inSidebar).toList();
        for (Feature feature : shown) {
            if (feature == shown.getLast()) {
                Region gap = new Region();
                VBox.setVgrow(gap, Priority.ALWAYS);
                getChildren().add(gap);
            }
            getChildren().add(entry(texts, feature, navigator));
        }
    }

    private ToggleButton entry(Texts texts, Feature feature, Navigator navigator) {
        ToggleButton entry = new ToggleButton(texts.get(feature.titleKey()), feature.icon().node());
        entry.setId("nav-" + feature.id());
        entry.getStyleClass().add(Looks.SIDEBAR_ITEM);
        entry.setMaxWidth(Double.MAX_VALUE);
        entry.setToggleGroup(group);
        entry.setUserData(feature.id());
        entry.setOnAction(event -> {
            entry.setSelected(true);
            navigator.open(feature.start());
        });
        entries.add(entry);
        return entry;
    }

    /** Marks the entry of the feature that is shown; none when it has no entry. */
    void mark(Feature feature) {
        group.selectToggle(entries.stream().filter(entry -> entry.getUserData().equals(feature.id()))
                .findFirst().orElse(null));
    }
}
