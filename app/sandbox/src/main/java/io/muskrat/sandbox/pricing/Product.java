package io.muskrat.sandbox.pricing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One row of the price list.
 *
 * @param unit e.g. {@code hours}, {@code GB-Mo}
 * @param usd as AWS writes it, ten decimals
 * @param attributes by AWS's names; {@code priceAsOf} and {@code priceSource} are ours and say where
 *     the figure is from
 */
record Product(String sku, String unit, String usd, SortedMap<String, String> attributes) {
  static final String FAMILY = "Managed Streaming for Apache Kafka (MSK)";

  Product {
    attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
  }

  /** An attribute or one of the two that every product has; null when it has none such. */
  String field(String name) {
    return switch (name) {
      case "productFamily" -> FAMILY;
      case "sku" -> sku;
      default -> attributes.get(name);
    };
  }

  /** As in {@code PriceList}: product, then terms. */
  Map<String, Object> view() {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put(
        "product",
        Map.of("productFamily", FAMILY, "attributes", attributes, "sku", sku));
    out.put("serviceCode", Products.SERVICE);
    String offer = sku + ".JRTCKXETXF";
    String dimension = offer + ".6YS6EN2CT7";
    Map<String, Object> price = new LinkedHashMap<>();
    price.put("rateCode", dimension);
    price.put("unit", unit);
    price.put("beginRange", "0");
    price.put("endRange", "Inf");
    price.put(
        "description",
        "$" + usd + " per " + unit + ", " + attributes.get("usagetype") + ", " + attributes.get("priceSource"));
    price.put("appliesTo", List.of());
    price.put("pricePerUnit", Map.of("USD", usd));
    Map<String, Object> term = new LinkedHashMap<>();
    term.put("priceDimensions", Map.of(dimension, price));
    term.put("sku", sku);
    term.put("effectiveDate", attributes.get("priceAsOf"));
    term.put("offerTermCode", "JRTCKXETXF");
    term.put("termAttributes", Map.of());
    out.put("terms", Map.of("OnDemand", Map.of(offer, term)));
    out.put("version", attributes.get("priceAsOf").replaceAll("\\D", ""));
    out.put("publicationDate", attributes.get("priceAsOf"));
    return out;
  }
}
