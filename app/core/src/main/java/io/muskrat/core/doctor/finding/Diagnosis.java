package io.muskrat.core.doctor.finding;

import java.util.List;

/**
 * Why a step did not come out well.
 *
 * @param args what the cause's texts put at {0}, {1} ...
 * @param fixes to copy, beside the words of the cause; may be empty
 */
public record Diagnosis(Cause cause, List<String> args, List<Fix> fixes) {

    public Diagnosis {
        args = List.copyOf(args);
        fixes = List.copyOf(fixes);
    }
}
