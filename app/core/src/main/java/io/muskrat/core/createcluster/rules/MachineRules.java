package io.muskrat.core.createcluster.rules;

import io.muskrat.core.createcluster.catalog.BrokerSize;
import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.catalog.KafkaVersion;
import io.muskrat.core.createcluster.catalog.Quotas;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.draft.Kind;
import io.muskrat.core.platform.TypedNumber;
import io.muskrat.core.platform.Violation;
import java.util.List;
import java.util.Set;

/** Size and number of brokers. */
final class MachineRules {
    private static final Set<String> REBALANCING = Set.of("ACTIVE", "PAUSED");

    private MachineRules() {}

    static void check(ClusterDraft draft, Catalog catalog, List<Violation> out) {
        size(draft, catalog, out);
        count(draft, catalog.quotas(), out);
        if (draft.kind() == Kind.EXPRESS && !REBALANCING.contains(draft.machines().rebalancing())) {
            out.add(Violation.of("rebalancing", "rebalancing-unknown", draft.machines().rebalancing()));
        }
    }

    private static void size(ClusterDraft draft, Catalog catalog, List<Violation> out) {
        String type = draft.machines().instanceType();
        String version = draft.basics().kafkaVersion();
        if (type.isBlank()) {
            out.add(Violation.of("instanceType", "size-empty"));
        } else if (catalog.size(type).isEmpty() && !catalog.sizes().isEmpty()) {
            out.add(Violation.of("instanceType", "size-unknown", type));
        } else if (BrokerSize.kindOf(type) != draft.kind()) {
            String rule = draft.kind() == Kind.EXPRESS ? "size-express" : "size-standard";
            out.add(Violation.of("instanceType", rule, type));
        } else if (!BrokerSize.runsKraft(type) && KafkaVersion.kraft(version)) {
            out.add(Violation.of("instanceType", "size-kraft", type, version));
        } else if (type.startsWith("kafka.m7g.") && tooOldForGraviton(version)) {
            out.add(Violation.of("instanceType", "size-graviton", type, version));
        }
    }

    // M7g: 2.8.2 and, from the 3 line, 3.3.2 and later
    private static boolean tooOldForGraviton(String version) {
        if (version.isBlank()) {
            return false;
        }
        boolean three = KafkaVersion.compare(version, "3") >= 0;
        return KafkaVersion.compare(version, three ? "3.3.2" : "2.8.2") < 0;
    }

    private static void count(ClusterDraft draft, Quotas quotas, List<Violation> out) {
        TypedNumber each = TypedNumber.of(draft.machines().brokersPerZone());
        int zones = Math.max(draft.placement().zones(), 1);
        int most = quotas.perCluster(draft.basics().kafkaVersion());
        if (each.missing()) {
            out.add(Violation.of("brokersPerZone", "brokers-empty"));
        } else if (!each.whole()) {
            out.add(Violation.of("brokersPerZone", "brokers-number", each.typed()));
        } else if (!each.atLeast(1)) {
            out.add(Violation.of("brokersPerZone", "brokers-few", each.typed()));
        } else if (!each.within(1, most / zones)) {
            out.add(Violation.of("brokersPerZone", "brokers-many", each.typed(), zones, most, most / zones));
        } else if (quotas.asked() && each.value() * zones > quotas.left()) {
            out.add(Violation.of(
                    "brokersPerZone", "brokers-account", each.value() * zones, quotas.left(), quotas.perAccount()));
        }
    }
}
