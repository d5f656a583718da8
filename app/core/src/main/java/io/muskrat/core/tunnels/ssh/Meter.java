package io.muskrat.core.tunnels.ssh;

/** Told of bytes that were carried; by several threads. */
public interface Meter {

    /** @param bytes that left towards the bastion */
    void up(long bytes);

    /** @param bytes that were handed to the local side */
    void down(long bytes);
}
