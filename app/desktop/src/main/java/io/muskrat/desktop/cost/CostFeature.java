package io.muskrat.desktop.cost;

import io.muskrat.desktop.session.prices.PricesModel;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.nav.Feature;
import io.muskrat.desktop.ui.nav.Link;
import io.muskrat.desktop.ui.nav.View;
import io.muskrat.desktop.ui.text.Texts;

/** What a load would cost. */
public final class CostFeature implements Feature {

    private final Texts texts;
    private final PricesModel prices;

    public CostFeature(Texts texts, PricesModel prices) {
        this.texts = texts;
        this.prices = prices;
    }

    @Override
    public String id() {
        return "cost";
    }

    @Override
    public String titleKey() {
        return "cost.title";
    }

    @Override
    public Icons icon() {
        return Icons.COST;
    }

    @Override
    public Link start() {
        return new Link.CostLink();
    }

    @Override
    public boolean opens(Link link) {
        return link instanceof Link.CostLink;
    }

    @Override
    public View open(Link link) {
        return new CostView(texts, prices);
    }
}
