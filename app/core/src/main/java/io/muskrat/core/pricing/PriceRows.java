package io.muskrat.core.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the rows of the Price List API, each a JSON text: product, then terms, then what a unit costs. A charge for
 * which several rows have different prices is left out, because then we do not know which one is meant.
 */
final class PriceRows {
    private static final int DAY = "2026-11-21".length();

    private PriceRows() {}

    /** @param region which the rows were asked for */
    static List<Price> read(List<String> rows, String region) {
        Map<List<String>, Price> found = new HashMap<>();
        Set<List<String>> unclear = new HashSet<>();
        for (String row : rows) {
            price(JsonMapper.shared().readTree(row), region).ifPresent(price -> {
                List<String> key = List.of(price.charge().name(), price.size());
                Price other = found.putIfAbsent(key, price);
                if (other != null && other.usd().compareTo(price.usd()) != 0) {
                    unclear.add(key);
                }
            });
        }
        List<Price> clear = new ArrayList<>();
        found.forEach((key, price) -> {
            if (!unclear.contains(key)) {
                clear.add(price);
            }
        });
        return clear;
    }

    private static Optional<Price> price(JsonNode row, String region) {
        JsonNode attributes = row.path("product").path("attributes");
        Optional<UsageType> usage = UsageType.of(attributes.path("usagetype").asString(""));
        if (usage.isEmpty()) {
            return Optional.empty();
        }
        // AWS's own rows have no such attribute
        PriceSource source = attributes.has("priceSource") ? PriceSource.SIMULATED : PriceSource.PRICE_LIST;
        for (JsonNode term : row.path("terms").path("OnDemand")) {
            for (JsonNode dimension : term.path("priceDimensions")) {
                // a price in steps: the first step
                if (dimension.path("beginRange").asString("0").equals("0")) {
                    return usd(dimension).map(usd -> new Price(usage.get().charge(), usage.get().size(), usd, region,
                            day(term.path("effectiveDate").asString("")), source));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<BigDecimal> usd(JsonNode dimension) {
        String text = dimension.path("pricePerUnit").path("USD").asString("");
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException notPricedInDollars) {
            return Optional.empty();
        }
    }

    // 2026-08-01T00:00:00Z, or the day alone
    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.substring(0, Math.min(DAY, text.length())));
        } catch (DateTimeParseException unknown) {
            return LocalDate.EPOCH;
        }
    }
}
