package io.muskrat.bench.wizard;

/** Hears of reactions. */
@FunctionalInterface
interface Told {

    /**
     * @param page that reacted, in small letters
     * @param what it reacted to
     */
    void reaction(String page, String what, double millis);
}
