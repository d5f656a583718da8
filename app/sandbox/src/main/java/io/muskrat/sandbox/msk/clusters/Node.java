package io.muskrat.sandbox.msk.clusters;

/**
 * One broker and its place in the simulated network.
 *
 * @param host its MSK name
 * @param zone name of the availability zone, e.g. {@code ap-northeast-2a}
 * @param zoneId e.g. {@code apne2-az1}: MSK's broker.rack
 * @param address private address in the subnet
 */
public record Node(
    int id, String host, String subnet, String zone, String zoneId, String address) {}
