package io.muskrat.desktop.createcluster.price;

import atlantafx.base.theme.Styles;
import io.muskrat.core.createcluster.price.DraftPlan;
import io.muskrat.core.pricing.bill.Bill;
import io.muskrat.core.pricing.bill.ClusterPlan;
import io.muskrat.core.pricing.bill.Load;
import io.muskrat.desktop.createcluster.form.WhenSeen;
import io.muskrat.desktop.createcluster.model.DraftModel;
import io.muskrat.desktop.session.prices.BillPane;
import io.muskrat.desktop.session.prices.PriceForm;
import io.muskrat.desktop.session.prices.PriceNotes;
import io.muskrat.desktop.session.prices.PricesModel;
import io.muskrat.desktop.ui.text.Money;
import io.muskrat.desktop.ui.text.Texts;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The price on the review, by line. */
public final class PriceSection extends VBox {

    private final Texts texts;
    private final DraftModel draft;
    private final PricesModel prices;
    private final Label load = new Label();
    private final BillPane lines;
    private final PriceNotes notes;
    private final WhenSeen showing;
    private final Subscription subscriptions;
    private ClusterPlan shown;

    public PriceSection(Texts texts, DraftModel draft, PricesModel prices) {
        super(8);
        this.texts = texts;
        this.draft = draft;
        this.prices = prices;
        getStyleClass().add("review-section");
        setId("wizard-review-price");
        Label title = new Label(texts.get("cost.estimate"));
        title.getStyleClass().add(Styles.TEXT_BOLD);
        load.setWrapText(true);
        load.setMinHeight(USE_PREF_SIZE);
        load.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        lines = new BillPane(texts, true);
        notes = new PriceNotes(texts);
        PriceForm form = new PriceForm(texts, prices, "review-price").load("in", "out", "retention", "topics").money();
        TitledPane assumptions = new TitledPane(texts.get("cost.assumptions"), form);
        assumptions.setId("review-price-assumptions");
        assumptions.setExpanded(false);
        assumptions.setAnimated(false);
        getChildren().addAll(title, load, lines, assumptions, notes);
        showing = new WhenSeen(this, this::show);
        subscriptions = Subscription.combine(form.watch(), showing::close, prices.watch(showing::run),
                draft.draftProperty().subscribe(() -> changed()));
    }

    // most of what is typed costs nothing
    private void changed() {
        if (!DraftPlan.of(draft.draft()).equals(shown)) {
            showing.run();
        }
    }

    private void show() {
        shown = DraftPlan.of(draft.draft());
        Bill bill = PriceCard.bill(draft, prices);
        boolean known = PriceCard.counted(draft);
        for (Node each : new Node[] {lines, notes}) {
            each.setVisible(known);
            each.setManaged(known);
        }
        if (!known) {
            load.setText(texts.get("cost.not-yet.why"));
            return;
        }
        Load flow = prices.load();
        load.setText(texts.get("cost.for-load", Money.number(flow.in(), texts.locale()),
                Money.number(flow.out(), texts.locale()), Money.number(flow.retentionHours(), texts.locale()),
                texts.get("cost.month." + prices.month().key())));
        lines.show(bill, prices.won());
        notes.show(prices.list(), bill);
    }

    public void close() {
        subscriptions.unsubscribe();
    }
}
