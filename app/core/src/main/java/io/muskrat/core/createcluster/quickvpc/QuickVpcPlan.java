package io.muskrat.core.createcluster.quickvpc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is to be made, as typed.
 *
 * @param name of the VPC, its Name tag
 * @param cidr the VPC's range
 * @param internet whether an internet gateway and a route to it are made, which public access and a bastion need
 */
public record QuickVpcPlan(String name, String cidr, List<PlannedSubnet> subnets, boolean internet) {
    private static final int SUBNET = 24;
    private static final int SMALLEST = 28;

    /** A /24 for each zone, smaller when the VPC is too small for that: four of them fill it. */
    private static final int SHARE = 2;

    public QuickVpcPlan {
        subnets = List.copyOf(subnets);
    }

    /** A subnet to be made. */
    public record PlannedSubnet(String name, String zone, String cidr) {}

    /**
     * The names and ranges of the walk-through that the wizard follows: MSK_TEST_VPC, 10.10.0.0/16, broker01 to
     * broker03 with a /24 each; each in a zone of its own.
     *
     * @param zones of the region; the first three are taken
     */
    public static QuickVpcPlan proposed(List<String> zones) {
        List<PlannedSubnet> subnets = new ArrayList<>();
        for (int i = 0; i < Math.min(3, zones.size()); i++) {
            subnets.add(new PlannedSubnet("broker0" + (i + 1), zones.get(i), ""));
        }
        return new QuickVpcPlan("MSK_TEST_VPC", "10.10.0.0/16", subnets, true).divided();
    }

    /** With subnets that follow each other from the beginning of the range; as it is when the range is none. */
    public QuickVpcPlan divided() {
        Optional<Cidr> whole = Cidr.parse(cidr);
        if (whole.isEmpty() || whole.get().length() + SHARE > SMALLEST) {
            return this;
        }
        int length = Math.max(SUBNET, whole.get().length() + SHARE);
        List<PlannedSubnet> divided = new ArrayList<>();
        for (int i = 0; i < subnets.size(); i++) {
            PlannedSubnet old = subnets.get(i);
            divided.add(new PlannedSubnet(
                    old.name(), old.zone(), whole.get().part(i, length).toString()));
        }
        return new QuickVpcPlan(name, cidr, divided, internet);
    }

    public QuickVpcPlan withName(String changed) {
        return new QuickVpcPlan(changed, cidr, subnets, internet);
    }

    /** Another range for the VPC, divided anew. */
    public QuickVpcPlan withCidr(String changed) {
        return new QuickVpcPlan(name, changed, subnets, internet).divided();
    }

    public QuickVpcPlan withInternet(boolean changed) {
        return new QuickVpcPlan(name, cidr, subnets, changed);
    }

    public QuickVpcPlan withSubnet(int index, PlannedSubnet changed) {
        List<PlannedSubnet> next = new ArrayList<>(subnets);
        next.set(index, changed);
        return new QuickVpcPlan(name, cidr, next, internet);
    }
}
