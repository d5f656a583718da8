package io.muskrat.core.pricing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/**
 * The prices that come with the app, {@code prices.tsv}: region, charge, size, dollars, date, source. Facts-msk section
 * 6; what is not known there has no row.
 */
final class PriceTable {
    static final List<Price> ALL = load();

    private PriceTable() {}

    private static List<Price> load() {
        try (InputStream in = PriceTable.class.getResourceAsStream("prices.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(PriceTable::price)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Price price(String line) {
        String[] cell = line.split("\t", -1);
        return new Price(
                Charge.valueOf(cell[1]),
                cell[2],
                new BigDecimal(cell[3]),
                cell[0],
                LocalDate.parse(cell[4]),
                PriceSource.valueOf(cell[5]));
    }
}
