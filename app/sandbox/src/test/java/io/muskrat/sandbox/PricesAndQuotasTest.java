package io.muskrat.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muskrat.sandbox.wire.Json;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.pricing.model.Filter;
import software.amazon.awssdk.services.pricing.model.FilterType;
import software.amazon.awssdk.services.servicequotas.model.NoSuchResourceException;
import tools.jackson.databind.JsonNode;

/** The price list and Service Quotas through the SDK. */
@ExtendWith(TestSandbox.class)
class PricesAndQuotasTest {
  private final MoreAws aws;

  PricesAndQuotasTest(TestSandbox.Running running) {
    aws = MoreAws.of(running.aws());
  }

  @AfterEach
  void close() {
    aws.close();
  }

  @Test
  void pricesSayWhereTheyAreFrom() {
    JsonNode row =
        Json.MAPPER.readTree(
            products(
                    filter(FilterType.TERM_MATCH, "regionCode", "us-east-1"),
                    filter(FilterType.EQUALS, "usagetype", "use1-kafka.M5.LARGE"))
                .getFirst());
    assertThat(row.at("/product/productFamily").stringValue())
        .isEqualTo("Managed Streaming for Apache Kafka (MSK)");
    assertThat(row.at("/product/attributes/operation").stringValue()).isEqualTo("RunBroker");
    assertThat(row.at("/product/attributes/priceSource").stringValue()).contains("August 2026");
    JsonNode term = row.at("/terms/OnDemand").values().iterator().next();
    JsonNode price = term.path("priceDimensions").values().iterator().next();
    assertThat(price.at("/pricePerUnit/USD").stringValue()).isEqualTo("0.2100000000");
    assertThat(price.path("unit").stringValue()).isEqualTo("hours");
  }

  @Test
  void filtersAndPages() {
    assertThat(products(filter(FilterType.TERM_MATCH, "regionCode", "ap-northeast-2")))
        .hasSize(2)
        .allSatisfy(row -> assertThat(row).contains("2019-12-26"));
    assertThat(products(filter(FilterType.TERM_MATCH, "regionCode", "eu-west-1"))).isEmpty();
    assertThat(products(filter(FilterType.CONTAINS, "usagetype", "Express."))).hasSize(7);
    assertThat(products(filter(FilterType.ANY_OF, "computeFamily", "m5.large,m7g.large")))
        .hasSize(3);
    assertThat(products(filter(FilterType.NONE_OF, "group", "Broker"))).hasSize(3);
    assertThat(
            aws.pricing()
                .getProductsPaginator(r -> r.serviceCode("AmazonMSK").maxResults(5))
                .priceList())
        .hasSize(27)
        .doesNotHaveDuplicates();
    assertThat(
            aws.pricing()
                .getAttributeValuesPaginator(
                    r -> r.serviceCode("AmazonMSK").attributeName("regionCode").maxResults(1))
                .attributeValues())
        .extracting(v -> v.value())
        .containsExactly("ap-northeast-2", "us-east-1");
    assertThat(
            aws.pricing()
                .describeServices(r -> r.serviceCode("AmazonMSK"))
                .services()
                .getFirst()
                .attributeNames())
        .contains("usagetype", "location", "productFamily");
    assertThatThrownBy(() -> aws.pricing().getProducts(r -> r.serviceCode("AmazonEC2")))
        .isInstanceOf(software.amazon.awssdk.services.pricing.model.NotFoundException.class);
  }

  @Test
  void quotasAreThoseOfMsk() {
    assertThat(aws.quotas().listServices(r -> {}).services())
        .extracting(s -> s.serviceCode())
        .containsExactly("kafka");
    assertThat(
            aws.quotas()
                .listServiceQuotasPaginator(r -> r.serviceCode("kafka").maxResults(3))
                .quotas())
        .hasSize(7);
    assertThat(
            aws.quotas()
                .getServiceQuota(r -> r.serviceCode("kafka").quotaCode("L-EDD31C36"))
                .quota()
                .value())
        .isEqualTo(90);
    assertThat(
            aws.quotas()
                .getAWSDefaultServiceQuota(r -> r.serviceCode("kafka").quotaCode("L-03FD6822"))
                .quota()
                .quotaName())
        .isEqualTo("Number of brokers per KRaft cluster");
    assertThat(aws.quotas().listAWSDefaultServiceQuotas(r -> r.serviceCode("kafka")).quotas())
        .hasSize(7);
    assertThatThrownBy(
            () -> aws.quotas().getServiceQuota(r -> r.serviceCode("kafka").quotaCode("L-0")))
        .isInstanceOf(NoSuchResourceException.class);
  }

  private List<String> products(Filter... filters) {
    return aws.pricing().getProducts(r -> r.serviceCode("AmazonMSK").filters(filters)).priceList();
  }

  private static Filter filter(FilterType type, String field, String value) {
    return Filter.builder().type(type).field(field).value(value).build();
  }
}
