package io.muskrat.core.doctor;

import io.muskrat.core.doctor.finding.Finding;
import io.muskrat.core.doctor.finding.Layer;

/** Follows an examination, on the thread that examines. */
@FunctionalInterface
public interface Listener {

    /** A step has ended, or could not be done. */
    void found(Finding finding);

    /**
     * A step begins.
     *
     * @param subject what of the layer, may be empty
     */
    default void begins(Layer layer, String subject) {
    }
}
