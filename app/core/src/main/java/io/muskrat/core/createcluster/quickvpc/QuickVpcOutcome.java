package io.muskrat.core.createcluster.quickvpc;

import io.muskrat.core.platform.Problem;
import java.util.List;
import java.util.Optional;

/** What became of making a VPC. */
public sealed interface QuickVpcOutcome {
    record Made(MadeVpc vpc) implements QuickVpcOutcome {}

    /**
     * It was not finished, and what had been made was removed again.
     *
     * @param why empty when the person stopped it
     * @param undone in the order in which they were removed
     * @param left what could not be removed, and why
     */
    record Undone(Optional<Problem> why, List<Part> undone, List<Left> left) implements QuickVpcOutcome {
        public Undone {
            undone = List.copyOf(undone);
            left = List.copyOf(left);
        }
    }

    /** A part that is still there. */
    record Left(Part part, Problem why) {}
}
