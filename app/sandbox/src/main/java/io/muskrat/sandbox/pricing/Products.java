package io.muskrat.sandbox.pricing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * The rows of MSK's price list whose figures are known: {@code prices.tsv}. Where no figure is known
 * there is no row.
 */
final class Products {
  static final String SERVICE = "AmazonMSK";
  private static final int SKU = 16;

  private Products() {}

  static List<Product> load() {
    try (InputStream in = Products.class.getResourceAsStream("prices.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(Products::product)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Region, location, usagetype, operation, group, family, description, unit, price, date, source, size. */
  private static Product product(String line) {
    String[] cell = line.split("\t", -1);
    TreeMap<String, String> attributes = new TreeMap<>();
    attributes.put("servicecode", SERVICE);
    attributes.put("servicename", "Amazon Managed Streaming for Apache Kafka");
    attributes.put("locationType", "AWS Region");
    attributes.put("regionCode", cell[0]);
    attributes.put("location", cell[1]);
    attributes.put("usagetype", cell[2]);
    attributes.put("operation", cell[3]);
    attributes.put("group", cell[4]);
    attributes.put("groupDescription", cell[6]);
    if (!cell[5].isEmpty()) {
      attributes.put("computeFamily", cell[5]);
      attributes.put("vcpu", cell[11].substring(0, cell[11].indexOf('/')));
      attributes.put("memoryGib", cell[11].substring(cell[11].indexOf('/') + 1));
    } else if (cell[2].endsWith(".GP2")) {
      attributes.put("storageFamily", "GP2");
    }
    attributes.put("priceAsOf", cell[9]);
    attributes.put("priceSource", cell[10]);
    return new Product(sku(cell[2]), cell[7], cell[8], attributes);
  }

  /** As long as AWS's, but made from the usage type: the real ones are not known. */
  private static String sku(String usagetype) {
    return HexFormat.of()
        .formatHex(usagetype.getBytes(StandardCharsets.UTF_8))
        .transform(hex -> new java.math.BigInteger(hex, 16).toString(36))
        .toUpperCase(Locale.ROOT)
        .transform(text -> text.substring(text.length() - SKU));
  }
}
