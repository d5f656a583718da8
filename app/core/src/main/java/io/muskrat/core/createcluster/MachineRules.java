package io.muskrat.core.createcluster;

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
        String type = draft.instanceType();
        boolean known = catalog.sizes().stream().anyMatch(s -> s.type().equals(type));
        if (type.isBlank()) {
            out.add(Violation.of("instanceType", "size-empty"));
        } else if (!known && !catalog.sizes().isEmpty()) {
            out.add(Violation.of("instanceType", "size-unknown", type));
        } else if (!BrokerSize.runsKraft(type) && KafkaVersion.kraft(draft.kafkaVersion())) {
            out.add(Violation.of("instanceType", "size-kraft", type, draft.kafkaVersion()));
        } else if (type.startsWith("kafka.m7g.") && tooOldForGraviton(draft.kafkaVersion())) {
            out.add(Violation.of("instanceType", "size-graviton", type, draft.kafkaVersion()));
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
        TypedNumber count = TypedNumber.of(draft.brokerCount());
        boolean zonesKnown = draft.zoneCount().equals("2") || draft.zoneCount().equals("3");
        int zones = zonesKnown ? Integer.parseInt(draft.zoneCount()) : 1;
        boolean kraft = KafkaVersion.kraft(draft.kafkaVersion()) || draft.kafkaVersion().isBlank();
        int most = kraft ? MOST_WITH_KRAFT : MOST_WITH_ZOOKEEPER;
        if (count.missing()) {
            out.add(Violation.of("brokerCount", "brokers-empty", zones));
        } else if (!count.whole()) {
            out.add(Violation.of("brokerCount", "brokers-number", count.typed()));
        } else if (!count.atLeast(zones)) {
            out.add(Violation.of("brokerCount", "brokers-few", count.typed(), zones));
        } else if (!count.within(zones, most)) {
            out.add(Violation.of("brokerCount", "brokers-many", count.typed(), most));
        } else if (count.value() % zones != 0) {
            int below = count.value() / zones * zones;
            out.add(Violation.of("brokerCount", "brokers-multiple", count.typed(), zones, below, below + zones));
        }
    }

    static void volume(ClusterDraft draft, List<Violation> out) {
        TypedNumber volume = TypedNumber.of(draft.volumeSize());
        if (volume.missing()) {
            out.add(Violation.of("volumeSize", "volume-empty", VOLUME_MAX_GIB));
        } else if (!volume.whole()) {
            out.add(Violation.of("volumeSize", "volume-number", volume.typed(), VOLUME_MAX_GIB));
        } else if (!volume.within(1, VOLUME_MAX_GIB)) {
            out.add(Violation.of("volumeSize", "volume-range", volume.typed(), VOLUME_MAX_GIB));
        }
    }
}
