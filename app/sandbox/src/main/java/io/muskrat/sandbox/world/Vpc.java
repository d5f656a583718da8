package io.muskrat.sandbox.world;

/**
 * @param standard it is the region's default VPC
 * @param dnsSupport Amazon's DNS server answers in it
 * @param dnsHostnames its instances get public names
 */
public record Vpc(
    String id, String cidr, boolean standard, boolean dnsSupport, boolean dnsHostnames) {}
