package io.muskrat.bench.wizard;

import io.muskrat.bench.Goal;
import io.muskrat.bench.Measured;
import io.muskrat.bench.Row;
import io.muskrat.bench.TemporaryFolder;
import io.muskrat.bench.start.FxJvm;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How long the creation wizard takes to react to a key or a click, on each of its pages, in an account with 500 subnets,
 * 200 security groups and 100 configurations; against a key in a text field of an empty window in the same process.
 *
 * <p>The limit is what people begin to feel as a delay, whatever the machine: 100 ms for the worst of all.
 */
public final class WizardMeasurement implements Measured {

    /** The name of the reference's reactions. */
    static final String REFERENCE = "plain";
    /** What a line of a reaction begins with that counts. */
    static final String COUNTS = "reaction";

    // by name: this process has no JavaFX
    private static final String MAIN = "io.muskrat.bench.wizard.WizardProcess";
    private static final int ROUNDS = 3;
    private static final Goal GOAL = Goal.below(100);

    @Override
    public String name() {
        return "wizard";
    }

    @Override
    public List<Row> rows(PrintStream progress) throws Exception {
        TemporaryFolder folder = new TemporaryFolder("muskrat-bench-wizard");
        try {
            progress.println("wizard: preparing, then every input of every page " + (ROUNDS + 1) + " times");
            Map<String, List<Double>> reactions = new LinkedHashMap<>();
            FxJvm.here(folder.make()).lines(MAIN, folder.make().resolve("data"), List.of(String.valueOf(ROUNDS)),
                    line -> read(line, reactions));
            return rows(reactions);
        } finally {
            folder.delete();
        }
    }

    static void read(String line, Map<String, List<Double>> reactions) {
        String[] words = line.split(" ");
        if (words.length == 4 && words[0].equals(COUNTS)) {
            reactions.computeIfAbsent(words[1], name -> new ArrayList<>()).add(Double.parseDouble(words[2]));
        }
    }

    static List<Row> rows(Map<String, List<Double>> reactions) throws IOException {
        if (!reactions.containsKey(REFERENCE) || reactions.size() < 2) {
            throw new IOException("No reactions were measured");
        }
        Spread plain = Spread.of(reactions.get(REFERENCE));
        List<Row> rows = new ArrayList<>();
        reactions.forEach((page, values) -> {
            if (!page.equals(REFERENCE)) {
                Spread ours = Spread.of(values);
                String of = " of " + values.size() + ", against a plain field [ms]";
                rows.add(new Row("wizard-" + page + "-p50", "reaction to a key, median" + of, ours.median(), plain.median(), GOAL));
                rows.add(new Row("wizard-" + page + "-p99", "reaction to a key, 99 of 100" + of, ours.most(), plain.most(), GOAL));
                rows.add(new Row("wizard-" + page + "-worst", "reaction to a key, worst" + of, ours.worst(), plain.worst(), GOAL));
            }
        });
        return rows;
    }
}
