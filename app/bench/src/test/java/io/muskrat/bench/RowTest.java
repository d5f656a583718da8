package io.muskrat.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowTest {

    @Test
    void isALineOfSevenColumns() {
        assertThat(new Row("start", "to paint [ms]", 1806.4, 1203.2, Goal.atMost(2)))
                .hasToString("start\tto paint [ms]\t1806\t1203\t1.50\t<=2.00\tok");
        assertThat(Row.HEADER.split("\t")).hasSize(7);
    }

    @Test
    void isShortOfAGoalThatIsNotMet() {
        assertThat(new Row("sandbox", "to ACTIVE [s]", 8.13, 6.1, Goal.atMost(1.3)))
                .hasToString("sandbox\tto ACTIVE [s]\t8.13\t6.10\t1.33\t<=1.30\tshort");
    }

    @Test
    void aRateShouldBeLarge() {
        assertThat(new Row("scan", "records [1/s]", 300, 200, Goal.atLeast(1.4))).asString()
                .endsWith("1.50\t>=1.40\tok");
        assertThat(new Row("scan", "records [1/s]", 200, 300, Goal.atLeast(1.4))).asString().endsWith("\tshort");
    }

    @Test
    void someTimesMayBeLongerByADifference() {
        assertThat(new Row("ping", "median [ms]", 0.3, 0.2, Goal.atMostMore(0.15))).asString()
                .endsWith("1.50\t<=+0.15\tok");
        assertThat(new Row("ping", "median [ms]", 0.4, 0.2, Goal.atMostMore(0.15))).asString().endsWith("\tshort");
    }
}
