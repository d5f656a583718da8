package io.muskrat.desktop.createcluster.model;

/** How far one is with a page. */
public enum StopState {
    NOT_SEEN,
    CURRENT,
    DONE,
    REFUSED,
    /** The kind of cluster does not have what it asks for. */
    NOT_NEEDED
}
