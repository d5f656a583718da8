package io.muskrat.core.createcluster.rules;

import io.muskrat.core.createcluster.catalog.BrokerSize;
import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.catalog.VersionFacts;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.draft.Storage;
import io.muskrat.core.platform.TypedNumber;
import io.muskrat.core.platform.Violation;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Volumes of Standard brokers: their size, provisioned throughput, tiered storage and growth by themselves. */
final class StorageRules {
    /** EBSStorageInfo of the API reference. */
    private static final int VOLUME_MAX_GIB = 16384;

    private static final int VOLUME_FOR_THROUGHPUT_GIB = 10;
    private static final int VOLUME_THROUGHPUT_MAX = 1000;
    private static final Set<String> MODES = Set.of("LOCAL", "TIERED");
    /** MSK developer guide, "Set up automatic scaling". */
    private static final int TARGET_MIN = 10;

    private static final int TARGET_MAX = 80;

    private StorageRules() {}

    static void check(ClusterDraft draft, Catalog catalog, List<Violation> out) {
        Storage storage = draft.storage();
        TypedNumber volume = TypedNumber.of(storage.volumeSize());
        volume(volume, out);
        if (storage.throughputOn()) {
            throughput(draft, catalog.size(draft.machines().instanceType()), out);
        }
        mode(draft, out);
        if (storage.autoScalingOn()) {
            scaling(storage, volume, out);
        }
    }

    private static void volume(TypedNumber volume, List<Violation> out) {
        if (volume.missing()) {
            out.add(Violation.of("volumeSize", "volume-empty", VOLUME_MAX_GIB));
        } else if (!volume.whole()) {
            out.add(Violation.of("volumeSize", "volume-number", volume.typed(), VOLUME_MAX_GIB));
        } else if (!volume.within(1, VOLUME_MAX_GIB)) {
            out.add(Violation.of("volumeSize", "volume-range", volume.typed(), VOLUME_MAX_GIB));
        }
    }

    private static void throughput(ClusterDraft draft, Optional<BrokerSize> size, List<Violation> out) {
        int least = BrokerSize.LEAST_VOLUME_THROUGHPUT;
        int most = size.map(BrokerSize::volumeThroughput).orElse(VOLUME_THROUGHPUT_MAX);
        if (most == 0) {
            out.add(Violation.of("throughputOn", "throughput-size", draft.machines().instanceType()));
            return;
        }
        TypedNumber volume = TypedNumber.of(draft.storage().volumeSize());
        if (volume.within(1, VOLUME_FOR_THROUGHPUT_GIB - 1)) {
            out.add(Violation.of("volumeSize", "throughput-volume", volume.typed(), VOLUME_FOR_THROUGHPUT_GIB));
        }
        TypedNumber rate = TypedNumber.of(draft.storage().throughput());
        if (rate.missing()) {
            out.add(Violation.of("throughput", "throughput-empty", least, most));
        } else if (!rate.whole()) {
            out.add(Violation.of("throughput", "throughput-number", rate.typed()));
        } else if (!rate.within(least, most)) {
            String type = draft.machines().instanceType();
            out.add(Violation.of("throughput", "throughput-range", rate.typed(), type, least, most));
        }
    }

    private static void mode(ClusterDraft draft, List<Violation> out) {
        String type = draft.machines().instanceType();
        String version = draft.basics().kafkaVersion();
        if (!MODES.contains(draft.storage().mode())) {
            out.add(Violation.of("storageMode", "storage-mode", draft.storage().mode()));
        } else if (draft.storage().tiered() && !BrokerSize.tiers(type)) {
            out.add(Violation.of("storageMode", "tiered-size", type));
        } else if (draft.storage().tiered() && !version.isBlank() && !VersionFacts.tiers(version)) {
            out.add(Violation.of("storageMode", "tiered-version", version));
        }
    }

    private static void scaling(Storage storage, TypedNumber volume, List<Violation> out) {
        TypedNumber target = TypedNumber.of(storage.autoScalingTarget());
        if (!target.within(TARGET_MIN, TARGET_MAX)) {
            out.add(Violation.of("autoScalingTarget", "scaling-target", TARGET_MIN, TARGET_MAX));
        }
        boolean known = volume.within(1, VOLUME_MAX_GIB);
        int above = known ? Math.min(volume.value() + 1, VOLUME_MAX_GIB) : 1;
        if (!TypedNumber.of(storage.autoScalingMaximum()).within(above, VOLUME_MAX_GIB)) {
            out.add(Violation.of("autoScalingMaximum", "scaling-maximum", above, VOLUME_MAX_GIB));
        }
    }
}
