package io.muskrat.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunnerTest {

    private final Runner runner = new Runner(new PrintStream(OutputStream.nullOutputStream()));

    @Test
    void takesTheMedianOfTheRoundsWithoutTheWarmUp() throws Exception {
        Row row = runner.run(new Scripted("x", Goal.atMost(2), List.of(1000.0, 9.0, 1.0, 6.0),
                List.of(2000.0, 3.0, 50.0, 2.0)));

        assertThat(row.ours()).isEqualTo(6);
        assertThat(row.reference()).isEqualTo(3);
        assertThat(row.ratio()).isCloseTo(2.0, within(1e-9));
    }

    @Test
    void theMedianOfAnEvenNumberIsBetweenTheTwoInTheMiddle() {
        assertThat(Runner.median(List.of(8.0, 1.0, 100.0, 4.0))).isEqualTo(6);
    }

    @Test
    void measuresInTurnAndChangesWhoGoesFirst() throws Exception {
        Scripted measurement = new Scripted("x", Goal.atMost(2), List.of(1.0, 1.0, 1.0), List.of(1.0, 1.0, 1.0));

        runner.run(measurement);

        assertThat(measurement.calls()).containsExactly("prepare", "reference", "ours", "ours", "reference",
                "reference", "ours", "close");
    }

    @Test
    void closesWhatFails() {
        Scripted measurement = new Scripted("x", Goal.atMost(2), List.of(1.0, 1.0), List.of());

        assertThatThrownBy(() -> runner.run(measurement)).hasMessage("no more values");

        assertThat(measurement.calls()).endsWith("close");
    }
}
