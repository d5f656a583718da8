package io.muskrat.desktop.createcluster.price;

import io.muskrat.core.createcluster.price.DraftPlan;
import io.muskrat.core.pricing.bill.Bill;
import io.muskrat.core.pricing.bill.ClusterPlan;
import io.muskrat.desktop.createcluster.model.DraftModel;
import io.muskrat.desktop.session.prices.PricesModel;
import io.muskrat.desktop.ui.text.Money;
import io.muskrat.desktop.ui.text.Texts;
import javafx.scene.control.Label;
import javafx.util.Subscription;

/** The price in one line, where the window has no room for the card. */
public final class PriceStrip extends Label {

    private final Texts texts;
    private final DraftModel draft;
    private final PricesModel prices;
    private final Subscription subscriptions;
    private ClusterPlan shown;

    public PriceStrip(Texts texts, DraftModel draft, PricesModel prices) {
        this.texts = texts;
        this.draft = draft;
        this.prices = prices;
        getStyleClass().add("price-strip");
        setMaxWidth(Double.MAX_VALUE);
        subscriptions = Subscription.combine(prices.watch(this::show), draft.draftProperty().subscribe(() -> changed()));
    }

    // most of what is typed costs nothing
    private void changed() {
        if (!DraftPlan.of(draft.draft()).equals(shown)) {
            show();
        }
    }

    private void show() {
        shown = DraftPlan.of(draft.draft());
        if (!PriceCard.counted(draft)) {
            setText(texts.get("cost.estimate") + ": " + texts.get("cost.a-month.open"));
            return;
        }
        Bill bill = PriceCard.bill(draft, prices);
        String month = texts.get(bill.complete() ? "cost.a-month" : "cost.a-month.least",
                Money.dollars(bill.month(), texts.locale()));
        String won = prices.won().map(rate -> " · " + Money.won(bill.month(), rate, texts.locale())).orElse("");
        setText(texts.get("cost.estimate") + ": " + month + won + " · "
                + texts.get("cost.month." + prices.month().key()));
    }

    public void close() {
        subscriptions.unsubscribe();
    }
}
