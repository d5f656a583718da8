package io.muskrat.desktop.createcluster.model;

import io.muskrat.core.createcluster.catalog.BrokerSize;
import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.catalog.VersionFacts;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.draft.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is filled in before a person has chosen anything. */
final class Presets {

    private static final String SMALLEST_EXPRESS = "express.m7g.large";

    private Presets() {}

    static ClusterDraft start(Catalog catalog, boolean sandbox) {
        ClusterDraft draft = ClusterDraft.start().basics(b -> b.withKafkaVersion(catalog.recommendedVersion()));
        if (sandbox) {
            draft = draft.encryption(e -> e.withInTransit("PLAINTEXT").withInCluster(false)).authentication(a -> a.withUnauthenticated(true));
        }
        List<Catalog.Vpc> likely = catalog.vpcs().stream().filter(vpc -> !sandbox || !vpc.isDefault()).toList();
        return likely.size() == 1 ? vpc(draft, catalog, likely.getFirst().id()) : draft;
    }

    /** Another kind: its version and size are kept when they fit, else the recommended version and the smallest size. */
    static ClusterDraft kind(ClusterDraft draft, Catalog catalog, Kind kind) {
        ClusterDraft of = draft.basics(b -> b.withKind(kind));
        if (!kind.provisioned()) {
            return of;
        }
        String version = draft.basics().kafkaVersion();
        if (!VersionFacts.fits(kind, version)) {
            of = of.basics(b -> b.withKafkaVersion(catalog.recommendedVersion(kind)));
        }
        if (BrokerSize.kindOf(draft.machines().instanceType()) != kind) {
            String type = kind == Kind.EXPRESS ? SMALLEST_EXPRESS : ClusterDraft.start().machines().instanceType();
            of = of.machines(m -> m.withInstanceType(type));
        }
        return of;
    }

    /** Another VPC: a subnet for each zone of it, and no security group of the former one. */
    static ClusterDraft vpc(ClusterDraft draft, Catalog catalog, String vpcId) {
        return draft.placement(p -> p.withVpcId(vpcId)
                .withSubnets(subnets(catalog, vpcId, draft.placement().subnets().size()))
                .withSecurityGroups(List.of()));
    }

    /** The first subnet of each zone, in the order of the zones; empty text where the VPC has no further zone. */
    static List<String> subnets(Catalog catalog, String vpcId, int slots) {
        Map<String, String> byZone = new LinkedHashMap<>();
        catalog.subnetsOf(vpcId).stream()
                .sorted(Comparator.comparing(Catalog.Subnet::zone).thenComparing(Catalog.Subnet::name))
                .forEach(subnet -> byZone.putIfAbsent(subnet.zone(), subnet.id()));
        return slots(byZone.values(), slots);
    }

    /** So many of them; empty text where there is no further one. */
    static List<String> slots(Collection<String> ids, int slots) {
        List<String> chosen = new ArrayList<>(ids);
        while (chosen.size() < slots) {
            chosen.add("");
        }
        return List.copyOf(chosen.subList(0, slots));
    }
}
