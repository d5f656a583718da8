package io.muskrat.core.createcluster.draft;

import java.util.List;

/**
 * Where the cluster stands.
 *
 * @param zoneCount "2" or "3"; of a serverless cluster up to "6"
 * @param subnets ids, one slot a zone; empty text where none is chosen yet. A serverless cluster: two to six of them
 * @param securityGroups ids; none for the VPC's default group
 * @param moreVpcs up to four further VPCs from which a serverless cluster can be reached
 */
public record Placement(
        String vpcId, String zoneCount, List<String> subnets, List<String> securityGroups, List<MoreVpc> moreVpcs) {
    public Placement {
        vpcId = Text.of(vpcId);
        zoneCount = Text.of(zoneCount);
        subnets = Text.list(subnets);
        securityGroups = Text.list(securityGroups);
        moreVpcs = Text.list(moreVpcs);
    }

    /**
     * A further VPC of a serverless cluster.
     *
     * @param subnets ids, one a zone; empty text where none is chosen yet
     * @param securityGroups ids; none for the VPC's default group
     */
    public record MoreVpc(String vpcId, List<String> subnets, List<String> securityGroups) {
        public MoreVpc {
            vpcId = Text.of(vpcId);
            subnets = Text.list(subnets);
            securityGroups = Text.list(securityGroups);
        }

        /** Those slots in which something stands. */
        public List<String> chosenSubnets() {
            return chosen(subnets);
        }
    }

    /** How many were chosen, up to six; 0 when nothing of the kind was. */
    public int zones() {
        return zoneCount.matches("[1-6]") ? Integer.parseInt(zoneCount) : 0;
    }

    /** Those slots in which something stands. */
    public List<String> chosenSubnets() {
        return chosen(subnets);
    }

    static List<String> chosen(List<String> slots) {
        return slots.stream().map(String::strip).filter(id -> !id.isEmpty()).toList();
    }

    public Placement withVpcId(String value) {
        return new Placement(value, zoneCount, subnets, securityGroups, moreVpcs);
    }

    public Placement withZoneCount(String value) {
        return new Placement(vpcId, value, subnets, securityGroups, moreVpcs);
    }

    public Placement withSubnets(List<String> value) {
        return new Placement(vpcId, zoneCount, value, securityGroups, moreVpcs);
    }

    public Placement withSecurityGroups(List<String> value) {
        return new Placement(vpcId, zoneCount, subnets, value, moreVpcs);
    }

    public Placement withMoreVpcs(List<MoreVpc> value) {
        return new Placement(vpcId, zoneCount, subnets, securityGroups, value);
    }
}
