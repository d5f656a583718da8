package io.muskrat.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MainTest {

    private final ByteArrayOutputStream table = new ByteArrayOutputStream();
    private final ByteArrayOutputStream progress = new ByteArrayOutputStream();

    @Test
    void anUnknownNameIsRefusedWithTheKnownOnes() throws Exception {
        assertThat(main().measure(List.of("fast", "slower"))).isEqualTo(2);

        assertThat(text(progress)).contains("slower").contains("fast, slow");
        assertThat(text(table)).isEmpty();
    }

    @Test
    void measuresEverythingWhenNothingIsNamedAndAMissedGoalIsNoFailure() throws Exception {
        assertThat(main().measure(List.of())).isZero();

        assertThat(text(table).lines()).hasSize(3)
                .satisfiesExactly(
                        header -> assertThat(header).isEqualTo(Row.HEADER),
                        fast -> assertThat(fast).startsWith("fast\t").endsWith("\tok"),
                        slow -> assertThat(slow).startsWith("slow\t").endsWith("\tshort"));
    }

    @Test
    void measuresWhatIsNamed() throws Exception {
        assertThat(main().measure(List.of("slow"))).isZero();

        assertThat(text(table).lines()).hasSize(2).last().asString().startsWith("slow\t");
    }

    @Test
    void theListHasEachNameOnce() {
        assertThat(Measurements.all()).extracting(one -> one.get().name()).contains("start", "sandbox")
                .doesNotHaveDuplicates();
    }

    private Main main() {
        List<Measurement> known = List.of(
                new Scripted("fast", Goal.atMost(2), List.of(1.0, 1.0), List.of(1.0, 1.0)),
                new Scripted("slow", Goal.atMost(2), List.of(3.0, 3.0), List.of(1.0, 1.0)));
        return new Main(known, new PrintStream(table, true, StandardCharsets.UTF_8),
                new PrintStream(progress, true, StandardCharsets.UTF_8));
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
