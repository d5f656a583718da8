package io.muskrat.desktop.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SamplesTest {

    private final Samples samples = new Samples(new ChartSeries(
            "s", new long[] {0, 60, 120, 180, 240, 900}, new double[] {1, 2, Double.NaN, 4, 5, 9}, 0));

    @Test
    void findsTheNearestValue() {
        assertThat(samples.nearest(29, 0)).isEqualTo(0);
        assertThat(samples.nearest(31, 0)).isEqualTo(1);
        assertThat(samples.nearest(170, 0)).isEqualTo(3);
        assertThat(samples.nearest(-59, 0)).isEqualTo(0);
    }

    @Test
    void looksNoFurtherThanOneStepOrTheReach() {
        assertThat(samples.nearest(500, 0)).isEqualTo(-1);
        assertThat(samples.nearest(500, 300)).isEqualTo(4);
        assertThat(samples.nearest(-61, 0)).isEqualTo(-1);
    }

    @Test
    void goesPastAMissingValue() {
        assertThat(samples.nearest(118, 0)).isEqualTo(1);
        assertThat(samples.nearest(122, 0)).isEqualTo(3);
    }

    @Test
    void knowsItsUsualStepAndItsLastValue() {
        assertThat(samples.step()).isEqualTo(60);
        assertThat(samples.lastValue()).isEqualTo(9);
        assertThat(samples.joined(1)).isTrue();
        assertThat(samples.joined(2)).isFalse();
        assertThat(samples.joined(5)).isFalse();
    }

    @Test
    void refusesWhatIsNoSeries() {
        assertThatThrownBy(() -> new ChartSeries("s", new long[2], new double[1], 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ChartSeries("s", new long[] {2, 1}, new double[2], 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ChartSeries("s", new long[0], new double[0], 8))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
