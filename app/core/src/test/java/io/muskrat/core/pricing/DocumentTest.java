package io.muskrat.core.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.muskrat.core.pricing.bill.Bill;
import io.muskrat.core.pricing.bill.Document;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The calculation of the document of 2019, to the cent (facts-msk 6.1). */
class DocumentTest {
    @Test
    void asPrinted() {
        Bill bill = Document.printed();
        assertThat(bill.month(Set.of(Charge.BROKER))).isEqualByComparingTo("84747.60");
        assertThat(bill.month(Set.of(Charge.STORAGE))).isEqualByComparingTo("1140");
        assertThat(Document.CONSUMERS).isEqualByComparingTo("5358");
        assertThat(Document.PRODUCERS).isEqualByComparingTo("4497");
        assertThat(Document.total(bill)).isEqualByComparingTo("95742.60");
        // the document leaves the cents out
        assertThat(Document.total(bill).setScale(0, RoundingMode.DOWN)).isEqualByComparingTo("95742");
    }

    @Test
    void withTheStorageOfAllBrokers() {
        Bill bill = Document.corrected();
        assertThat(bill.month(Set.of(Charge.STORAGE))).isEqualByComparingTo("21660");
        assertThat(Document.total(bill).setScale(0, RoundingMode.DOWN)).isEqualByComparingTo("116262");
    }

    @Test
    void itsOtherLinesCountAnotherMonth() {
        assertThat(Document.consumers()).isEqualByComparingTo("5358.24");
        assertThat(cents(Document.producers(16))).isEqualTo("4497.41");
        assertThat(cents(Document.producers(12))).isEqualTo("3373.06");
    }

    @Test
    void itsPricesSayTheirDate() {
        assertThat(Document.printed().prices())
                .hasSize(2)
                .allSatisfy(price -> assertThat(price.asOf()).isEqualTo("2019-12-26"))
                .allSatisfy(price -> assertThat(price.region()).isEqualTo("ap-northeast-2"))
                .allSatisfy(price -> assertThat(price.source()).isEqualTo(PriceSource.DOCUMENT));
    }

    private static String cents(BigDecimal usd) {
        return usd.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
