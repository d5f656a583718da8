package io.muskrat.core.createcluster.rules;

import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.draft.ClusterDraft;

/**
 * A row of the table of rules.
 *
 * @param input what is typed or chosen, in words
 * @param draft that breaks the rule
 * @param catalog what the account has
 * @param field at which the refusal is told
 * @param aws what AWS does with the same request
 */
record Row(String input, ClusterDraft draft, Catalog catalog, String field, String rule, Aws aws) {

    sealed interface Aws {

        /**
         * It refuses too.
         *
         * @param words in its message
         * @param at the step of the parameter that it names
         */
        record Refuses(String words, WizardStep at) implements Aws {}

        /** It would take the request, or the request cannot say it; this is why we refuse nevertheless. */
        record Takes(String why) implements Aws {}
    }

    @Override
    public String toString() {
        return field + " " + rule + ": " + input;
    }

    /** For the table. */
    String answer() {
        return switch (aws) {
            case Aws.Refuses refuses -> refuses.words();
            case Aws.Takes takes -> "(stricter) " + takes.why();
        };
    }
}
