package io.muskrat.sandbox.ec2.describe;

import java.util.Set;

/**
 * A describe operation.
 *
 * @param action e.g. {@code DescribeVpcs}
 * @param set the answer's list element
 * @param idParameter the numbered parameter that names resources
 * @param notFound the error code for an id that does not exist
 * @param noun how the error message calls the resource
 * @param filters the filter names it knows
 */
public record Kind(
    String action,
    String set,
    String idParameter,
    String notFound,
    String noun,
    Set<String> filters) {}
