package io.muskrat.sandbox.pricing;

import io.muskrat.sandbox.http.AwsException;
import io.muskrat.sandbox.json.Body;
import io.muskrat.sandbox.json.JsonService;
import io.muskrat.sandbox.json.Pages;
import io.muskrat.sandbox.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * The Price List Query API ({@code AWSPriceListService}), which AWS serves in us-east-1. Every row
 * says in {@code priceAsOf} and {@code priceSource} where its figure is from.
 */
public final class PricingService {
  private static final int PAGE = 100;
  private final Pages pages = new Pages("MaxResults", PAGE, "NextToken", "InvalidNextTokenException");
  private final List<Product> products = Products.load();

  private PricingService() {}

  public static JsonService create() {
    PricingService pricing = new PricingService();
    return new JsonService(
        "AWSPriceListService",
        "InvalidParameterException",
        Map.of(
            "DescribeServices", pricing::services,
            "GetAttributeValues", pricing::values,
            "GetProducts", pricing::products));
  }

  private Map<String, Object> services(Body in) {
    format(in);
    in.text("ServiceCode").ifPresent(PricingService::known);
    Map<String, Object> out =
        pages.page(
            in,
            "Services",
            List.of(Products.SERVICE),
            s -> s,
            s -> Map.of("ServiceCode", s, "AttributeNames", List.copyOf(names())));
    out.put("FormatVersion", "aws_v1");
    return out;
  }

  private TreeSet<String> names() {
    TreeSet<String> names = new TreeSet<>(List.of("productFamily", "termType"));
    products.forEach(p -> names.addAll(p.attributes().keySet()));
    return names;
  }

  private Map<String, Object> values(Body in) {
    known(in.needText("ServiceCode"));
    String name = in.needText("AttributeName");
    if (!names().contains(name)) {
      throw in.invalid("Invalid attribute name: " + name.substring(0, Math.min(100, name.length())));
    }
    TreeSet<String> values = new TreeSet<>();
    products.stream().map(p -> p.field(name)).filter(Objects::nonNull).forEach(values::add);
    if (name.equals("termType")) {
      values.add("OnDemand");
    }
    return pages.page(
        in, "AttributeValues", List.copyOf(values), v -> v, v -> Map.of("Value", v));
  }

  private Map<String, Object> products(Body in) {
    format(in);
    known(in.needText("ServiceCode"));
    List<Product> found =
        products.stream()
            .filter(Terms.of(in))
            .sorted(Comparator.comparing(PricingService::key))
            .toList();
    Map<String, Object> out =
        pages.page(
            in,
            "PriceList",
            found,
            PricingService::key,
            p -> new String(Json.write(p.view()), StandardCharsets.UTF_8));
    out.put("FormatVersion", "aws_v1");
    return out;
  }

  private static String key(Product product) {
    return product.field("usagetype");
  }

  private static void format(Body in) {
    String format = in.text("FormatVersion").orElse("aws_v1");
    if (!format.equals("aws_v1")) {
      throw in.invalid("Invalid FormatVersion: " + format.substring(0, Math.min(100, format.length())));
    }
  }

  private static void known(String service) {
    if (!service.equals(Products.SERVICE)) {
      throw new AwsException(400, "NotFoundException", "The service code is invalid.");
    }
  }
}
