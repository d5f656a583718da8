package io.muskrat.core.createcluster.rules;

import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.platform.Violation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A list of subnets, one a zone, of one VPC. */
final class SubnetRules {
    private final String field;
    private final Catalog catalog;
    private final List<Violation> out;

    /** @param field at which refusals are told */
    SubnetRules(String field, Catalog catalog, List<Violation> out) {
        this.field = field;
        this.catalog = catalog;
        this.out = out;
    }

    /** @param slots one a zone, empty text where nothing is chosen */
    void check(String vpcId, int zones, List<String> slots) {
        Set<String> seen = new HashSet<>();
        Map<String, Catalog.Subnet> byZone = new HashMap<>();
        for (int i = 0; i < Math.max(zones, slots.size()); i++) {
            String id = i < slots.size() ? slots.get(i).strip() : "";
            if (i >= zones) {
                if (!id.isEmpty()) {
                    out.add(Violation.of(field, "subnets-many", slots.size(), zones));
                    return;
                }
            } else if (id.isEmpty()) {
                out.add(Violation.of(field, "subnet-empty", i + 1, zones));
            } else if (!seen.add(id)) {
                out.add(Violation.of(field, "subnet-twice", catalog.subnet(id).map(Catalog.Subnet::label).orElse(id)));
            } else {
                known(vpcId, id, byZone);
            }
        }
    }

    private void known(String vpcId, String id, Map<String, Catalog.Subnet> byZone) {
        Optional<Catalog.Subnet> found = catalog.subnet(id);
        if (found.isEmpty()) {
            if (!catalog.subnets().isEmpty()) {
                out.add(Violation.of(field, "subnet-unknown", id));
            }
            return;
        }
        Catalog.Subnet subnet = found.get();
        if (!subnet.vpcId().equals(vpcId) && !vpcId.isBlank()) {
            out.add(Violation.of(field, "subnet-vpc", subnet.label(), catalog.vpc(vpcId).map(Catalog.Vpc::label).orElse(vpcId)));
            return;
        }
        Catalog.Subnet other = byZone.putIfAbsent(subnet.zone(), subnet);
        if (other != null) {
            out.add(Violation.of(field, "subnets-same-zone", other.label(), subnet.label(), subnet.zone()));
        }
    }
}
