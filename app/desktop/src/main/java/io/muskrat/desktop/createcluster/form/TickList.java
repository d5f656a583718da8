package io.muskrat.desktop.createcluster.form;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/**
 * Entries to tick, with a search where there are many. The list is one stop of the Tab key: arrows go up and down, Space
 * ticks. However many entries there are, only those in sight are drawn.
 */
public final class TickList extends VBox {

    /** From so many entries on there is a search. */
    private static final int MANY = 12;
    private static final int MOST_ROWS = 6;
    private static final double ROW = 32;
    private static final double TALL_ROW = 50;

    private final String prefix;
    private final Consumer<List<String>> chosen;
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    private final FilteredList<Entry> found = new FilteredList<>(entries);
    private final Set<String> ticked = new LinkedHashSet<>();
    private final List<Cell> cells = new ArrayList<>();
    private final ListView<Entry> list = new ListView<>(found);
    private final TextField search = new TextField();

    /** @param about a second line, or empty */
    public record Entry(String id, String text, String about) { }

    /**
     * @param prefix of the ids: a box has its entry's after it, the search {@code search}, the list {@code list}
     * @param searching what stands in the empty search, and is said for it
     * @param nothing said when nothing is found
     * @param chosen told the ids of all ticked entries when a person has ticked one, in the order of ticking
     */
    public TickList(String prefix, String searching, String nothing, Consumer<List<String>> chosen) {
        super(8);
        this.prefix = prefix;
        this.chosen = chosen;
        search.setId(prefix + "search");
        search.setPromptText(searching);
        search.setAccessibleText(searching);
        search.textProperty().subscribe((was, typed) -> filter(typed));
        list.setId(prefix + "list");
        list.setPlaceholder(new Label(nothing));
        list.getStyleClass().add("tick-list");
        list.setCellFactory(view -> new Cell());
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        getChildren().addAll(search, list);
        offer(List.of());
    }

    /** What there is to tick; nothing is found by a search any more. */
    public void offer(List<Entry> offered) {
        search.clear();
        entries.setAll(offered);
        search.setVisible(offered.size() > MANY);
        search.setManaged(search.isVisible());
        double row = offered.stream().allMatch(entry -> entry.about().isEmpty()) ? ROW : TALL_ROW;
        list.setFixedCellSize(row);
        list.setPrefHeight(row * Math.clamp(offered.size(), 1, MOST_ROWS) + 4);
        list.setMinHeight(list.getPrefHeight());
        setVisible(!offered.isEmpty());
        setManaged(isVisible());
    }

    /** Ticks these and no others; nobody is told. */
    public void show(List<String> ids) {
        if (!List.copyOf(ticked).equals(ids)) {
            ticked.clear();
            ticked.addAll(ids);
            cells.forEach(Cell::follow);
        }
    }

    public void name(String accessible) {
        list.setAccessibleText(accessible);
    }

    public List<String> ticked() {
        return List.copyOf(ticked);
    }

    // what is ticked stays in sight
    private void filter(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        Set<String> kept = Set.copyOf(ticked);
        found.setPredicate(wanted.isEmpty() ? null : entry -> kept.contains(entry.id())
                || (entry.text() + " " + entry.about()).toLowerCase(Locale.ROOT).contains(wanted));
    }

    private void press(KeyEvent event) {
        Entry at = list.getFocusModel().getFocusedItem();
        if (at != null && event.getCode() == KeyCode.SPACE) {
            tick(at, !ticked.contains(at.id()));
            event.consume();
        }
    }

    private void tick(Entry entry, boolean on) {
        boolean other = on ? ticked.add(entry.id()) : ticked.remove(entry.id());
        if (other) {
            cells.forEach(Cell::follow);
            chosen.accept(new ArrayList<>(ticked));
        }
    }

    private final class Cell extends ListCell<Entry> {

        private final CheckBox box = new CheckBox();
        private final Label about = new Label();
        private final VBox both = new VBox(2, box, about);

        Cell() {
            about.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED, "option-hint");
            about.setMinWidth(0);
            box.setMinWidth(0);
            box.setFocusTraversable(false);
            box.setOnAction(event -> tick(getItem(), box.isSelected()));
            setPrefWidth(0); // as wide as the list, and no wider
            cells.add(this);
        }

        void follow() {
            box.setSelected(getItem() != null && ticked.contains(getItem().id()));
        }

        @Override
        protected void updateItem(Entry item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            box.setId(prefix + item.id());
            box.setText(item.text());
            follow();
            about.setText(item.about());
            about.setVisible(!item.about().isEmpty());
            about.setManaged(about.isVisible());
            setAccessibleText(item.text());
            setGraphic(both);
        }
    }
}
