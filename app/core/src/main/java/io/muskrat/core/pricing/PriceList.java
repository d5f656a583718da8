package io.muskrat.core.pricing;

import io.muskrat.core.platform.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The prices of a region: what the Price List API said, and for what it did not say the app's table.
 *
 * @param asked what the API said; empty when it was not asked or did not answer
 * @param failure why it did not answer, when it was asked
 */
public record PriceList(String region, List<Price> asked, Optional<Problem> failure) {
    /** Whose figure stands in where a region's own is not known; the table has most of them for this one. */
    static final String STAND_IN = "us-east-1";

    public PriceList {
        asked = List.copyOf(asked);
    }

    /** From the table alone. */
    public static PriceList table(String region) {
        return new PriceList(region, List.of(), Optional.empty());
    }

    /** The table after the API failed. */
    public static PriceList failed(String region, Problem why) {
        return new PriceList(region, List.of(), Optional.of(why));
    }

    public Optional<Price> find(Charge charge) {
        return find(charge, "");
    }

    /** The API's, else the table's for the region, else the table's for us-east-1; empty where none is known. */
    public Optional<Price> find(Charge charge, String size) {
        String wanted = size.toLowerCase(Locale.ROOT);
        return pick(asked, region, charge, wanted)
                .or(() -> pick(PriceTable.ALL, region, charge, wanted))
                .or(() -> pick(PriceTable.ALL, STAND_IN, charge, wanted));
    }

    /** Whether it is another region's, for want of this one's. */
    public boolean standsIn(Price price) {
        return !price.region().equals(region);
    }

    /** The sizes of brokers with a price of this region or the one that stands in. */
    public List<String> sizes() {
        List<String> sizes = new ArrayList<>();
        asked.stream().filter(price -> price.charge() == Charge.BROKER).map(Price::size).forEach(sizes::add);
        PriceTable.ALL.stream()
                .filter(price -> price.charge() == Charge.BROKER)
                .map(Price::size)
                .filter(size -> !sizes.contains(size))
                .forEach(sizes::add);
        return List.copyOf(sizes);
    }

    private static Optional<Price> pick(List<Price> prices, String region, Charge charge, String size) {
        return prices.stream()
                .filter(price -> price.charge() == charge && price.region().equals(region) && price.size().equals(size))
                .findFirst();
    }
}
