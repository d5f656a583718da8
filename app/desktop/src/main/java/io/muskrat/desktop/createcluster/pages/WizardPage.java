package io.muskrat.desktop.createcluster.pages;

import javafx.scene.Node;

/** One page of the wizard. */
public interface WizardPage {

    Node node();

    /** The page is shown: the keyboard starts here. */
    void focusFirst();

    void focusFirstRefused();

    /** Lets go of the draft; the page is not shown again. */
    void close();
}
