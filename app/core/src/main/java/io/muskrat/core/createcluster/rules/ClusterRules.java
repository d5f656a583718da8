package io.muskrat.core.createcluster.rules;

import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.catalog.KafkaVersion;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.draft.Configuration;
import io.muskrat.core.platform.TypedNumber;
import io.muskrat.core.platform.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * MSK's rules for a new cluster of Standard brokers, so that they are told at the field and not minutes later. Sources:
 * the CreateCluster and CreateClusterV2 reference, the limits of the MSK developer guide, and the messages the service
 * itself answers with. What only the service can know (quotas of the account, a name that is taken) is left to it.
 */
public final class ClusterRules {
    private static final int NAME_MAX = 64;
    private static final Pattern NAME = Pattern.compile("[0-9A-Za-z][0-9A-Za-z-]*");

    private ClusterRules() {}

    /** All that is wrong with the draft, in the order of the wizard's steps; empty when AWS should take it. */
    public static List<Violation> check(ClusterDraft draft, Catalog catalog) {
        List<Violation> out = new ArrayList<>();
        name(draft.name(), out);
        network(draft, catalog, out);
        version(draft, catalog, out);
        PlacementRules.check(draft, catalog, out);
        configuration(draft, catalog, out);
        MachineRules.check(draft, catalog, out);
        TagRules.check(draft.basics().tags(), out);
        MachineRules.volume(draft, out);
        SecurityRules.check(draft, out);
        ScramRules.check(draft, out);
        SecurityRules.watching(draft, out);
        PlacementRules.securityGroups(draft, catalog, out);
        return List.copyOf(out);
    }

    private static void name(String name, List<Violation> out) {
        if (name.isBlank()) {
            out.add(Violation.of("name", "name-empty"));
        } else if (!NAME.matcher(name).matches()) {
            String rule = name.startsWith("-") ? "name-first" : "name-characters";
            out.add(Violation.of("name", rule, strangers(name)));
        } else if (name.length() > NAME_MAX) {
            out.add(Violation.of("name", "name-long", name.length(), NAME_MAX));
        }
    }

    private static String strangers(String name) {
        StringBuilder found = new StringBuilder();
        name.codePoints()
                .filter(c -> !NAME.matcher("a" + Character.toString(c)).matches())
                .distinct()
                .forEach(c -> found.append(found.isEmpty() ? "" : " ").append(c == ' ' ? "␣" : Character.toString(c)));
        return found.toString();
    }

    private static void network(ClusterDraft draft, Catalog catalog, List<Violation> out) {
        String vpc = draft.placement().vpcId();
        if (vpc.isBlank()) {
            out.add(Violation.of("vpcId", "vpc-empty"));
        } else if (!catalog.vpcs().isEmpty() && catalog.vpc(vpc).isEmpty()) {
            out.add(Violation.of("vpcId", "vpc-unknown", vpc));
        }
    }

    private static void version(ClusterDraft draft, Catalog catalog, List<Violation> out) {
        String version = draft.basics().kafkaVersion();
        Optional<KafkaVersion> known = catalog.version(version);
        if (version.isBlank()) {
            out.add(Violation.of("kafkaVersion", "version-empty"));
        } else if (known.isPresent() && !known.get().active()) {
            out.add(Violation.of("kafkaVersion", "version-deprecated", version, activeVersions(catalog)));
        } else if (known.isEmpty() && !catalog.versions().isEmpty()) {
            out.add(Violation.of("kafkaVersion", "version-unknown", version, activeVersions(catalog)));
        }
    }

    private static String activeVersions(Catalog catalog) {
        return String.join(
                ", ",
                catalog.versions().stream()
                        .filter(KafkaVersion::active)
                        .map(KafkaVersion::version)
                        .toList());
    }

    private static void configuration(ClusterDraft draft, Catalog catalog, List<Violation> out) {
        if (draft.basics().configuration() instanceof Configuration.New wanted) {
            ConfigurationRules.check(wanted, catalog, out);
        }
        if (!(draft.basics().configuration() instanceof Configuration.Existing(String arn, String typed))) {
            return;
        }
        Optional<Catalog.ConfigurationRef> known =
                catalog.configurations().stream().filter(c -> c.arn().equals(arn)).findFirst();
        if (known.isEmpty() && !catalog.configurations().isEmpty()) {
            out.add(Violation.of("configurationArn", "configuration-unknown", arn));
        }
        known.filter(c -> !c.versions().isEmpty() && !c.versions().contains(draft.basics().kafkaVersion()))
                .ifPresent(c -> out.add(Violation.of(
                        "configurationArn",
                        "configuration-version",
                        c.name(),
                        draft.basics().kafkaVersion(),
                        String.join(", ", c.versions()))));
        long newest = known.map(Catalog.ConfigurationRef::revision).orElse((long) Integer.MAX_VALUE);
        TypedNumber revision = TypedNumber.of(typed);
        if (revision.missing()) {
            out.add(Violation.of("configurationRevision", "revision-empty"));
        } else if (!revision.whole()) {
            out.add(Violation.of("configurationRevision", "revision-number", revision.typed()));
        } else if (!revision.within(1, newest)) {
            boolean bounded = known.isPresent();
            out.add(
                    bounded
                            ? Violation.of("configurationRevision", "revision-unknown", revision.typed(), newest)
                            : Violation.of("configurationRevision", "revision-number", revision.typed()));
        }
    }
}
