package io.muskrat.core.createcluster.rules;

import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.catalog.KafkaVersion;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.draft.Configuration;
import io.muskrat.core.createcluster.draft.Kind;
import io.muskrat.core.createcluster.draft.Placement;
import io.muskrat.core.createcluster.draft.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Drafts of all kinds: of each field mostly something that fits, sometimes anything. Keys, authorities and log groups of
 * the right form are those that are there: whether others are, only the service can know.
 */
final class RandomDraft {
    private static final int ODD = 14;
    private static final List<String> NUMBERS =
            List.of("", "0", "-1", "abc", "3.5", "1e3", " 2 ", "007", "16384", "16385", "99999999999999999999");

    private final Ground ground;
    private final Vault vault;
    private final Random random;

    RandomDraft(Ground ground, Vault vault, long seed) {
        this.ground = ground;
        this.vault = vault;
        random = new Random(seed);
    }

    ClusterDraft next() {
        Kind kind = one(List.of(Kind.STANDARD, Kind.STANDARD, Kind.STANDARD, Kind.EXPRESS, Kind.SERVERLESS));
        ClusterDraft draft = switch (kind) {
            case STANDARD -> ground.standard();
            case EXPRESS -> ground.express();
            case SERVERLESS -> ground.serverless();
        };
        return watching(security(storage(machines(place(basics(draft))))));
    }

    private ClusterDraft basics(ClusterDraft draft) {
        List<String> names = List.of("", " ", "-a", "a_b", "이름", "a.b", "a".repeat(65));
        List<String> versions = new ArrayList<>(List.of("", "3.5.1", "9.9.x.kraft", "2.8.1", "4.2.x.kraft"));
        ground.own.versions().stream().map(KafkaVersion::version).forEach(versions::add);
        List<Configuration> configurations = List.of(
                new Configuration.Existing(ground.configuration, one(NUMBERS)),
                new Configuration.Existing(ground.configuration, "1"),
                new Configuration.Existing("arn:none", "1"));
        return draft.basics(b -> b.withName(odd() ? one(names) : b.name())
                .withKafkaVersion(odd() ? one(versions) : b.kafkaVersion())
                .withConfiguration(odd() ? one(configurations) : b.configuration())
                .withTags(tags()));
    }

    private List<Tag> tags() {
        List<String> keys = List.of("team", "stage", "담당", "", " ", "aws:x", "a*b", "k".repeat(129));
        List<String> values = List.of("", "v", "운영팀", "<v>", "v".repeat(257));
        int count = random.nextInt(40) == 0 ? 49 + random.nextInt(4) : random.nextInt(3);
        Map<String, Tag> byKey = new LinkedHashMap<>();
        IntStream.range(0, count)
                .mapToObj(i -> odd() ? new Tag(one(keys), one(values)) : new Tag("key" + i, "value"))
                .forEach(tag -> byKey.put(tag.key(), tag));
        return List.copyOf(byKey.values());
    }

    private ClusterDraft place(ClusterDraft draft) {
        String zones = odd() ? one(List.of("1", "2", "3", "4", "7", "", "two")) : random.nextInt(4) == 0 ? "2" : "3";
        List<String> fitting = ground.subnets().subList(0, zones.equals("2") ? 2 : 3);
        List<String> some = new ArrayList<>(List.of("", "subnet-9"));
        ground.own.subnets().stream().map(Catalog.Subnet::id).forEach(some::add);
        List<String> groups = ground.own.securityGroups().stream().map(Catalog.SecurityGroup::id).toList();
        return draft.placement(p -> p.withZoneCount(zones)
                .withSubnets(odd() ? several(some, 4) : fitting)
                .withSecurityGroups(odd() ? several(groups, 3) : List.of())
                .withVpcId(random.nextInt(40) == 0 ? one(List.of("", "vpc-9", ground.otherVpc())) : p.vpcId())
                .withMoreVpcs(more(some, groups)));
    }

