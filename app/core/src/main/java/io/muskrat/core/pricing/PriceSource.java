package io.muskrat.core.pricing;

import java.util.Locale;

/** Where a price is from; each has a text {@code cost.source.<key>}. */
public enum PriceSource {
    /** AWS's Price List API. */
    PRICE_LIST,
    /** A price list in AWS's form that says of each row where its figure is from: the sandbox's. */
    SIMULATED,
    /** {@code msk_sizing.py} of AWS's own skills, August 2026 (facts-msk section 6). */
    SIZING_SCRIPT,
    /** The document with which this app began: prices of Seoul, 26 December 2019 (facts-msk 6.1). */
    DOCUMENT,
    /** Somebody else's statement (facts-msk section 6). */
    THIRD_PARTY;

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
