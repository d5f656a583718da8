package io.muskrat.desktop.createcluster.price;

import atlantafx.base.theme.Styles;
import io.muskrat.core.createcluster.price.DraftPlan;
import io.muskrat.core.pricing.bill.Bill;
import io.muskrat.core.pricing.bill.ClusterPlan;
import io.muskrat.desktop.createcluster.model.DraftModel;
import io.muskrat.desktop.session.prices.BillPane;
import io.muskrat.desktop.session.prices.PriceForm;
import io.muskrat.desktop.session.prices.PriceNotes;
import io.muskrat.desktop.session.prices.PricesModel;
import io.muskrat.desktop.ui.text.Money;
import io.muskrat.desktop.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The price beside a step: a month in large figures, an hour and a day, each line, and the load it is for. */
public final class PriceCard extends VBox {

    private final Texts texts;
    private final DraftModel draft;
    private final PricesModel prices;
    private final Label month = new Label();
    private final Label shorter = new Label();
    private final BillPane lines;
    private final PriceNotes notes;
    private final Subscription subscriptions;
    private ClusterPlan shown;

    public PriceCard(Texts texts, DraftModel draft, PricesModel prices) {
        super(8);
        this.texts = texts;
        this.draft = draft;
        this.prices = prices;
        getStyleClass().add("price-card");
        setId("wizard-price");
        Label title = new Label(texts.get("cost.estimate"));
        title.getStyleClass().add(Styles.TEXT_BOLD);
        month.getStyleClass().add("price-month");
        month.setId("wizard-price-month");
        for (Label label : new Label[] {month, shorter}) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        shorter.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        lines = new BillPane(texts, false);
        notes = new PriceNotes(texts);
        PriceForm form = new PriceForm(texts, prices, "wizard-price").load("in", "out", "retention", "topics").money();
        TitledPane assumptions = new TitledPane(texts.get("cost.assumptions"), form);
        assumptions.setId("wizard-price-assumptions");
        assumptions.setExpanded(false);
        assumptions.setAnimated(false);
        getChildren().addAll(title, month, shorter, lines, assumptions, notes);
        prices.ask();
        subscriptions = Subscription.combine(form.watch(), prices.watch(this::show),
                draft.draftProperty().subscribe(() -> changed()));
    }

    // most of what is typed costs nothing
    private void changed() {
        if (!DraftPlan.of(draft.draft()).equals(shown)) {
            show();
        }
    }

    private void show() {
        shown = DraftPlan.of(draft.draft());
        Locale locale = texts.locale();
        Bill bill = bill(draft, prices);
        boolean counted = counted(draft);
        for (Node node : List.of(shorter, lines, notes)) {
            node.setVisible(counted);
            node.setManaged(counted);
        }
        if (!counted) {
            month.setText(texts.get("cost.a-month.open"));
            return;
        }
        month.setText(texts.get(bill.complete() ? "cost.a-month" : "cost.a-month.least",
                Money.dollars(bill.month(), locale)));
        String both = texts.get("cost.shorter", Money.dollars(bill.hour(), locale), Money.dollars(bill.day(), locale),
                texts.get("cost.month." + prices.month().key()));
        shorter.setText(prices.won().map(rate -> Money.won(bill.month(), rate, locale) + "\n" + both).orElse(both));
        lines.show(bill, prices.won());
        notes.show(prices.list(), bill);
    }

    static Bill bill(DraftModel draft, PricesModel prices) {
        return DraftPlan.of(draft.draft()).bill(prices.list(), prices.load(), prices.hours());
    }

    /** Whether there are brokers to price; without them the rest of the bill is no price of a cluster. */
    static boolean counted(DraftModel draft) {
        return !draft.draft().kind().provisioned() || draft.draft().brokerCount() > 0;
    }

    public void close() {
        subscriptions.unsubscribe();
    }
}
