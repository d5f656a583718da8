package io.muskrat.sandbox.quotas;

/**
 * One quota of MSK.
 *
 * @param code AWS's own, e.g. {@code L-EDD31C36}
 * @param value default and applied value: nobody has asked for more here
 */
record Quota(String code, String name, double value, String description) {}
