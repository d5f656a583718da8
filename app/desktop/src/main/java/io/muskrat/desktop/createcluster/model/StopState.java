package io.muskrat.desktop.createcluster.model;

/** How far one is with a page. */
public enum StopState {
    NOT_SEEN,
    CURRENT,
    DONE,
    REFUSED
}
