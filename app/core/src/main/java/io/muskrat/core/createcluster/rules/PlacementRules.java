package io.muskrat.core.createcluster.rules;

import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.draft.Kind;
import io.muskrat.core.createcluster.draft.Placement;
import io.muskrat.core.platform.TypedNumber;
import io.muskrat.core.platform.Violation;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Zones, subnets and security groups: "Specify either two or three client subnets", each in a zone of its own. */
final class PlacementRules {
    /** Northern California has two zones for a customer, MSK asks for exactly two subnets there. */
    private static final String TWO_ZONE_REGION = "us-west-1";

    private static final int MOST_ZONES = 3;
    private static final int MOST_SERVERLESS = 6;
    /** Of a serverless cluster: VpcConfigs has one to five, and the first is the cluster's own. */
    private static final int MOST_MORE_VPCS = 4;

    private PlacementRules() {}

    static void check(ClusterDraft draft, Catalog catalog, List<Violation> out) {
        Placement placement = draft.placement();
        int zones = placement.zones();
        int most = draft.kind().provisioned() ? MOST_ZONES : MOST_SERVERLESS;
        if (zones < 2 || zones > most) {
            String rule = draft.kind().provisioned() ? "zones-count" : "zones-serverless";
            String typed = placement.zoneCount().isBlank() ? "–" : placement.zoneCount();
            out.add(Violation.of("zoneCount", rule, typed));
            return;
        }
        if (draft.kind() == Kind.EXPRESS && zones != MOST_ZONES) {
            out.add(Violation.of("zoneCount", "zones-express"));
        }
        available(placement, zones, catalog, out);
        new SubnetRules("subnets", catalog, out).check(placement.vpcId(), zones, placement.subnets());
        if (draft.kind().provisioned()) {
            placement.chosenSubnets().stream()
                    .distinct()
                    .flatMap(id -> catalog.subnet(id).stream())
                    .forEach(subnet -> addresses(draft, subnet, out));
        } else {
            more(placement.moreVpcs(), catalog, out);
        }
    }

    private static void available(Placement placement, int zones, Catalog catalog, List<Violation> out) {
        int offered = catalog.zonesOf(placement.vpcId());
        boolean twoOnly = catalog.subnets().stream().anyMatch(s -> s.zone().startsWith(TWO_ZONE_REGION));
        if (zones > 2 && twoOnly) {
            out.add(Violation.of("zoneCount", "zones-region", TWO_ZONE_REGION));
        } else if (catalog.vpc(placement.vpcId()).isPresent() && !catalog.subnets().isEmpty() && offered < zones) {
            out.add(Violation.of("zoneCount", "zones-vpc", zones, offered));
        }
    }

    // every broker takes an address of its subnet
    private static void addresses(ClusterDraft draft, Catalog.Subnet subnet, List<Violation> out) {
        TypedNumber each = TypedNumber.of(draft.machines().brokersPerZone());
        boolean counted = each.within(1, Integer.MAX_VALUE) && subnet.vpcId().equals(draft.placement().vpcId());
        if (counted && subnet.freeAddresses() < each.value()) {
            out.add(Violation.of("subnets", "subnet-full", subnet.label(), subnet.freeAddresses(), each.value()));
        }
    }

    private static void more(List<Placement.MoreVpc> vpcs, Catalog catalog, List<Violation> out) {
        if (vpcs.size() > MOST_MORE_VPCS) {
            out.add(Violation.of("moreVpcs", "vpcs-many", vpcs.size(), MOST_MORE_VPCS));
        }
        SubnetRules subnets = new SubnetRules("moreVpcs", catalog, out);
        for (Placement.MoreVpc vpc : vpcs) {
            if (vpc.vpcId().isBlank()) {
                out.add(Violation.of("moreVpcs", "more-vpc-empty"));
                continue;
            }
            int chosen = vpc.chosenSubnets().size();
            if (!catalog.vpcs().isEmpty() && catalog.vpc(vpc.vpcId()).isEmpty()) {
                out.add(Violation.of("moreVpcs", "vpc-unknown", vpc.vpcId()));
            } else if (chosen < 2 || chosen > MOST_SERVERLESS) {
                out.add(Violation.of("moreVpcs", "more-vpc-subnets", label(catalog, vpc.vpcId()), chosen));
            } else {
                subnets.check(vpc.vpcId(), chosen, vpc.chosenSubnets());
            }
            groups("moreVpcs", vpc.vpcId(), vpc.securityGroups(), catalog, out);
        }
    }

    static void securityGroups(ClusterDraft draft, Catalog catalog, List<Violation> out) {
        Placement placement = draft.placement();
        groups("securityGroups", placement.vpcId(), placement.securityGroups(), catalog, out);
    }

    private static void groups(
            String field, String vpcId, List<String> ids, Catalog catalog, List<Violation> out) {
        Set<String> seen = new HashSet<>();
        for (String id : ids) {
            Optional<Catalog.SecurityGroup> group = catalog.securityGroup(id);
            if (!seen.add(id)) {
                out.add(Violation.of(field, "security-group-twice", id));
            } else if (group.isEmpty() && !catalog.securityGroups().isEmpty()) {
                out.add(Violation.of(field, "security-group-unknown", id));
            }
            group.filter(g -> !g.vpcId().equals(vpcId) && !vpcId.isBlank())
                    .ifPresent(g -> out.add(Violation.of(field, "security-group-vpc", g.label())));
        }
    }

    private static String label(Catalog catalog, String vpcId) {
        return catalog.vpc(vpcId).map(Catalog.Vpc::label).orElse(vpcId);
    }
}
