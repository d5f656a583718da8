package io.muskrat.core.pricing.bill;

import io.muskrat.core.pricing.Charge;
import io.muskrat.core.pricing.Price;
import io.muskrat.core.pricing.PriceList;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * One line of a bill.
 *
 * @param size of the brokers, empty for all other charges
 * @param quantity how many units; of a flow, GB an hour
 * @param price of a unit, where it is known
 */
public record BillLine(Charge charge, String size, BigDecimal quantity, Optional<Price> price) {
    static BillLine of(PriceList prices, Charge charge, String size, BigDecimal quantity) {
        return new BillLine(charge, size, quantity, prices.find(charge, size));
    }

    /** Dollars in a month of so many hours; empty where the price is not known. */
    public Optional<BigDecimal> month(int hours) {
        BigDecimal times = BigDecimal.valueOf(charge.monthly() ? 1 : hours);
        return price.map(found -> quantity.multiply(found.usd()).multiply(times));
    }

    /** Dollars in an hour of such a month. */
    public Optional<BigDecimal> hour(int hours) {
        return month(hours).map(usd -> usd.divide(BigDecimal.valueOf(hours), MathContext.DECIMAL64));
    }

    /** The quantity over a month: of a flow the GB that pass in it. */
    public BigDecimal monthly(int hours) {
        return charge.flow() ? quantity.multiply(BigDecimal.valueOf(hours)) : quantity;
    }
}
