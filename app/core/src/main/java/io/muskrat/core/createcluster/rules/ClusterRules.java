package io.muskrat.core.createcluster.rules;

import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.draft.Kind;
import io.muskrat.core.platform.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * MSK's rules for a new cluster, so that they are told at the field and not minutes later. Sources: the CreateCluster
 * and CreateClusterV2 reference, the limits of the MSK developer guide, and the messages the service itself answers
 * with (facts-msk.md 2). What only the service can know (a name that is taken, a key that is disabled) is left to it.
 */
public final class ClusterRules {
    private static final int NAME_MAX = 64;
    private static final Pattern NAME = Pattern.compile("[0-9A-Za-z][0-9A-Za-z-]*");

    private ClusterRules() {}

    /**
     * All that is wrong with the draft, in the order of the wizard's steps; empty when AWS should take it. What a kind
     * of cluster does not have is not looked at.
     */
    public static List<Violation> check(ClusterDraft draft, Catalog catalog) {
        List<Violation> out = new ArrayList<>();
        boolean brokers = draft.kind().provisioned();
        name(draft.name(), out);
        network(draft, catalog, out);
        if (brokers) {
            VersionRules.version(draft, catalog, out);
        }
        PlacementRules.check(draft, catalog, out);
        if (brokers) {
            VersionRules.configuration(draft, catalog, out);
            MachineRules.check(draft, catalog, out);
        }
        TagRules.check(draft.basics().tags(), out);
        if (draft.kind() == Kind.STANDARD) {
            StorageRules.check(draft, catalog, out);
        }
        if (brokers) {
            SecurityRules.check(draft, out);
            ScramRules.check(draft, out);
            WatchingRules.check(draft.watching(), out);
        }
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
}
