package io.muskrat.core.createcluster.rules;

import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.platform.TypedNumber;
import io.muskrat.core.platform.Violation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Zones, subnets and security groups: "Specify either two or three client subnets", each in a zone of its own. */
final class PlacementRules {
    /** Northern California has two zones for a customer, MSK asks for exactly two subnets there. */
    private static final String TWO_ZONE_REGION = "us-west-1";

    private PlacementRules() {}

    static void check(ClusterDraft draft, Catalog catalog, List<Violation> out) {
        if (!draft.placement().zoneCount().equals("2") && !draft.placement().zoneCount().equals("3")) {
            out.add(Violation.of("zoneCount", "zones-count", draft.placement().zoneCount()));
            return;
        }
        int zones = Integer.parseInt(draft.placement().zoneCount());
        long offered = catalog.subnetsOf(draft.placement().vpcId()).stream()
                .map(Catalog.Subnet::zone)
                .distinct()
                .count();
        boolean twoOnly =
                catalog.subnets().stream().anyMatch(s -> s.zone().startsWith(TWO_ZONE_REGION));
        if (zones == 3 && twoOnly) {
            out.add(Violation.of("zoneCount", "zones-region", TWO_ZONE_REGION));
        } else if (catalog.vpc(draft.placement().vpcId()).isPresent() && !catalog.subnets().isEmpty() && offered < zones) {
            out.add(Violation.of("zoneCount", "zones-vpc", zones, offered));
        }
        subnets(draft, zones, catalog, out);
    }

    private static void subnets(ClusterDraft draft, int zones, Catalog catalog, List<Violation> out) {
        List<String> slots = draft.placement().subnets();
        Set<String> seen = new HashSet<>();
        Map<String, Catalog.Subnet> byZone = new HashMap<>();
        for (int i = 0; i < Math.max(zones, slots.size()); i++) {
            String id = i < slots.size() ? slots.get(i).strip() : "";
            if (i >= zones) {
                if (!id.isEmpty()) {
                    out.add(Violation.of("subnets", "subnets-many", slots.size(), zones));
                    return;
                }
            } else if (id.isEmpty()) {
                out.add(Violation.of("subnets", "subnet-empty", i + 1, zones));
            } else if (!seen.add(id)) {
                out.add(Violation.of("subnets", "subnet-twice", label(catalog, id)));
            } else {
                known(draft, catalog, id, byZone, out);
            }
        }
    }

    private static void known(
            ClusterDraft draft,
            Catalog catalog,
            String id,
            Map<String, Catalog.Subnet> byZone,
            List<Violation> out) {
        Optional<Catalog.Subnet> found = catalog.subnet(id);
        if (found.isEmpty()) {
            if (!catalog.subnets().isEmpty()) {
                out.add(Violation.of("subnets", "subnet-unknown", id));
            }
            return;
        }
        Catalog.Subnet subnet = found.get();
        if (!subnet.vpcId().equals(draft.placement().vpcId()) && !draft.placement().vpcId().isBlank()) {
            String vpc = catalog.vpc(draft.placement().vpcId()).map(Catalog.Vpc::label).orElse(draft.placement().vpcId());
            out.add(Violation.of("subnets", "subnet-vpc", subnet.label(), vpc));
            return;
        }
        Catalog.Subnet other = byZone.putIfAbsent(subnet.zone(), subnet);
        if (other != null) {
            out.add(Violation.of("subnets", "subnets-same-zone", other.label(), subnet.label(), subnet.zone()));
        }
        addresses(draft, subnet, out);
    }

    // every broker takes an address of its subnet
    private static void addresses(ClusterDraft draft, Catalog.Subnet subnet, List<Violation> out) {
        TypedNumber brokers = TypedNumber.of(draft.machines().brokersPerZone());
        if (!brokers.within(1, Integer.MAX_VALUE)) {
            return;
        }
        int needed = brokers.value();
        if (subnet.freeAddresses() < needed) {
            out.add(Violation.of("subnets", "subnet-full", subnet.label(), subnet.freeAddresses(), needed));
        }
    }

    static void securityGroups(ClusterDraft draft, Catalog catalog, List<Violation> out) {
        Set<String> seen = new HashSet<>();
        for (String id : draft.placement().securityGroups()) {
            Optional<Catalog.SecurityGroup> group = catalog.securityGroups().stream()
                    .filter(g -> g.id().equals(id))
                    .findFirst();
            if (!seen.add(id)) {
                out.add(Violation.of("securityGroups", "security-group-twice", id));
            } else if (group.isEmpty() && !catalog.securityGroups().isEmpty()) {
                out.add(Violation.of("securityGroups", "security-group-unknown", id));
            }
            group.filter(g -> !g.vpcId().equals(draft.placement().vpcId()) && !draft.placement().vpcId().isBlank())
                    .ifPresent(g -> out.add(Violation.of("securityGroups", "security-group-vpc", g.label())));
        }
    }

    private static String label(Catalog catalog, String id) {
        return catalog.subnet(id).map(Catalog.Subnet::label).orElse(id);
    }
}
