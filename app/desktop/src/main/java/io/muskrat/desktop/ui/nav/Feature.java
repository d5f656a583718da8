package io.muskrat.desktop.ui.nav;

import io.muskrat.desktop.ui.look.Icons;

/** What a feature gives to the shell: an entry in the sidebar and the screens behind its links. */
public interface Feature {

    /** A stable name, also the id of the sidebar's entry. */
    String id();

    String titleKey();

    Icons icon();

    /** Where the sidebar's entry goes. */
    Link start();

    boolean opens(Link link);

    View open(Link link);

    /** Whether the sidebar has an entry for it. */
    default boolean inSidebar() {
        return true;
    }
}
