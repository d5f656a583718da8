package io.muskrat.core.platform;

/** Ends what a {@code watch} began. Cancelling twice is harmless. */
@FunctionalInterface
public interface Subscription {
    void cancel();
}
