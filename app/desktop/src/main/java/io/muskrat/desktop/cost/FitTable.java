package io.muskrat.desktop.cost;

import io.muskrat.core.pricing.sizing.Fit;
import io.muskrat.desktop.ui.look.Looks;
import io.muskrat.desktop.ui.table.Columns;
import io.muskrat.desktop.ui.text.Money;
import io.muskrat.desktop.ui.text.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The sizes of brokers side by side; as high as it has rows, because the page scrolls. */
final class FitTable {

    private static final double ROW = 32;
    /** The header, and room for a scroll bar where the window is narrow. */
    private static final double AROUND = 80;

    private static final int AFTER_MONTH = 5;

    private final Texts texts;
    private final TableView<Fit> table = new TableView<>();
    private final TableColumn<Fit, Number> won;
    private Optional<BigDecimal> rate = Optional.empty();
    private String selected = "";

    /** @param onSelected the fit whose bill is to be shown */
    FitTable(Texts texts, Consumer<Fit> onSelected) {
        this.texts = texts;
        table.setId("cost-sizes");
        table.setFixedCellSize(ROW);
        table.setPlaceholder(new Label(texts.get("cost.nothing-fits")));
        table.getStyleClass().addAll(Looks.CARD, "flush");
        table.getColumns().add(Columns.text(texts.get("cost.column.size"), 145, fit -> size(texts, fit)));
        table.getColumns().add(number("brokers", 70, fit -> fit.brokers(), this::count));
        table.getColumns().add(number("partitions", 78, fit -> fit.partitions(), this::count));
        table.getColumns().add(number("volume", 105, fit -> fit.volume(), this::count));
        table.getColumns().add(number("month", 105, fit -> fit.bill().month(), this::dollars));
        table.getColumns().add(Columns.text(texts.get("cost.column.missing"), 125, this::missing));
        table.getColumns().add(number("day", 90, fit -> fit.bill().day(), this::dollars));
        table.getColumns().add(number("hour", 80, fit -> fit.bill().hour(), this::dollars));
        table.getColumns().add(number("replicas", 125, fit -> fit.replicas(), this::count));
        table.getColumns().add(Columns.text(texts.get("cost.column.limit"), 110, this::limit));
        won = number("won", 115, fit -> fit.bill().month(),
                usd -> rate.map(found -> Money.won(decimal(usd), found, texts.locale())).orElse(""));
        table.getSelectionModel().selectedItemProperty().subscribe((was, now) -> {
            if (now != null) {
                selected = now.size();
                onSelected.accept(now);
            }
        });
    }

    Node node() {
        return table;
    }

    void show(List<Fit> fits, Optional<BigDecimal> wonPerDollar) {
        rate = wonPerDollar;
        String before = selected;
        table.getItems().setAll(fits);
        table.sort();
        selected = before;
        double height = fits.size() * ROW + AROUND;
        table.setMinHeight(height);
        table.setPrefHeight(height);
        table.setMaxHeight(height);
        if (rate.isEmpty()) {
            table.getColumns().remove(won);
        } else if (!table.getColumns().contains(won)) {
            table.getColumns().add(AFTER_MONTH, won);
        }
    }

    /** Selects the size that was selected before, if it is still there. */
    boolean keepSelection() {
        Optional<Fit> again = table.getItems().stream().filter(fit -> fit.size().equals(selected)).findFirst();
        again.ifPresent(this::select);
        return again.isPresent();
    }

    void select(Fit fit) {
        table.getSelectionModel().clearSelection();
        table.getSelectionModel().select(fit);
    }

    static String size(Texts texts, Fit fit) {
        return fit.brokers() == 0 ? texts.get("cost.serverless") : fit.size();
    }

    /** {@code × 3}, or nothing where there are no brokers. */
    static String brokers(Fit fit) {
        return fit.brokers() == 0 ? "" : " × " + fit.brokers();
    }

    static String month(Texts texts, Fit fit) {
        return Money.dollars(fit.bill().month(), texts.locale());
    }

    // what has no known price, and so is not in the sums
    private String missing(Fit fit) {
        return fit.bill().lines().stream().filter(line -> line.price().isEmpty())
                .map(line -> texts.get("cost.charge." + line.charge().key())).collect(Collectors.joining(", "));
    }

    private String limit(Fit fit) {
        if (fit.brokers() == 0) {
            return "";
        }
        return texts.get(fit.overQuota() ? "cost.over-quota" : "cost.limit." + fit.limit().key());
    }

    private TableColumn<Fit, Number> number(String key, double width, Function<Fit, Number> value,
            Function<Number, String> shown) {
        return Columns.number(texts.get("cost.column." + key), width, value, shown);
    }

    private String count(Number number) {
        return number.longValue() == 0 ? "–" : Money.number(decimal(number), texts.locale());
    }

    private String dollars(Number usd) {
        return Money.dollars(decimal(usd), texts.locale());
    }

    private static BigDecimal decimal(Number number) {
        return number instanceof BigDecimal exact ? exact : BigDecimal.valueOf(number.longValue());
    }
}
