package io.muskrat.core.createcluster.rules;

import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Collects rows. */
final class Rows {
    private final Ground ground;
    private final List<Row> all = new ArrayList<>();
    private Catalog catalog;
    private ClusterDraft base;

    Rows(Ground ground) {
        this.ground = ground;
        catalog = ground.catalog;
        base = ground.standard();
    }

    static List<Row> all(Ground ground) {
        Rows rows = new Rows(ground);
        PlaceRows.add(rows);
        ConfigurationRows.add(rows);
        MachineRows.add(rows);
        SafetyRows.add(rows);
        return rows.all;
    }

    Ground ground() {
        return ground;
    }

    /** What the following rows change. */
    Rows from(ClusterDraft draft) {
        base = draft;
        catalog = ground.catalog;
        return this;
    }

    /** What the following rows are judged with, until the next {@link #from}. */
    Rows with(Catalog other) {
        catalog = other;
        return this;
    }

    Rows refused(String input, String field, String rule, String words, UnaryOperator<ClusterDraft> change) {
        return refusedAt(WizardStep.of(field), input, field, rule, words, change);
    }

    /** AWS names a parameter of another step. */
    Rows refusedAt(
            WizardStep at, String input, String field, String rule, String words, UnaryOperator<ClusterDraft> change) {
        all.add(new Row(input, change.apply(base), catalog, field, rule, new Row.Aws.Refuses(words, at)));
        return this;
    }

    Rows stricter(String input, String field, String rule, String why, UnaryOperator<ClusterDraft> change) {
        all.add(new Row(input, change.apply(base), catalog, field, rule, new Row.Aws.Takes(why)));
        return this;
    }
}
