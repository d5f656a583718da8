package io.muskrat.sandbox.world;

/**
 * @param name its Name tag, empty for none
 * @param standard it is the region's default VPC
 */
public record Vpc(String id, String name, String cidr, boolean standard) {}
