package io.muskrat.core.createcluster.rules;

import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.draft.Configuration;

/** A configuration that is made with the cluster: the request is CreateConfiguration's then. */
final class ConfigurationRows {
    private static final String NAME = "rules-table";
    private static final String AT_START = "AWS takes it, and the brokers would not start with it";

    private ConfigurationRows() {}

    static void add(Rows rows) {
        rows.from(rows.ground().standard());
        rows.refused("a configuration without a name", "configurationName", "configuration-name-empty",
                        "must be between 1 and 64", d -> made(d, "", "num.partitions=3"))
                .refused("a configuration named my config", "configurationName", "configuration-name",
                        "one or more characters that are not valid", d -> made(d, "my config", "num.partitions=3"))
                .refused("a configuration with a name of 65 letters", "configurationName", "configuration-name-long",
                        "must be between 1 and 64", d -> made(d, "c".repeat(65), "num.partitions=3"))
                .refused("a configuration whose name is taken", "configurationName", "configuration-taken",
                        "already exists", d -> made(d, Ground.CONFIGURATION, "num.partitions=3"))
                .stricter("a configuration that sets nothing", "propertiesText", "properties-empty",
                        "it would be the same as MSK's default", d -> made(d, NAME, "# nothing"));
        lines(rows);
    }

    private static void lines(Rows rows) {
        refused(rows, "no sign", "property-line", "Key 'no' is not supported");
        refused(rows, "replica.selector.class=\\u12", "property-line", "The properties cannot be read");
        stricter(rows, "num\\.partitions=3", "property-line", "it reads as num.partitions, which can be written so");
        refused(rows, "listeners=PLAINTEXT://:9092", "property-kept", "Key 'listeners' is not supported");
        refused(rows, "num.partition=3", "property-near", "Key 'num.partition' is not supported");
        refused(rows, "made.up=3", "property-unknown", "Key 'made.up' is not supported");
        stricter(rows, "num.partitions=1\nnum.partitions=2", "property-twice", "the first line would do nothing");
        stricter(rows, "auto.create.topics.enable=yes", "property-boolean", AT_START);
        stricter(rows, "compression.type=rar", "property-choice", AT_START);
        stricter(rows, "replica.selector.class=", "property-empty", AT_START);
        stricter(rows, "num.partitions=many", "property-whole", AT_START);
        stricter(rows, "log.cleaner.min.cleanable.ratio=half", "property-decimal", AT_START);
        stricter(rows, "replica.lag.time.max.ms=9999", "property-range", AT_START);
        stricter(rows, "replica.lag.time.max.ms=30001", "property-range", AT_START);
    }

    private static void refused(Rows rows, String text, String rule, String words) {
        rows.refused(text, "propertiesText", rule, words, d -> made(d, NAME, text));
    }

    private static void stricter(Rows rows, String text, String rule, String why) {
        rows.stricter(text, "propertiesText", rule, why, d -> made(d, NAME, text));
    }

    private static ClusterDraft made(ClusterDraft draft, String name, String text) {
        return draft.basics(b -> b.withConfiguration(new Configuration.New(name, "", text)));
    }
}
