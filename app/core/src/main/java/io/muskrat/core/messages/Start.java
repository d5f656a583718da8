package io.muskrat.core.messages;

/** Where reading begins: for a group only in partitions for which it has no committed offset. */
public enum Start {
    EARLIEST,
    LATEST
}
