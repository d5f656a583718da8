package io.muskrat.core.createcluster.rules;

import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.catalog.Quotas;
import io.muskrat.core.createcluster.draft.ClusterDraft;

/** Configuration, brokers and their storage. */
final class MachineRows {
    private static final String UNSENT = "a text that is no number cannot be sent; AWS would choose the size";
    private static final String LATER = "it is set once the cluster is there, by another service";
    private static final String MISSING = "Missing required parameter";
    private static final String SIZE = "Unsupported InstanceType specified. Valid values: [";

    private MachineRows() {}

    static void add(Rows rows) {
        configurations(rows, rows.ground());
        sizes(rows, rows.ground());
        numbers(rows, rows.ground());
        volumes(rows, rows.ground());
        throughput(rows, rows.ground());
        tiersAndGrowth(rows, rows.ground());
    }

    private static void configurations(Rows rows, Ground g) {
        String own = g.configuration;
        rows.from(g.standard().basics(b -> b.withKafkaVersion(Ground.NEWEST)));
        rows.refused("no configuration chosen", "configurationArn", "configuration-empty", "does not exist",
                        d -> d.basics(b -> b.withConfiguration("", "1")))
                .refused("arn:other", "configurationArn", "configuration-unknown", "does not exist",
                        d -> d.basics(b -> b.withConfiguration("arn:other", "1")))
                .refused("one for another version", "configurationArn", "configuration-version", "was not made for",
                        d -> d.basics(b -> b.withConfiguration(own, "1").withKafkaVersion("4.3.x.kraft")))
                .refused("no revision", "configurationRevision", "revision-empty", MISSING,
                        d -> d.basics(b -> b.withConfiguration(own, "")))
                .refused("revision newest", "configurationRevision", "revision-number", MISSING,
                        d -> d.basics(b -> b.withConfiguration(own, "newest")))
                .refused("revision 0", "configurationRevision", "revision-number", "does not exist",
                        d -> d.basics(b -> b.withConfiguration(own, "0")))
                .refused("revision -1", "configurationRevision", "revision-number", "does not exist",
                        d -> d.basics(b -> b.withConfiguration(own, "-1")))
                .refused("revision 9 of 1", "configurationRevision", "revision-unknown", "does not exist",
                        d -> d.basics(b -> b.withConfiguration(own, "9")));
    }

    private static void sizes(Rows rows, Ground g) {
        rows.from(g.standard());
        rows.refused("no size", "instanceType", "size-empty", SIZE, d -> d.machines(m -> m.withInstanceType("")))
                .refused("kafka.m1.tiny", "instanceType", "size-unknown", SIZE,
                        d -> d.machines(m -> m.withInstanceType("kafka.m1.tiny")))
                .refused("kafka.t3.small with KRaft", "instanceType", "size-kraft", SIZE,
                        d -> d.machines(m -> m.withInstanceType("kafka.t3.small")))
                .refusedAt(WizardStep.GENERAL, "kafka.m7g.large with 2.6.0", "instanceType", "size-graviton",
                        "Unsupported KafkaVersion", d -> d.machines(m -> m.withInstanceType("kafka.m7g.large"))
                                .basics(b -> b.withKafkaVersion("2.6.0")))
                .refusedAt(WizardStep.STORAGE, "Standard, express.m7g.large", "instanceType", "size-standard",
                        "not supported for Express instance types",
                        d -> d.machines(m -> m.withInstanceType("express.m7g.large")));
        rows.from(g.express());
        rows.refused("Express, kafka.m5.large", "instanceType", "size-express", "Express instance types only",
                        d -> d.machines(m -> m.withInstanceType("kafka.m5.large")))
                .refused("Express, express.m7g.24xlarge", "instanceType", "size-unknown", SIZE,
                        d -> d.machines(m -> m.withInstanceType("express.m7g.24xlarge")))
                .refused("rebalancing sometimes", "rebalancing", "rebalancing-unknown", "enum value set",
                        d -> d.machines(m -> m.withRebalancing("SOMETIMES")));
    }

    private static void numbers(Rows rows, Ground g) {
        rows.from(g.standard());
        rows.refused("no number", "brokersPerZone", "brokers-empty", MISSING, d -> brokers(d, ""))
                .refused("abc", "brokersPerZone", "brokers-number", MISSING, d -> brokers(d, "abc"))
                .refused("3.0", "brokersPerZone", "brokers-number", MISSING, d -> brokers(d, "3.0"))
                .refused("1e1", "brokersPerZone", "brokers-number", MISSING, d -> brokers(d, "1e1"))
                .refused("0", "brokersPerZone", "brokers-few", "at least 1", d -> brokers(d, "0"))
                .refused("-3", "brokersPerZone", "brokers-few", "at least 1", d -> brokers(d, "-3"))
                .refused("6 in three zones", "brokersPerZone", "brokers-many", "at most 15", d -> brokers(d, "6"))
                .refused("99999999999999999999", "brokersPerZone", "brokers-many", MISSING,
                        d -> brokers(d, "99999999999999999999"))
                .refusedAt(WizardStep.GENERAL, "11 in three zones with ZooKeeper", "brokersPerZone", "brokers-many",
                        "Unsupported KafkaVersion", d -> brokers(d, "11").basics(b -> b.withKafkaVersion("3.6.0")));
        rows.with(new Catalog(
                        g.catalog.vpcs(), g.catalog.subnets(), g.catalog.securityGroups(), g.catalog.versions(),
                        g.catalog.configurations(), g.catalog.sizes(), new Quotas(60, 30, 90, 88, true)))
                .stricter("3 beside 88", "brokersPerZone", "brokers-account",
                        "90 brokers do not fit the computer of the sandbox", d -> d);
    }