    private List<Placement.MoreVpc> more(List<String> subnets, List<String> groups) {
        return IntStream.range(0, odd() ? random.nextInt(6) : 0)
                .mapToObj(i -> odd()
                        ? new Placement.MoreVpc(one(List.of("", "vpc-9", ground.vpc())), several(subnets, 4), several(groups, 2))
                        : new Placement.MoreVpc(ground.otherVpc(), ground.otherSubnets(), List.of()))
                .toList();
    }

    private ClusterDraft machines(ClusterDraft draft) {
        List<String> sizes = new ArrayList<>(List.of("", "kafka.m1.tiny", "kafka.t3.small", "express.m7g.24xlarge"));
        ground.own.sizes().forEach(size -> sizes.add(size.type()));
        boolean ownKind = random.nextBoolean();
        List<String> fitting = ground.own.sizes().stream()
                .map(size -> size.type())
                .filter(type -> type.startsWith("express.") == (draft.kind() == Kind.EXPRESS) && !type.endsWith("small"))
                .toList();
        return draft.machines(m -> m.withInstanceType(odd() ? one(sizes) : ownKind ? one(fitting) : m.instanceType())
                .withBrokersPerZone(odd() ? one(NUMBERS) : String.valueOf(1 + random.nextInt(5)))
                .withRebalancing(odd() ? one(List.of("PAUSED", "OFTEN")) : "ACTIVE"));
    }

    private ClusterDraft storage(ClusterDraft draft) {
        List<String> rates = List.of("", "fast", "249", "250", "312", "313", "593", "594", "625", "626", "850", "1000", "1001");
        return draft.storage(s -> s.withVolumeSize(odd() ? one(NUMBERS) : one(List.of("1", "9", "10", "100", "16384")))
                .withThroughputOn(random.nextInt(5) == 0)
                .withThroughput(one(rates))
                .withMode(random.nextInt(4) == 0 ? "TIERED" : "LOCAL"));
    }

    private ClusterDraft security(ClusterDraft draft) {
        List<String> transit = List.of("TLS_PLAINTEXT", "PLAINTEXT", "SSL", "");
        return draft.encryption(e -> e.withInTransit(random.nextInt(3) == 0 ? one(transit) : "TLS")
                        .withInCluster(!odd())
                        .withKmsKey(odd() ? one(List.of(" ", "alias/x", "key", "arn:aws:kms:x", vault.key() + "!"))
                                : random.nextInt(3) == 0 ? spaced(vault.key()) : ""))
                .authentication(a -> a.withIam(random.nextInt(3) == 0)
                        .withScram(random.nextInt(4) == 0)
                        .withTls(random.nextInt(4) == 0)
                        .withTlsAuthorities(authorities())
                        .withUnauthenticated(random.nextInt(4) != 0));
    }

    // as they are typed, a row each, and what is left of them when the tick is taken away again
    private List<String> authorities() {
        List<String> rows = new ArrayList<>(random.nextInt(3) == 0 ? List.of() : List.of(spaced(vault.authority())));
        if (odd()) {
            rows.add(one(List.of("", " ", "x", "arn:aws:acm:y", vault.authority(), vault.key())));
        }
        return rows;
    }

    private String spaced(String typed) {
        return odd() ? " " + typed + " " : typed;
    }

    private ClusterDraft watching(ClusterDraft draft) {
        return draft.watching(w -> w.withMonitoring(odd() ? one(List.of("PER_BROKER", "ALL", "")) : "DEFAULT")
                .withJmxExporter(random.nextBoolean())
                .withNodeExporter(random.nextBoolean())
                .withLogs(w.logs()
                        .withCloudWatch(random.nextInt(4) == 0, odd() ? one(List.of("", " ", "my group", "a:b"))
                                : spaced(vault.logGroup()))
                        .withS3(random.nextInt(5) == 0, one(List.of("logs", "my.logs", "", "My", "a..b")), "p/")
                        .withFirehose(random.nextInt(5) == 0, one(List.of("stream", "a_b", "", "a b")))));
    }

    private boolean odd() {
        return random.nextInt(ODD) == 0;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private List<String> several(List<String> of, int most) {
        return IntStream.range(0, random.nextInt(most + 1)).mapToObj(i -> one(of)).toList();
    }
}
