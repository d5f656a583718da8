package io.muskrat.bench.wizard;

import java.util.List;

/** Of many values the middle one, the one that 99 of 100 do not exceed, and the largest. */
record Spread(double median, double most, double worst) {

    /** @param values at least one */
    static Spread of(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return new Spread(at(sorted, 0.5), at(sorted, 0.99), sorted.getLast());
    }

    // by nearest rank
    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
