package io.muskrat.core.pricing.bill;

import io.muskrat.core.pricing.Charge;
import io.muskrat.core.pricing.Price;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a cluster costs, in dollars, exact: rounding is the screen's.
 *
 * @param hours that the month has
 */
public record Bill(List<BillLine> lines, int hours) {
    private static final BigDecimal DAY = BigDecimal.valueOf(24);

    public Bill {
        lines = List.copyOf(lines);
    }

    public BigDecimal month() {
        return sum(lines.stream());
    }

    public BigDecimal day() {
        return hour().multiply(DAY);
    }

    public BigDecimal hour() {
        return month().divide(BigDecimal.valueOf(hours), MathContext.DECIMAL64);
    }

    /** A month of these charges alone. */
    public BigDecimal month(Set<Charge> charges) {
        return sum(lines.stream().filter(line -> charges.contains(line.charge())));
    }

    /** Whether each line has a price; else the sums leave out what has none. */
    public boolean complete() {
        return lines.stream().allMatch(line -> line.price().isPresent());
    }

    /** The prices that were used. */
    public List<Price> prices() {
        return lines.stream().flatMap(line -> line.price().stream()).distinct().toList();
    }

    private BigDecimal sum(Stream<BillLine> some) {
        return some.map(line -> line.month(hours)).flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
