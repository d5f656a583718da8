package io.muskrat.desktop.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DecimatorTest {

    private static final double GAP = Double.NaN;

    @Test
    void keepsTheExtremesAndTheEndsInTwoPointsAColumn() {
        long[] times = LongStream.range(0, 100_000).toArray();
        double[] values = LongStream.range(0, 100_000).mapToDouble(t -> Math.sin(t / 700.0) * 10 + 20).toArray();
        values[31_415] = 999;
        values[92_653] = -999;

        Decimator.Line line = decimate(times, values, 0, 99_999, 400);

        assertThat(line.size()).isBetween(400, 2 * 400 + 6);
        assertThat(line.values()).contains(999, -999);
        assertThat(line.values()[0]).isEqualTo(values[0]);
        assertThat(line.times()[line.size() - 1]).isEqualTo(99_999);
        assertThat(line.times()).isSorted();
    }

    @Test
    void leavesAFewPointsAsTheyAre() {
        Decimator.Line line = decimate(new long[] {0, 10, 20, 30}, new double[] {1, 5, 2, 4}, 0, 30, 100);

        assertThat(line.times()).containsExactly(0, 10, 20, 30);
        assertThat(line.values()).containsExactly(1, 5, 2, 4);
    }

    @Test
    void breaksTheLineAtNaNAndAtAHole() {
        Decimator.Line missing = decimate(new long[] {0, 10, 20, 30, 40}, new double[] {1, 2, GAP, 4, 5}, 0, 40, 100);
        Decimator.Line hole = decimate(new long[] {0, 10, 20, 60, 70}, new double[] {1, 2, 3, 4, 5}, 0, 70, 100);
        Decimator.Line bridged = decimate(new long[] {0, 10, 20, 40, 50}, new double[] {1, 2, 3, 4, 5}, 0, 50, 100);

        assertThat(missing.values()).containsExactly(1, 2, GAP, 4, 5);
        assertThat(hole.values()).containsExactly(1, 2, 3, GAP, 4, 5);
        assertThat(bridged.values()).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void keepsALonelyPointBetweenGaps() {
        Decimator.Line line = decimate(new long[] {0, 10, 20, 30, 40}, new double[] {1, GAP, 7, GAP, 3}, 0, 40, 100);

        assertThat(line.values()).containsExactly(1, GAP, 7, GAP, 3);
    }

    @Test
    void cutsTheLineExactlyAtTheEdges() {
        Decimator.Line line = decimate(new long[] {0, 10, 20, 30}, new double[] {0, 10, 20, 30}, 5, 22, 100);

        assertThat(line.times()).containsExactly(5, 10, 20, 22);
        assertThat(line.values()).containsExactly(5, 10, 20, 22);
    }

    @Test
    void drawsTheLineThroughAWindowBetweenTwoPoints() {
        Decimator.Line line = decimate(new long[] {0, 100, 200}, new double[] {0, 100, 200}, 120, 150, 100);

        assertThat(line.times()).containsExactly(120, 150);
        assertThat(line.values()).containsExactly(120, 150);
    }

    @Test
    void picksTheSamePointsWhenTheWindowMoves() {
        long[] times = LongStream.range(0, 20_000).toArray();
        double[] values = LongStream.range(0, 20_000).mapToDouble(t -> Math.sin(t * t)).toArray();

        Decimator.Line before = decimate(times, values, 1_000, 11_000, 100);
        Decimator.Line after = decimate(times, values, 1_037, 11_037, 100);

        assertThat(inside(after)).containsExactly(inside(before));
    }

    @Test
    void hasNothingWhereThereIsNothing() {
        assertThat(decimate(new long[0], new double[0], 0, 10, 10).size()).isZero();
        assertThat(decimate(new long[] {5}, new double[] {GAP}, 0, 10, 10).size()).isZero();
        assertThat(decimate(new long[] {50}, new double[] {1}, 0, 10, 10).size()).isZero();
        assertThat(decimate(new long[] {5}, new double[] {1}, 0, 10, 10).size()).isEqualTo(1);
    }

    private static double[] inside(Decimator.Line line) {
        return DoubleStream.of(Arrays.copyOf(line.times(), line.size()))
                .filter(t -> t >= 1_200 && t < 10_800)
                .toArray();
    }

    private static Decimator.Line decimate(long[] times, double[] values, long from, long to, int columns) {
        return Decimator.decimate(new Samples(new ChartSeries("s", times, values, 0)), from, to, columns);
    }
}
