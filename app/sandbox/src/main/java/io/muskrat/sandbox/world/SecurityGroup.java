package io.muskrat.sandbox.world;

import java.util.List;

/**
 * @param openPorts TCP ports open to the VPC's own addresses; empty: the default group, which is
 *     open to its own members
 */
public record SecurityGroup(
    String id, String name, String description, String vpcId, List<Integer> openPorts) {}
