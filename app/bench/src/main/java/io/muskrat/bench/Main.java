package io.muskrat.bench;

import java.io.PrintStream;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * {@code Main [name...]}: measures what is named, or everything. Standard output is a table, tab-separated with a
 * header; standard error tells of the rounds, and of what
 * cannot be measured here. Exit code 0 also when a goal is not met, 1 when a measurement failed,
 * 2 for a name that there is not.
 */
public final class Main {

    private static final int UNKNOWN = 2;

    private final Map<String, Measured> known = new LinkedHashMap<>();
    private final PrintStream table;
    private final PrintStream progress;

    Main(List<? extends Measured> known, PrintStream table, PrintStream progress) {
        known.forEach(measurement -> this.known.put(measurement.name(), measurement));
        this.table = table;
        this.progress = progress;
    }

    public static void main(String[] args) throws Exception {
        // what libraries log while brokers are not there yet is no news, and costs time
        Logger.getLogger("").setLevel(Level.SEVERE);
        List<? extends Measured> all = Measurements.all().stream().map(Supplier::get).toList();
        System.exit(new Main(all, System.out, System.err).measure(List.of(args)));
    }

    /** @return the exit code */
    int measure(List<String> names) throws Exception {
        List<String> unknown = names.stream().filter(name -> called(name).isEmpty()).toList();
        if (!unknown.isEmpty()) {
            progress.println("There is no measurement " + String.join(", ", unknown) + ". There are: "
                    + String.join(", ", known.keySet()));
            return UNKNOWN;
        }
        table.println(Row.HEADER);
        Collection<Measured> wanted = names.isEmpty() ? known.values()
                : names.stream().flatMap(name -> called(name).stream()).distinct().toList();
        Set<String> reasons = new HashSet<>();
        for (Measured measurement : wanted) {
            Optional<String> reason = measurement.impossible();
            if (reason.isEmpty()) {
                measurement.rows(progress).forEach(table::println);
                table.flush();
            } else if (reasons.add(reason.get())) {
                progress.println(reason.get());
            }
        }
        return 0;
    }

    private List<Measured> called(String name) {
        return known.containsKey(name) ? List.of(known.get(name))
                : known.values().stream().filter(one -> one.name().startsWith(name + "-")).toList();
    }
}
