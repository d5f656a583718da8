package io.muskrat.core.createcluster.rules;

import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.catalog.KafkaVersion;
import io.muskrat.core.createcluster.catalog.VersionFacts;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.draft.Configuration;
import io.muskrat.core.createcluster.draft.Kind;
import io.muskrat.core.platform.TypedNumber;
import io.muskrat.core.platform.Violation;
import java.util.List;
import java.util.Optional;

/** The version of Kafka, and a configuration of the account, which is made for versions. */
final class VersionRules {
    private VersionRules() {}

    static void version(ClusterDraft draft, Catalog catalog, List<Violation> out) {
        String version = draft.basics().kafkaVersion();
        Optional<KafkaVersion> known = catalog.version(version);
        if (version.isBlank()) {
            out.add(Violation.of("kafkaVersion", "version-empty"));
        } else if (known.isPresent() && !known.get().active()) {
            out.add(Violation.of("kafkaVersion", "version-deprecated", version, offered(draft, catalog)));
        } else if (known.isEmpty() && !catalog.versions().isEmpty()) {
            out.add(Violation.of("kafkaVersion", "version-unknown", version, offered(draft, catalog)));
        } else if (!VersionFacts.fits(draft.kind(), version)) {
            String rule = draft.kind() == Kind.EXPRESS ? "version-express" : "version-standard";
            out.add(Violation.of("kafkaVersion", rule, version, offered(draft, catalog)));
        }
    }

    private static String offered(ClusterDraft draft, Catalog catalog) {
        return String.join(
                ", ",
                catalog.versionsFor(draft.kind()).stream().map(KafkaVersion::version).toList());
    }

    static void configuration(ClusterDraft draft, Catalog catalog, List<Violation> out) {
        if (draft.basics().configuration() instanceof Configuration.New wanted) {
            ConfigurationRules.check(wanted, catalog, out);
        }
        if (!(draft.basics().configuration() instanceof Configuration.Existing(String arn, String typed))) {
            return;
        }
        Optional<Catalog.ConfigurationRef> known =
                catalog.configurations().stream().filter(c -> c.arn().equals(arn)).findFirst();
        if (arn.isBlank()) {
            out.add(Violation.of("configurationArn", "configuration-empty"));
        } else if (known.isEmpty() && !catalog.configurations().isEmpty()) {
            out.add(Violation.of("configurationArn", "configuration-unknown", arn));
        }
        String version = draft.basics().kafkaVersion();
        known.filter(c -> !c.versions().isEmpty() && !c.versions().contains(version))
                .ifPresent(c -> out.add(Violation.of(
                        "configurationArn",
                        "configuration-version",
                        c.name(),
                        version,
                        String.join(", ", c.versions()))));
        revision(typed, known.map(Catalog.ConfigurationRef::revision), out);
    }

    private static void revision(String typed, Optional<Long> newest, List<Violation> out) {
        TypedNumber revision = TypedNumber.of(typed);
        if (revision.missing()) {
            out.add(Violation.of("configurationRevision", "revision-empty"));
        } else if (!revision.within(1, Integer.MAX_VALUE)) {
            out.add(Violation.of("configurationRevision", "revision-number", revision.typed()));
        } else if (newest.isPresent() && !revision.within(1, newest.get())) {
            out.add(Violation.of("configurationRevision", "revision-unknown", revision.typed(), newest.get()));
        }
    }
}
