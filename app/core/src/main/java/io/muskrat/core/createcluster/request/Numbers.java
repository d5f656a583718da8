package io.muskrat.core.createcluster.request;

import io.muskrat.core.platform.TypedNumber;

/** Typed numbers as AWS's integers. */
final class Numbers {
    private Numbers() {}

    /** Null for what is no number, or too large for AWS to read. */
    static Integer of(String typed) {
        TypedNumber number = TypedNumber.of(typed);
        return number.within(Integer.MIN_VALUE, Integer.MAX_VALUE) ? Integer.valueOf(number.value()) : null;
    }
}
