package io.muskrat.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
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
    void measuresAllThatBeginWithWhatIsNamed() throws Exception {
        Measurement one = new Scripted("a-one", Goal.atMost(2), List.of(1.0, 1.0), List.of(1.0, 1.0));
        Measurement two = new Scripted("a-two", Goal.atMost(2), List.of(1.0, 1.0), List.of(1.0, 1.0));
        Measurement other = new Scripted("b", Goal.atMost(2), List.of(), List.of());

        assertThat(main(List.of(one, two, other)).measure(List.of("a", "a-two"))).isZero();

        assertThat(text(table).lines()).hasSize(3).last().asString().startsWith("a-two\t");
    }

    @Test
    void saysOnceWhatCannotBeMeasuredHereAndMeasuresNothing() throws Exception {
        assertThat(main(List.of(new Absent("a-one"), new Absent("a-two"))).measure(List.of())).isZero();

        assertThat(text(progress).lines()).containsExactly("There is no sshd.");
        assertThat(text(table).lines()).containsExactly(Row.HEADER);
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
        return main(known);
    }

    private Main main(List<Measurement> known) {
        return new Main(known, new PrintStream(table, true, StandardCharsets.UTF_8),
                new PrintStream(progress, true, StandardCharsets.UTF_8));
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }

    private record Absent(String name) implements Measurement {

        @Override
        public Optional<String> impossible() {
            return Optional.of("There is no sshd.");
        }

        @Override
        public String what() {
            return "nothing";
        }

        @Override
        public Goal goal() {
            return Goal.atMost(1);
        }

        @Override
        public void prepare() {
            throw new AssertionError("must not be called");
        }

        @Override
        public double ours() {
            throw new AssertionError("must not be called");
        }

        @Override
        public double reference() {
            throw new AssertionError("must not be called");
        }

        @Override
        public void close() {
            throw new AssertionError("must not be called");
        }
    }
}
