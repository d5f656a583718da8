package io.muskrat.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Measures ours and the reference in turn, so that a busy moment of the machine meets both. */
final class Runner {

    private final PrintStream progress;

    /** @param progress gets a line a round, to see how far the values lie apart */
    Runner(PrintStream progress) {
        this.progress = progress;
    }

    Row run(Measurement measurement) throws Exception {
        try (measurement) {
            progress.println(measurement.name() + ": preparing");
            measurement.prepare();
            List<Double> ours = new ArrayList<>();
            List<Double> references = new ArrayList<>();
            for (int round = 0; round <= measurement.rounds(); round++) {
                // who goes first changes: what the first leaves behind must not always meet the second
                boolean oursFirst = round % 2 == 1;
                double first = oursFirst ? measurement.ours() : measurement.reference();
                double second = oursFirst ? measurement.reference() : measurement.ours();
                double our = oursFirst ? first : second;
                double reference = oursFirst ? second : first;
                boolean counts = round > 0;
                progress.printf(Locale.ROOT, "%s: %s ours %.2f, reference %.2f%n", measurement.name(),
                        counts ? round + "/" + measurement.rounds() : "warm-up", our, reference);
                if (counts) {
                    ours.add(our);
                    references.add(reference);
                }
            }
            return new Row(measurement.name(), measurement.what(), median(ours), median(references),
                    measurement.goal());
        }
    }

    static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
