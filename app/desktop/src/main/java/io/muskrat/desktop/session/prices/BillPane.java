package io.muskrat.desktop.session.prices;

import atlantafx.base.theme.Styles;
import io.muskrat.core.pricing.bill.Bill;
import io.muskrat.core.pricing.bill.BillLine;
import io.muskrat.desktop.ui.look.Looks;
import io.muskrat.desktop.ui.text.Money;
import io.muskrat.desktop.ui.text.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A bill, line by line: what, how much of it, dollars an hour, a day and a month. Narrow: what and the month only. */
public final class BillPane extends GridPane {

    private final Texts texts;
    private final boolean wide;
    private final List<List<Label>> shown = new ArrayList<>();

    public BillPane(Texts texts, boolean wide) {
        super(14, wide ? 6 : 4);
        this.texts = texts;
        this.wide = wide;
        getStyleClass().add("bill");
        ColumnConstraints what = new ColumnConstraints();
        what.setHgrow(Priority.ALWAYS);
        getColumnConstraints().add(what);
        for (int i = 0; i < (wide ? 3 : 1); i++) {
            ColumnConstraints amount = new ColumnConstraints();
            amount.setHalignment(HPos.RIGHT);
            amount.setMinWidth(Region.USE_PREF_SIZE);
            getColumnConstraints().add(amount);
        }
    }

    /** @param won for a dollar, where won are shown too */
    public void show(Bill bill, Optional<BigDecimal> won) {
        List<List<Label>> rows = new ArrayList<>();
        if (wide) {
            rows.add(List.of(muted("cost.bill.what"), muted("cost.bill.hour"), muted("cost.bill.day"),
                    muted("cost.bill.month")));
        }
        bill.lines().forEach(line -> rows.add(line(line, bill.hours())));
        rows.add(amounts(label(texts.get(bill.complete() ? "cost.bill.total" : "cost.bill.total.least"), Styles.TEXT_BOLD),
                List.of(dollars(bill.hour()), cents(bill.day()), cents(bill.month())), Styles.TEXT_BOLD));
        won.ifPresent(rate -> rows.add(amounts(label(texts.get("cost.bill.won",
                Money.number(rate, texts.locale())), Looks.KEY), Stream.of(bill.hour(), bill.day(), bill.month())
                .map(usd -> Money.won(usd, rate, texts.locale())).toList(), Looks.KEY)));
        put(rows);
    }

    // a label that is of the same look as before only gets its text: to be styled anew is what takes time
    private void put(List<List<Label>> rows) {
        if (!looks(rows).equals(looks(shown))) {
            shown.clear();
            shown.addAll(rows);
            getChildren().clear();
            rows.forEach(this::row);
            return;
        }
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                shown.get(row).get(column).setText(rows.get(row).get(column).getText());
            }
        }
    }

    private static List<List<String>> looks(List<List<Label>> rows) {
        return rows.stream().map(row -> row.stream().map(label -> label.isWrapText() + " " + label.getStyleClass())
                .toList()).toList();
    }

    private List<Label> line(BillLine line, int hours) {
        String name = name(line);
        Label what = label(wide ? texts.get("cost.bill.line", name, quantity(line, hours)) : name, Looks.VALUE);
        Optional<BigDecimal> month = line.month(hours);
        if (month.isEmpty()) {
            List<Label> nodes = new ArrayList<>(List.of(what, label(texts.get("cost.bill.unknown"), Looks.KEY)));
            if (wide) {
                nodes.addAll(1, List.of(new Label(), new Label()));
            }
            return nodes;
        }
        BigDecimal hour = line.hour(hours).orElseThrow();
        return amounts(what, List.of(dollars(hour), cents(hour.multiply(BigDecimal.valueOf(24))), cents(month.get())),
                Looks.VALUE);
    }

    /** @param shown an hour's, a day's and a month's */
    private List<Label> amounts(Label what, List<String> shown, String look) {
        List<Label> nodes = new ArrayList<>(List.of(what));
        (wide ? shown : shown.subList(2, 3)).forEach(each -> nodes.add(amount(each, look)));
        return nodes;
    }

    private String dollars(BigDecimal usd) {
        return Money.dollars(usd, texts.locale());
    }

    private String cents(BigDecimal usd) {
        return Money.cents(usd, texts.locale());
    }

    private String name(BillLine line) {
        if (line.size().isEmpty()) {
            return texts.get("cost.charge." + line.charge().key());
        }
        return wide
                ? line.size()
                : texts.get("cost.bill.brokers", line.size(), Money.number(line.quantity(), texts.locale()));
    }

    private String quantity(BillLine line, int hours) {
        String amount = Money.number(line.monthly(hours), texts.locale());
        String unit = line.price().map(price -> Money.unit(price.usd(), texts.locale())).orElse("?");
        return texts.get("cost.quantity." + line.charge().key(), amount, unit);
    }

    private void row(List<Label> nodes) {
        int row = getRowCount();
        for (int column = 0; column < nodes.size(); column++) {
            GridPane.setValignment(nodes.get(column), VPos.TOP);
            add(nodes.get(column), column, row);
        }
    }

    private Label muted(String key) {
        return amount(texts.get(key), Looks.KEY);
    }

    private static Label amount(String text, String look) {
        Label label = new Label(text);
        label.setMinWidth(USE_PREF_SIZE);
        label.getStyleClass().add(look);
        return label;
    }

    private static Label label(String text, String look) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(look);
        return label;
    }
}
