package io.muskrat.core.clusters;

/**
 * A broker as ListNodes tells it.
 *
 * @param endpoint its name in DNS, without a port; may be empty while it is being made
 * @param subnet where its address is
 * @param privateAddress in that subnet
 */
public record Broker(int id, String endpoint, String subnet, String privateAddress) {}
