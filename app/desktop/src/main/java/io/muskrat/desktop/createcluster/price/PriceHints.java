package io.muskrat.desktop.createcluster.price;

import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.price.DraftPlan;
import io.muskrat.core.pricing.Charge;
import io.muskrat.core.pricing.Price;
import io.muskrat.core.pricing.PriceList;
import io.muskrat.core.pricing.bill.Bill;
import io.muskrat.core.pricing.bill.BillLine;
import io.muskrat.desktop.session.prices.PricesModel;
import io.muskrat.desktop.ui.text.Money;
import io.muskrat.desktop.ui.text.Texts;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Prices in a sentence, for the pages on which something is chosen that costs. */
public final class PriceHints {

    private final Texts texts;
    private final PricesModel prices;

    public PriceHints(Texts texts, PricesModel prices) {
        this.texts = texts;
        this.prices = prices;
    }

    /** The prices that the sentences are made of. */
    public PricesModel prices() {
        return prices;
    }

    /** What a broker of a size costs an hour, where and when; or that it is not known. */
    public String size(String type) {
        PriceList list = prices.list();
        return list.find(Charge.BROKER, type).map(price -> size(list, price)).orElse(texts.get("cost.bill.unknown"));
    }

    /** What a broker of a size costs an hour; empty where it is not known. */
    public Optional<String> hour(String type) {
        return prices.list().find(Charge.BROKER, type)
                .map(price -> texts.get("cost.an-hour", Money.unit(price.usd(), texts.locale())));
    }

    private String size(PriceList list, Price price) {
        String hour = texts.get("cost.an-hour", Money.unit(price.usd(), texts.locale()));
        return list.standsIn(price)
                ? texts.get("cost.elsewhere", hour, price.region(), price.asOf().toString())
                : texts.get("cost.here", hour, price.asOf().toString());
    }

    /** What a level of monitoring adds to the draft's month; empty for nothing, or as long as there are no brokers. */
    public String level(ClusterDraft draft, String level) {
        ClusterDraft at = draft.watching(watching -> watching.withMonitoring(level));
        Bill bill = DraftPlan.of(at).bill(prices.list(), prices.load(), prices.hours());
        Locale locale = texts.locale();
        return bill.lines().stream().filter(line -> line.charge() == Charge.METRIC).findFirst()
                .map(BillLine::quantity)
                .map(count -> texts.get("cost.level", Money.number(count, locale),
                        Money.dollars(bill.month(Set.of(Charge.METRIC)), locale)))
                .orElse("");
    }
}
