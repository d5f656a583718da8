package io.muskrat.core.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.muskrat.core.aws.AwsAccess;
import io.muskrat.core.aws.AwsClients;
import io.muskrat.core.aws.AwsCredentials;
import io.muskrat.core.live.Account;
import io.muskrat.core.live.InAccount;
import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Prices asked of the Price List API. */
@ExtendWith(InAccount.class)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("account")
class PriceServiceTest {
    private final Account account;

    PriceServiceTest(Account account) {
        this.account = account;
    }

    @Test
    void theRegionsOwnPricesComeFirst() {
        PriceList prices = new PriceService(account.clients()).read();
        assertThat(prices.failure()).isEmpty();
        assertThat(prices.region()).isEqualTo("ap-northeast-2");
        Price broker = prices.find(Charge.BROKER, "kafka.m5.12xlarge").orElseThrow();
        assertThat(broker.source()).isEqualTo(PriceSource.SIMULATED);
        assertThat(broker.usd()).isEqualByComparingTo("6.195");
        assertThat(broker.asOf()).isEqualTo("2019-12-26");
        assertThat(prices.find(Charge.STORAGE).orElseThrow().source()).isEqualTo(PriceSource.SIMULATED);
        // the list has no such row, so the table's stands in
        Price large = prices.find(Charge.BROKER, "kafka.m5.large").orElseThrow();
        assertThat(large.source()).isEqualTo(PriceSource.SIZING_SCRIPT);
        assertThat(prices.standsIn(large)).isTrue();
    }

    @Test
    void aRegionWithManyRowsIsReadInFull() {
        try (AwsClients virginia = clients("us-east-1", account.clients().keys())) {
            PriceList prices = new PriceService(virginia).read();
            assertThat(prices.asked()).hasSizeGreaterThan(20)
                    .allSatisfy(price -> assertThat(price.source()).isEqualTo(PriceSource.SIMULATED));
            PriceList table = PriceList.table("us-east-1");
            for (String size : table.sizes()) {
                assertThat(prices.find(Charge.BROKER, size).orElseThrow().source())
                        .as(size).isEqualTo(PriceSource.SIMULATED);
                assertThat(prices.find(Charge.BROKER, size).orElseThrow().usd())
                        .as(size).isEqualByComparingTo(table.find(Charge.BROKER, size).orElseThrow().usd());
            }
            assertThat(prices.find(Charge.TIERED_STORAGE).orElseThrow().source()).isEqualTo(PriceSource.SIMULATED);
        }
    }

    @Test
    void withoutTheRightItIsTheTableWithTheReason() {
        AwsCredentials.Keys stranger = new AwsCredentials.Keys("AKIAIOSFODNN7EXAMPLE", "nothing", null);
        try (AwsClients refused = clients("ap-northeast-2", stranger)) {
            PriceList prices = new PriceService(refused).read();
            assertThat(prices.asked()).isEmpty();
            assertThat(prices.failure()).map(Problem::code).hasValueSatisfying(code -> assertThat(code)
                    .isIn(ProblemCode.AWS_CREDENTIALS, ProblemCode.AWS_ACCESS_DENIED, ProblemCode.AWS_REFUSED));
            assertThat(prices.find(Charge.BROKER, "kafka.m5.12xlarge").orElseThrow().source())
                    .isEqualTo(PriceSource.DOCUMENT);
        }
    }

    private AwsClients clients(String region, AwsCredentials credentials) {
        return new AwsClients(new AwsAccess(region, account.clients().access().endpoint(), credentials));
    }
}
