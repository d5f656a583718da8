package io.muskrat.core.createcluster.catalog;

import io.muskrat.core.createcluster.draft.Kind;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What ListKafkaVersions does not say about a version, as of September 2026 (facts-msk.md 2.1: MSK's developer guide
 * "Supported Apache Kafka versions", and MSK's answers to creations). Of a version that is newer than that nothing is
 * known, so the service is left to judge.
 */
public final class VersionFacts {
    private static final Map<String, LocalDate> ENDS = Map.of(
            "3.4.0", LocalDate.of(2025, 8, 4),
            "3.5.1", LocalDate.of(2025, 10, 23),
            "3.6.0", LocalDate.of(2026, 6, 1),
            "3.7.x", LocalDate.of(2026, 9, 1));

    private static final Set<String> EXPRESS = Set.of("3.8.x", "3.9.x.kraft", "4.2.x.kraft");
    private static final Set<String> STANDARD_TOO = Set.of("3.8.x", "3.9.x.kraft");
    private static final String NEWEST_KNOWN = "4.2.x.kraft";

    private VersionFacts() {}

    /** The last day of AWS's support; empty while AWS has named none. */
    public static Optional<LocalDate> supportEnds(String version) {
        return Optional.ofNullable(ENDS.get(version.replace(".kraft", "")));
    }

    /** Whether clusters of a kind can be made with it, as far as is known. */
    public static boolean fits(Kind kind, String version) {
        if (KafkaVersion.compare(plain(version), plain(NEWEST_KNOWN)) > 0) {
            return true;
        }
        return switch (kind) {
            case EXPRESS -> EXPRESS.contains(version);
            case STANDARD -> !EXPRESS.contains(version) || STANDARD_TOO.contains(version);
            case SERVERLESS -> true;
        };
    }

    /** Tiered storage came with 3.6.0, and with a version of its own before. */
    public static boolean tiers(String version) {
        return version.equals("2.8.2.tiered") || KafkaVersion.compare(version, "3.6.0") >= 0;
    }

    // 3.7.x and 3.7.x.kraft are the same Kafka
    private static String plain(String version) {
        return version.replace(".kraft", "");
    }
}
