package io.muskrat.core.doctor.finding;

import java.time.Duration;

/**
 * One examined step.
 *
 * @param subject what of the layer: a broker's host:port, a topic's right; may be empty
 * @param tried what was done, in technical words
 * @param raw what came back: facts of a good step, the error of a bad one as it came; never with secrets
 * @param diagnosis null when the step is good
 */
public record Finding(Layer layer, String subject, Verdict verdict, Duration took, String tried, String raw,
                      Diagnosis diagnosis) {

    /** Whether this is the cause that was found. */
    public boolean is(Cause cause) {
        return diagnosis != null && diagnosis.cause() == cause;
    }
}
