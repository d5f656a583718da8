package io.muskrat.desktop.ui.nav;

/** Goes to a place. */
@FunctionalInterface
public interface Navigator {

    void open(Link link);
}
