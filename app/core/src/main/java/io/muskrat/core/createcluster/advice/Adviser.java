package io.muskrat.core.createcluster.advice;

import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.catalog.VersionFacts;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.draft.Kind;
import io.muskrat.core.platform.TypedNumber;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/** Looks over a draft that keeps all rules. */
public final class Adviser {
    /** Long enough before the end to plan an upgrade; the text names the day itself. */
    private static final Period SOON = Period.ofMonths(6);

    /** Amazon VPC User Guide, "Subnet sizing": the first four addresses and the last one are AWS's own. */
    private static final int AWS_ADDRESSES = 5;

    /** A subnet with less than this share of its addresses free is almost full. */
    private static final double ALMOST_FULL = 0.1;

    private static final int MOST_BROKERS = 1_000;

    private final Catalog catalog;
    private final LocalDate today;

    public Adviser(Catalog catalog, LocalDate today) {
        this.catalog = catalog;
        this.today = today;
    }

    /** In the order of the steps; empty when there is nothing to think over. */
    public List<Advice> advise(ClusterDraft draft) {
        List<Advice> found = new ArrayList<>();
        boolean brokers = draft.kind() != Kind.SERVERLESS;
        if (brokers) {
            version(draft, found);
            if (draft.placement().zones() == 2) {
                found.add(Advice.of(Advice.Kind.TWO_ZONES, "zoneCount"));
            }
        }
        subnets(draft, brokers, found);
        if (brokers) {
            security(draft, found);
        }
        return found;
    }

    private void version(ClusterDraft draft, List<Advice> found) {
        String version = draft.basics().kafkaVersion();
        VersionFacts.supportEnds(version).ifPresent(end -> {
            if (end.isBefore(today)) {
                found.add(Advice.of(Advice.Kind.SUPPORT_ENDED, "kafkaVersion", version, end));
            } else if (!end.isAfter(today.plus(SOON))) {
                found.add(Advice.of(Advice.Kind.SUPPORT_ENDS, "kafkaVersion", version, end));
            }
        });
    }

    private void subnets(ClusterDraft draft, boolean brokers, List<Advice> found) {
        TypedNumber each = TypedNumber.of(draft.machines().brokersPerZone());
        int taken = brokers && each.within(1, MOST_BROKERS) ? each.value() : 0;
        for (String id : draft.placement().chosenSubnets()) {
            catalog.subnet(id).ifPresent(subnet -> {
                int all = addresses(subnet.cidr());
                int left = Math.max(0, subnet.freeAddresses() - taken);
                // no room to double the brokers, or nearly none at all
                if (left < taken || left < all * ALMOST_FULL) {
                    found.add(Advice.of(Advice.Kind.SUBNET_ALMOST_FULL, "subnets", subnet.label(), left, all));
                }
            });
        }
    }

    /** What there is to give out in a range such as {@code 10.10.0.0/24}; 0 when it is none. */
    private static int addresses(String cidr) {
        TypedNumber bits = TypedNumber.of(cidr.substring(cidr.indexOf('/') + 1));
        return bits.within(1, 30) ? Math.max(0, (1 << 32 - bits.value()) - AWS_ADDRESSES) : 0;
    }

    private static void security(ClusterDraft draft, List<Advice> found) {
        switch (draft.encryption().inTransit()) {
            case "PLAINTEXT" -> found.add(Advice.of(Advice.Kind.PLAINTEXT, "encryptionInTransit"));
            case "TLS_PLAINTEXT" -> found.add(Advice.of(Advice.Kind.PLAINTEXT_TOO, "encryptionInTransit"));
            default -> { }
        }
        if (!draft.encryption().inCluster()) {
            found.add(Advice.of(Advice.Kind.NOT_ENCRYPTED_INSIDE, "inCluster"));
        }
        if (!draft.authentication().any()) {
            found.add(Advice.of(Advice.Kind.NO_AUTHENTICATION, "authUnauthenticated"));
        } else if (draft.authentication().unauthenticated()) {
            found.add(Advice.of(Advice.Kind.ANYBODY_TOO, "authUnauthenticated"));
        }
    }
}
