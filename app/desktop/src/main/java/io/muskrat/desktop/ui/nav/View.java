package io.muskrat.desktop.ui.nav;

import javafx.scene.Parent;

/** A screen. What {@link #attach()} starts, {@link #detach()} stops. */
public interface View {

    Parent root();

    /** The screen is shown. */
    default void attach() { }

    /** The screen is no longer shown. */
    default void detach() { }
}
