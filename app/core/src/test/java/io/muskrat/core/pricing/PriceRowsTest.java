package io.muskrat.core.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows as the Price List API writes them (facts-msk section 6). */
class PriceRowsTest {
    private static final String ROW = """
            {"product":{"productFamily":"Managed Streaming for Apache Kafka (MSK)","attributes":{"regionCode":"REGION",
            "usagetype":"%s"},"sku":"S"},"terms":{"OnDemand":{"S.T":{"effectiveDate":"2026-08-01T00:00:00Z",
            "priceDimensions":{"S.T.D":{"unit":"hours","beginRange":"%s","pricePerUnit":{"%s":"%s"}}}}}}}
            """;

    @ParameterizedTest
    @CsvSource({
        "APN2-Kafka.m5.large, BROKER, kafka.m5.large",
        "use1-kafka.M7G.16xlarge, BROKER, kafka.m7g.16xlarge",
        "USE1-Kafka.t3.small, BROKER, kafka.t3.small",
        "APN2-Express.m7g.large, BROKER, express.m7g.large",
        "APN2-Kafka.Storage.GP2, STORAGE, ''",
        "APN2-Kafka.Storage.Tiered, TIERED_STORAGE, ''",
        "EUC1-Kafka.Serverless.PartitionHours, SERVERLESS_PARTITION, ''",
        "APS1-KafkaServerless-ClusterHours, SERVERLESS_CLUSTER, ''",
        "APS1-KafkaServerless-PartitionHours, SERVERLESS_PARTITION, ''",
        "APS1-KafkaServerless-StorageHours, SERVERLESS_STORAGE, ''",
        "APS1-KafkaServerless-In-Bytes, SERVERLESS_DATA_IN, ''",
        "APS1-KafkaServerless-Out-Bytes, SERVERLESS_DATA_OUT, ''",
        "APS1-Express.Storage, EXPRESS_STORAGE, ''",
    })
    void theUsageTypeSaysWhatIsCharged(String usage, Charge charge, String size) {
        assertThat(UsageType.of(usage)).contains(new UsageType(charge, size));
    }

    @ParameterizedTest
    @CsvSource({"APN2-KafkaConnect.MCU", "APN2-Kafka.Tiered.Retrieval", "APS1-Kafka.DataRetrieval.Tiered", "APS1-Kafka.PrivateConnectivityHours",
        "DataTransfer-Out-Bytes", "''"})
    void whatIsNotKnownIsLeftOut(String usage) {
        assertThat(UsageType.of(usage)).isEmpty();
    }

    @Test
    void aPriceIsReadWithItsDay() {
        List<Price> prices = PriceRows.read(List.of(row("APN2-Kafka.m5.large", "0", "USD", "0.2580000000")), "r");
        assertThat(prices).singleElement().satisfies(price -> {
            assertThat(price.usd()).isEqualByComparingTo("0.258");
            assertThat(price.asOf()).isEqualTo("2026-08-01");
            assertThat(price.region()).isEqualTo("r");
            assertThat(price.source()).isEqualTo(PriceSource.PRICE_LIST);
        });
    }

    @Test
    void twoPricesOfOneThingAreNone() {
        String one = row("APN2-Kafka.m5.large", "0", "USD", "0.25");
        String other = row("APN2-Kafka.m5.large", "0", "USD", "0.26");
        assertThat(PriceRows.read(List.of(one, other), "r")).isEmpty();
        assertThat(PriceRows.read(List.of(one, one), "r")).hasSize(1);
    }

    @Test
    void otherCurrenciesAndLaterStepsAreNotPrices() {
        assertThat(PriceRows.read(List.of(row("CNN1-Kafka.m5.large", "0", "CNY", "2.1")), "r")).isEmpty();
        assertThat(PriceRows.read(List.of(row("APN2-Kafka.m5.large", "100", "USD", "0.1")), "r")).isEmpty();
    }

    private static String row(String usage, String from, String currency, String price) {
        return ROW.formatted(usage, from, currency, price);
    }
}
