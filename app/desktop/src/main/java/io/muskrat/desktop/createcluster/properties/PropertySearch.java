package io.muskrat.desktop.createcluster.properties;

import atlantafx.base.theme.Styles;
import io.muskrat.core.createcluster.properties.ServerProperties;
import io.muskrat.core.createcluster.properties.ServerProperty;
import io.muskrat.desktop.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

/** All properties by name, found by a part of the name or of what they do. */
final class PropertySearch extends VBox {

    private static final double HEIGHT = 172;
    private static final double ROW = 28;

    private final Texts texts;
    private final TextField search = new TextField();
    private final ListView<ServerProperty> list = new ListView<>();

    /**
     * @param chosen told which one is selected
     * @param set told which one was picked by Enter or a double click
     */
    PropertySearch(Texts texts, Consumer<ServerProperty> chosen, Consumer<ServerProperty> set) {
        super(6);
        this.texts = texts;
        search.setId("wizard-property-search");
        search.setPromptText(texts.get("createcluster.property.search"));
        search.setAccessibleText(texts.get("createcluster.property.search"));
        list.setId("wizard-property-list");
        list.setPrefHeight(HEIGHT);
        list.setMinWidth(0);
        list.setAccessibleText(texts.get("createcluster.property.list"));
        list.getItems().setAll(ServerProperties.ALL);
        list.setCellFactory(view -> new ListCell<>() {
            @Override
            protected void updateItem(ServerProperty item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? null : item.name());
            }
        });
        search.textProperty().subscribe((was, typed) -> filter(typed));
        search.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN && !list.getItems().isEmpty()) {
                list.requestFocus();
                list.getSelectionModel().selectFirst();
                event.consume();
            }
        });
        search.setOnAction(event -> pick(set)); // Enter is not the next page here
        list.getSelectionModel().selectedItemProperty().subscribe(property -> {
            if (property != null) {
                chosen.accept(property);
            }
        });
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                pick(set);
                event.consume();
            }
        });
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                pick(set);
            }
        });
        list.setFixedCellSize(ROW);
        Label title = new Label(texts.get("createcluster.property.list"));
        title.getStyleClass().add(Styles.TEXT_BOLD);
        getChildren().addAll(title, search, list);
    }

    private void pick(Consumer<ServerProperty> set) {
        ServerProperty selected = list.getSelectionModel().getSelectedItem();
        if (selected != null) {
            set.accept(selected);
        }
    }

    private void filter(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        List<ServerProperty> found = ServerProperties.ALL.stream()
                .filter(property -> property.name().contains(wanted)
                        || texts.get("serverproperties." + property.name()).toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        list.getItems().setAll(found);
        list.getSelectionModel().selectFirst();
    }
}
