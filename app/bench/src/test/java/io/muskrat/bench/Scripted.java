package io.muskrat.bench;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** A measurement whose values are known. The first of each is the warm-up's. */
final class Scripted implements Measurement {

    private final String name;
    private final Goal goal;
    private final int rounds;
    private final Iterator<Double> ours;
    private final Iterator<Double> references;
    private final List<String> calls = new ArrayList<>();

    Scripted(String name, Goal goal, List<Double> ours, List<Double> references) {
        this.name = name;
        this.goal = goal;
        this.rounds = ours.size() - 1;
        this.ours = ours.iterator();
        this.references = references.iterator();
    }

    List<String> calls() {
        return calls;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String what() {
        return "what is known [ms]";
    }

    @Override
    public Goal goal() {
        return goal;
    }

    @Override
    public int rounds() {
        return rounds;
    }

    @Override
    public void prepare() {
        calls.add("prepare");
    }

    @Override
    public double ours() {
        calls.add("ours");
        return ours.next();
    }

    @Override
    public double reference() {
        calls.add("reference");
        if (!references.hasNext()) {
            throw new IllegalStateException("no more values");
        }
        return references.next();
    }

    @Override
    public void close() {
        calls.add("close");
    }
}
