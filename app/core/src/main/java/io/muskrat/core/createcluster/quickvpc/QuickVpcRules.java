package io.muskrat.core.createcluster.quickvpc;

import io.muskrat.core.createcluster.quickvpc.QuickVpcPlan.PlannedSubnet;
import io.muskrat.core.platform.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * EC2's rules for a VPC and its subnets ("VPC CIDR blocks" and "Subnet CIDR blocks" of the VPC user guide), and MSK's
 * that each subnet is in a zone of its own. Fields: {@code quickVpcName}, {@code quickVpcCidr}, and {@code
 * quickVpcName-0}, {@code quickVpcZone-0}, {@code quickVpcCidr-0} of the first subnet.
 */
public final class QuickVpcRules {
    private static final int LARGEST = 16;
    private static final int SMALLEST = 28;
    private static final int LONGEST_NAME = 256;

    private QuickVpcRules() {}

    /** All that is wrong; empty when EC2 should take it. */
    public static List<Violation> check(QuickVpcPlan plan) {
        List<Violation> out = new ArrayList<>();
        name("quickVpcName", plan.name(), out);
        Optional<Cidr> whole = block("quickVpcCidr", plan.cidr(), out);
        List<Cidr> before = new ArrayList<>();
        for (int i = 0; i < plan.subnets().size(); i++) {
            PlannedSubnet subnet = plan.subnets().get(i);
            name("quickVpcName-" + i, subnet.name(), out);
            zone(plan, i, out);
            String field = "quickVpcCidr-" + i;
            Optional<Cidr> block = block(field, subnet.cidr(), out);
            block.ifPresent(own -> {
                whole.ifPresent(all -> within(field, all, own, out));
                before.stream()
                        .filter(own::overlaps)
                        .findFirst()
                        .ifPresent(other -> out.add(Violation.of(field, "cidr-overlap", own, other)));
                before.add(own);
            });
        }
        return List.copyOf(out);
    }

    private static void name(String field, String name, List<Violation> out) {
        if (name.isBlank()) {
            out.add(Violation.of(field, "vpc-name-empty"));
        } else if (name.length() > LONGEST_NAME) {
            out.add(Violation.of(field, "vpc-name-long", name.length(), LONGEST_NAME));
        }
    }

    private static Optional<Cidr> block(String field, String typed, List<Violation> out) {
        Optional<Cidr> block = Cidr.parse(typed);
        if (block.isEmpty()) {
            out.add(Violation.of(field, "cidr-shape", typed.strip()));
        } else if (block.get().length() < LARGEST || block.get().length() > SMALLEST) {
            out.add(Violation.of(field, "cidr-size", "/" + block.get().length(), LARGEST, SMALLEST));
        } else if (!block.get().toString().equals(typed.strip())) {
            out.add(Violation.of(field, "cidr-bits", typed.strip(), block.get()));
        }
        return block;
    }

    private static void within(String field, Cidr whole, Cidr own, List<Violation> out) {
        if (!whole.contains(own)) {
            out.add(Violation.of(field, "cidr-outside", own, whole, whole.first(), whole.last()));
        }
    }

    private static void zone(QuickVpcPlan plan, int index, List<Violation> out) {
        String zone = plan.subnets().get(index).zone();
        boolean taken = plan.subnets().stream().limit(index).anyMatch(s -> s.zone().equals(zone));
        if (zone.isBlank()) {
            out.add(Violation.of("quickVpcZone-" + index, "zone-empty"));
        } else if (taken) {
            out.add(Violation.of("quickVpcZone-" + index, "zone-twice", zone));
        }
    }
}
