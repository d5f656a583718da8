package io.muskrat.core.createcluster.firewall;

import java.util.List;

/**
 * A security group and whom it lets in.
 *
 * @param name EC2's name of the group
 */
public record GroupRules(String id, String name, String vpcId, List<Opening> openings) {
    public GroupRules {
        openings = List.copyOf(openings);
    }
}
