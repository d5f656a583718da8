package io.muskrat.bench.wizard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muskrat.bench.Row;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WizardMeasurementTest {

    private final Map<String, List<Double>> reactions = new LinkedHashMap<>();

    @Test
    void hasThreeRowsAPageAgainstThePlainField() throws IOException {
        WizardMeasurement.read("reaction plain 10.0 key", reactions);
        WizardMeasurement.read("reaction general 20.0 wizard-name-A", reactions);
        WizardMeasurement.read("reaction general 101.5 wizard-name-B", reactions);
        WizardMeasurement.read("reaction general 30.0 wizard-name-C", reactions);

        List<Row> rows = WizardMeasurement.rows(reactions);

        assertThat(rows).extracting(Row::name)
                .containsExactly("wizard-general-p50", "wizard-general-p99", "wizard-general-worst");
        assertThat(rows.getFirst()).asString().contains("median of 3").endsWith("\t30.00\t10.00\t3.00\tours<100.00\tok");
        assertThat(rows.getLast()).asString().endsWith("\t102\t10.00\t10.15\tours<100.00\tshort");
    }

    @Test
    void leavesOutWhatDoesNotCount() {
        WizardMeasurement.read("warm-up general 20.0 wizard-name-A", reactions);
        WizardMeasurement.read("something else", reactions);

        assertThat(reactions).isEmpty();
        assertThatThrownBy(() -> WizardMeasurement.rows(reactions)).hasMessageContaining("No reactions");
    }

    @Test
    void aSpreadIsByNearestRank() {
        List<Double> values = IntStream.rangeClosed(1, 200).mapToObj(i -> (double) i).toList().reversed();

        assertThat(Spread.of(values)).isEqualTo(new Spread(100, 198, 200));
    }
}
