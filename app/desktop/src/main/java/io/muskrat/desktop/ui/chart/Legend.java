package io.muskrat.desktop.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/** Chip, name and value of each series in rows; pressing one hides or shows its line. The rest is in a menu "+5". */
final class Legend extends Region {

    /** What one item tells. */
    record Entry(String name, Color colour, String value, boolean shown) {}

    private static final double CHIP = 9;
    private static final double GAP = 14;
    private static final double WIDEST_NAME = 220;

    private final BiConsumer<String, Boolean> onToggle;
    private final List<Item> items = new ArrayList<>();
    private final MenuButton more = new MenuButton();
    private List<Entry> entries = List.of();
    private int mostRows = 1;

    /** @param onToggle is told the name of a series and whether it is to be shown */
    Legend(BiConsumer<String, Boolean> onToggle) {
        this.onToggle = onToggle;
        getStyleClass().add("legend");
        more.getStyleClass().setAll("legend-item", "legend-more");
        more.setOnShowing(_ -> more.getItems().setAll(hiddenItems()));
        getChildren().add(more);
    }

    /** The items are kept while the names stay, so that the focus and the pressed mouse stay with them. */
    void show(List<Entry> shown) {
        if (!names(shown).equals(names(entries))) {
            getChildren().removeAll(items);
            items.clear();
            shown.forEach(entry -> items.add(new Item(entry.name())));
            getChildren().addAll(0, items);
            applyCss();
        }
        entries = List.copyOf(shown);
        for (int i = 0; i < items.size(); i++) {
            items.get(i).show(entries.get(i));
        }
    }

    /** The height for a width, in at most so many rows. */
    double fit(double width, int rows) {
        mostRows = Math.max(1, rows);
        if (items.isEmpty()) {
            return 0;
        }
        return snappedTopInset() + snappedBottomInset() + flow(width, false) * rowHeight();
    }

    private double rowHeight() {
        return items.isEmpty() ? 0 : snapSizeY(items.getFirst().prefHeight(-1));
    }

    @Override
    protected void layoutChildren() {
        flow(getWidth(), true);
    }

    /** How many rows there are; items that do not fit go into the menu. */
    private int flow(double width, boolean place) {
        double right = width - snappedRightInset();
        double x = snappedLeftInset();
        int row = 0;
        int fitting = fitting(width);
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            double wide = Math.min(snapSizeX(item.prefWidth(-1)), right - snappedLeftInset());
            if (i < fitting && x > snappedLeftInset() && x + wide > right) {
                row++;
                x = snappedLeftInset();
            }
            if (place) {
                item.setVisible(i < fitting);
                item.resizeRelocate(x, snappedTopInset() + row * rowHeight(), wide, rowHeight());
            }
            x += i < fitting ? wide + GAP : 0;
        }
        if (place) {
            more.setVisible(fitting < items.size());
            more.setText("+" + (items.size() - fitting));
            more.resizeRelocate(x, snappedTopInset() + row * rowHeight(), more.prefWidth(-1), rowHeight());
        }
        return row + 1;
    }

    /** How many items fit into the rows there may be, with room for the menu if not all do. */
    private int fitting(double width) {
        double left = snappedLeftInset();
        double right = width - snappedRightInset();
        double x = left;
        int row = 1;
        int withMenu = 0;
        for (int i = 0; i < items.size(); i++) {
            double wide = Math.min(snapSizeX(items.get(i).prefWidth(-1)), right - left);
            if (x > left && x + wide > right) {
                row++;
                x = left;
            }
            if (row > mostRows) {
                return Math.max(1, withMenu);
            }
            x += wide + GAP;
            if (row < mostRows || x + moreWidth() <= right) {
                withMenu = i + 1;
            }
        }
        return items.size();
    }

    private double moreWidth() {
        return Math.max(36, more.prefWidth(-1));
    }

    private List<CheckMenuItem> hiddenItems() {
        List<CheckMenuItem> hidden = new ArrayList<>();
        for (int i = fitting(getWidth()); i < items.size(); i++) {
            Entry entry = entries.get(i);
            CheckMenuItem item = new CheckMenuItem(entry.name(), chip(entry.colour()));
            item.setSelected(entry.shown());
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> onToggle.accept(entry.name(), item.isSelected()));
            hidden.add(item);
        }
        return hidden;
    }

    private static List<String> names(List<Entry> entries) {
        return entries.stream().map(Entry::name).toList();
    }

    private static Rectangle chip(Color colour) {
        Rectangle chip = new Rectangle(CHIP, CHIP, colour);
        chip.setArcWidth(4);
        chip.setArcHeight(4);
        return chip;
    }

    private final class Item extends ToggleButton {

        private final Rectangle chip = chip(Color.TRANSPARENT);
        private final Label value = new Label();

        Item(String name) {
            getStyleClass().setAll("legend-item");
            Label label = new Label(name);
            label.setMaxWidth(WIDEST_NAME);
            label.setMinWidth(0);
            label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            value.getStyleClass().add("value");
            value.setMinWidth(USE_PREF_SIZE);
            HBox box = new HBox(chip, label, value);
            box.getStyleClass().add("box");
            setGraphic(box);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            setOnAction(_ -> onToggle.accept(name, isSelected()));
        }

        void show(Entry entry) {
            chip.setFill(entry.colour());
            setSelected(entry.shown());
            value.setText(entry.value());
            // grows only: values that follow the pointer must not make the legend dance
            value.setPrefWidth(USE_COMPUTED_SIZE);
            value.setPrefWidth(Math.max(value.prefWidth(-1), value.getWidth()));
            setAccessibleText(entry.name() + " " + entry.value());
        }
    }
}