    private static void volumes(Rows rows, Ground g) {
        String range = "between 1 and 16384";
        rows.from(g.standard());
        rows.stricter("no size of the volume", "volumeSize", "volume-empty", UNSENT, d -> volume(d, ""))
                .stricter("abc", "volumeSize", "volume-number", UNSENT, d -> volume(d, "abc"))
                .stricter("100 GiB", "volumeSize", "volume-number", UNSENT, d -> volume(d, "100 GiB"))
                .stricter("99999999999", "volumeSize", "volume-range", UNSENT, d -> volume(d, "99999999999"))
                .refused("0", "volumeSize", "volume-range", range, d -> volume(d, "0"))
                .refused("-5", "volumeSize", "volume-range", range, d -> volume(d, "-5"))
                .refused("16385", "volumeSize", "volume-range", range, d -> volume(d, "16385"));
    }

    private static void throughput(Rows rows, Ground g) {
        String general = "between 250 and 1000 MiB/s";
        rows.from(g.standard());
        rows.refused("250 MiB/s of kafka.m5.large", "throughputOn", "throughput-size", "is not supported",
                        d -> rate(d, "kafka.m5.large", "250"))
                .refused("250 MiB/s of kafka.m5.2xlarge", "throughputOn", "throughput-size", "is not supported",
                        d -> rate(d, "kafka.m5.2xlarge", "250"))
                .refused("250 MiB/s of kafka.m7g.xlarge", "throughputOn", "throughput-size", "is not supported",
                        d -> rate(d, "kafka.m7g.xlarge", "250"))
                .refused("a volume of 9 GiB", "volumeSize", "throughput-volume", "greater than or equal to 10",
                        d -> volume(rate(d, "kafka.m5.4xlarge", "250"), "9"))
                .stricter("no throughput", "throughput", "throughput-empty", "AWS would choose 250 MiB/s",
                        d -> rate(d, "kafka.m5.4xlarge", ""))
                .stricter("fast", "throughput", "throughput-number", "a text that is no number cannot be sent",
                        d -> rate(d, "kafka.m5.4xlarge", "fast"))
                .refused("249", "throughput", "throughput-range", general, d -> rate(d, "kafka.m5.4xlarge", "249"))
                .refused("1001", "throughput", "throughput-range", general, d -> rate(d, "kafka.m5.12xlarge", "1001"))
                .refused("594 of kafka.m5.4xlarge", "throughput", "throughput-range", "at most 593",
                        d -> rate(d, "kafka.m5.4xlarge", "594"))
                .refused("851 of kafka.m5.8xlarge", "throughput", "throughput-range", "at most 850",
                        d -> rate(d, "kafka.m5.8xlarge", "851"))
                .refused("313 of kafka.m7g.2xlarge", "throughput", "throughput-range", "at most 312",
                        d -> rate(d, "kafka.m7g.2xlarge", "313"))
                .refused("626 of kafka.m7g.4xlarge", "throughput", "throughput-range", "at most 625",
                        d -> rate(d, "kafka.m7g.4xlarge", "626"));
    }

    private static void tiersAndGrowth(Rows rows, Ground g) {
        rows.from(g.standard());
        rows.stricter("storage mode REMOTE", "storageMode", "storage-mode", "only TIERED is ever sent",
                        d -> d.storage(s -> s.withMode("REMOTE")))
                .refusedAt(WizardStep.BROKERS, "tiered kafka.t3.small", "storageMode", "tiered-size", SIZE,
                        d -> d.storage(s -> s.withMode("TIERED"))
                                .machines(m -> m.withInstanceType("kafka.t3.small")))
                .refusedAt(WizardStep.GENERAL, "tiered 3.5.1", "storageMode", "tiered-version", "Unsupported KafkaVersion",
                        d -> d.storage(s -> s.withMode("TIERED")).basics(b -> b.withKafkaVersion("3.5.1")))
                .stricter("grows at 5 %", "autoScalingTarget", "scaling-target", LATER, d -> growth(d, "5", "200"))
                .stricter("grows at 81 %", "autoScalingTarget", "scaling-target", LATER, d -> growth(d, "81", "200"))
                .stricter("grows at no share", "autoScalingTarget", "scaling-target", LATER, d -> growth(d, "", "200"))
                .stricter("grows to what it has", "autoScalingMaximum", "scaling-maximum", LATER,
                        d -> growth(d, "60", "100"))
                .stricter("grows to 20000 GiB", "autoScalingMaximum", "scaling-maximum", LATER,
                        d -> growth(d, "60", "20000"));
    }

    private static ClusterDraft brokers(ClusterDraft draft, String each) {
        return draft.machines(m -> m.withBrokersPerZone(each));
    }

    private static ClusterDraft volume(ClusterDraft draft, String gib) {
        return draft.storage(s -> s.withVolumeSize(gib));
    }

    private static ClusterDraft rate(ClusterDraft draft, String type, String rate) {
        return draft.machines(m -> m.withInstanceType(type))
                .storage(s -> s.withThroughputOn(true).withThroughput(rate));
    }

    private static ClusterDraft growth(ClusterDraft draft, String target, String most) {
        return draft.storage(s -> s.withAutoScalingOn(true).withAutoScalingTarget(target).withAutoScalingMaximum(most));
    }
}
