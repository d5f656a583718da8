package io.muskrat.sandbox.identity;

/**
 * What a request wants, in the words of IAM.
 *
 * @param name e.g. {@code kafka:CreateCluster}
 * @param resource an ARN, or {@code *}
 */
public record Action(String name, String resource) {}
