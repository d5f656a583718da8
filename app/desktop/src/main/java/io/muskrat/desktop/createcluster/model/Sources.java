package io.muskrat.desktop.createcluster.model;

import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.intake.Taken;

/** What else the wizard can learn of the account. Every method blocks and fails with a ProblemException. */
public interface Sources {

    /** The account's number of twelve digits. */
    String number();

    /** A draft of a cluster like one that is there. */
    Taken like(String arn, Catalog catalog);
}
