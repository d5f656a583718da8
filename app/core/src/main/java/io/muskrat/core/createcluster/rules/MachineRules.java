package io.muskrat.core.createcluster.rules;

import io.muskrat.core.createcluster.catalog.BrokerSize;
import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.catalog.KafkaVersion;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.platform.TypedNumber;
import io.muskrat.core.platform.Violation;
import java.util.List;

/** Size and number of brokers, and their volumes. */
final class MachineRules {
    /** Default quotas of the MSK developer guide, "Amazon MSK quota": brokers a cluster. Adjustable by AWS support. */
    private static final int MOST_WITH_KRAFT = 60;

    private static final int MOST_WITH_ZOOKEEPER = 30;

    /** EBSStorageInfo of the API reference. */
    private static final int VOLUME_MAX_GIB = 16384;

    private MachineRules() {}

    static void check(ClusterDraft draft, Catalog catalog, List<Violation> out) {
        size(draft, catalog, out);
        count(draft, out);
    }

    private static void size(ClusterDraft draft, Catalog catalog, List<Violation> out) {
        String type = draft.machines().instanceType();
        boolean known = catalog.sizes().stream().anyMatch(s -> s.type().equals(type));
        if (type.isBlank()) {
            out.add(Violation.of("instanceType", "size-empty"));
        } else if (!known && !catalog.sizes().isEmpty()) {
            out.add(Violation.of("instanceType", "size-unknown", type));
        } else if (!BrokerSize.runsKraft(type) && KafkaVersion.kraft(draft.basics().kafkaVersion())) {
            out.add(Violation.of("instanceType", "size-kraft", type, draft.basics().kafkaVersion()));
        } else if (type.startsWith("kafka.m7g.") && tooOldForGraviton(draft.basics().kafkaVersion())) {
            out.add(Violation.of("instanceType", "size-graviton", type, draft.basics().kafkaVersion()));
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

    private static void count(ClusterDraft draft, List<Violation> out) {
        TypedNumber each = TypedNumber.of(draft.machines().brokersPerZone());
        int zones = Math.max(draft.placement().zones(), 1);
        String version = draft.basics().kafkaVersion();
        int most = KafkaVersion.kraft(version) || version.isBlank() ? MOST_WITH_KRAFT : MOST_WITH_ZOOKEEPER;
        if (each.missing()) {
            out.add(Violation.of("brokersPerZone", "brokers-empty"));
        } else if (!each.whole()) {
            out.add(Violation.of("brokersPerZone", "brokers-number", each.typed()));
        } else if (!each.atLeast(1)) {
            out.add(Violation.of("brokersPerZone", "brokers-few", each.typed()));
        } else if (!each.within(1, most / zones)) {
            out.add(Violation.of("brokersPerZone", "brokers-many", each.typed(), zones, most, most / zones));
        }
    }

    static void volume(ClusterDraft draft, List<Violation> out) {
        TypedNumber volume = TypedNumber.of(draft.storage().volumeSize());
        if (volume.missing()) {
            out.add(Violation.of("volumeSize", "volume-empty", VOLUME_MAX_GIB));
        } else if (!volume.whole()) {
            out.add(Violation.of("volumeSize", "volume-number", volume.typed(), VOLUME_MAX_GIB));
        } else if (!volume.within(1, VOLUME_MAX_GIB)) {
            out.add(Violation.of("volumeSize", "volume-range", volume.typed(), VOLUME_MAX_GIB));
        }
    }
}
