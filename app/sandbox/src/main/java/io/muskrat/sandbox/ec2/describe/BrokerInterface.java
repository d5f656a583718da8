package io.muskrat.sandbox.ec2.describe;

import java.util.List;

/**
 * A broker's place in the network.
 *
 * @param id of its network interface
 * @param groups security groups
 * @param address private
 * @param cluster ARN
 */
public record BrokerInterface(
    String id, String subnet, List<String> groups, String address, String cluster) {}
