package io.muskrat.desktop.cost;

import atlantafx.base.theme.Styles;
import io.muskrat.core.pricing.bill.Bill;
import io.muskrat.core.pricing.sizing.Fit;
import io.muskrat.core.pricing.sizing.Need;
import io.muskrat.core.pricing.sizing.Sizing;
import io.muskrat.core.pricing.sizing.Workload;
import io.muskrat.desktop.session.prices.BillPane;
import io.muskrat.desktop.session.prices.PriceForm;
import io.muskrat.desktop.session.prices.PriceNotes;
import io.muskrat.desktop.session.prices.PricesModel;
import io.muskrat.desktop.ui.look.Looks;
import io.muskrat.desktop.ui.nav.View;
import io.muskrat.desktop.ui.state.Page;
import io.muskrat.desktop.ui.text.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** A load, what it needs and costs with each size of broker, and the document's calculation as an example. */
final class CostView implements View {

    private final Texts texts;
    private final PricesModel prices;
    private final PriceForm form;
    private final FitTable table;
    private final Label best = new Label();
    private final Label chosen = new Label();
    private final BillPane bill;
    private final PriceNotes notes;
    private final VBox details;
    private final Page page;
    private Subscription subscription = Subscription.EMPTY;

    CostView(Texts texts, PricesModel prices) {
        this.texts = texts;
        this.prices = prices;
        form = new PriceForm(texts, prices, "cost")
                .load("in", "out", "retention", "replication", "zones", "consumers", "topics").money();
        table = new FitTable(texts, this::detail);
        bill = new BillPane(texts, true);
        notes = new PriceNotes(texts);
        chosen.getStyleClass().add(Styles.TEXT_BOLD);
        details = new VBox(8, chosen, bill, notes);
        details.setId("cost-details");
        details.managedProperty().bind(details.visibleProperty());
        best.setId("cost-best");
        best.setWrapText(true);
        best.setMinHeight(Label.USE_PREF_SIZE);
        best.getStyleClass().add(Styles.TEXT_BOLD);
        Button example = new Button(texts.get("cost.document.use"));
        example.setId("cost-use-document");
        example.setOnAction(event -> prices.load(Workload.document()));
        VBox panels = new VBox(16,
                panel("cost.load", muted("cost.load.about"), form, example),
                panel("cost.sizes", muted("cost.sizes.about"), best, table.node(), details),
                new DocumentPanel(texts));
        panels.getStyleClass().add("cost-panels");
        ScrollPane scroll = new ScrollPane(panels);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("plain");
        page = new Page(texts.get("cost.title"), texts.get("cost.about"), scroll);
    }

    private void show() {
        Optional<Need> need = prices.need();
        List<Fit> fits = need.map(now -> new Sizing(now, prices.list(), prices.hours()).fits()).orElse(List.of());
        table.show(fits, prices.won());
        Optional<Fit> cheapest = fits.stream()
                .filter(fit -> fit.bill().complete() && !fit.overQuota())
                .min(Comparator.comparing(fit -> fit.bill().month()));
        best.setText(cheapest.map(fit -> texts.get("cost.best", FitTable.size(texts, fit), FitTable.brokers(fit),
                FitTable.month(texts, fit), texts.get("cost.month." + prices.month().key())))
                .orElse(texts.get("cost.nothing-fits")));
        details.setVisible(!fits.isEmpty());
        if (!fits.isEmpty() && !table.keepSelection()) {
            table.select(cheapest.orElse(fits.getFirst()));
        }
    }

    private void detail(Fit fit) {
        Bill now = fit.bill();
        chosen.setText(FitTable.size(texts, fit));
        bill.show(now, prices.won());
        notes.show(prices.list(), now);
    }

    private Node panel(String titleKey, Node... content) {
        Label title = new Label(texts.get(titleKey));
        title.getStyleClass().add(Styles.TITLE_4);
        VBox panel = new VBox(12, title);
        panel.getChildren().addAll(content);
        panel.getStyleClass().add(Looks.CARD);
        return panel;
    }

    private Label muted(String key) {
        Label label = new Label(texts.get(key));
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.getStyleClass().add(Styles.TEXT_MUTED);
        return label;
    }

    @Override
    public Parent root() {
        return page;
    }

    @Override
    public void attach() {
        prices.ask();
        subscription = Subscription.combine(form.watch(), prices.watch(this::show));
    }

    @Override
    public void detach() {
        subscription.unsubscribe();
    }
}
