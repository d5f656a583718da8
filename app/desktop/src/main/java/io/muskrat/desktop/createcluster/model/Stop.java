package io.muskrat.desktop.createcluster.model;

import io.muskrat.core.createcluster.draft.Kind;
import io.muskrat.core.createcluster.rules.WizardStep;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** The pages in their order: the ten steps, and the review of them. */
public enum Stop {
    GENERAL(WizardStep.GENERAL),
    ZONES(WizardStep.ZONES),
    CONFIGURATION(WizardStep.CONFIGURATION),
    BROKERS(WizardStep.BROKERS),
    TAGS(WizardStep.TAGS),
    STORAGE(WizardStep.STORAGE),
    ENCRYPTION(WizardStep.ENCRYPTION),
    AUTHENTICATION(WizardStep.AUTHENTICATION),
    MONITORING(WizardStep.MONITORING),
    ADVANCED(WizardStep.ADVANCED),
    REVIEW(null);

    private final WizardStep step;

    Stop(WizardStep step) {
        this.step = step;
    }

    /** The page on which a field stands; the review for one that stands on none. */
    public static Stop of(String field) {
        return Arrays.stream(values()).filter(stop -> stop.fields().contains(field)).findFirst().orElse(REVIEW);
    }

    /** The fields on it, none on the review. */
    public Set<String> fields() {
        return step == null ? Set.of() : step.fields();
    }

    /** Whether a kind of cluster asks for it; the review always. */
    public boolean needed(Kind kind) {
        return step == null || step.needed(kind);
    }

    /** The key of a text about it. */
    public String key(String what) {
        return "createcluster." + what + "." + name().toLowerCase(Locale.ROOT);
    }

    public boolean first() {
        return ordinal() == 0;
    }

    public boolean last() {
        return this == REVIEW;
    }

    public Stop next() {
        return last() ? this : values()[ordinal() + 1];
    }

    public Stop back() {
        return first() ? this : values()[ordinal() - 1];
    }
}
