package io.muskrat.core.createcluster.draft;

import java.util.List;

/**
 * What the cluster is.
 *
 * @param kafkaVersion such as {@code 3.9.x.kraft}; not asked for with {@link Kind#SERVERLESS}
 * @param tags as typed, empty rows among them
 */
public record Basics(String name, Kind kind, String kafkaVersion, Configuration configuration, List<Tag> tags) {
    public Basics {
        name = Text.of(name);
        kind = kind == null ? Kind.STANDARD : kind;
        kafkaVersion = Text.of(kafkaVersion);
        configuration = configuration == null ? new Configuration.MskDefault() : configuration;
        tags = Text.list(tags);
    }

    public Basics withName(String value) {
        return new Basics(value, kind, kafkaVersion, configuration, tags);
    }

    public Basics withKind(Kind value) {
        return new Basics(name, value, kafkaVersion, configuration, tags);
    }

    public Basics withKafkaVersion(String value) {
        return new Basics(name, kind, value, configuration, tags);
    }

    public Basics withConfiguration(Configuration value) {
        return new Basics(name, kind, kafkaVersion, value, tags);
    }

    /** Of the account. */
    public Basics withConfiguration(String arn, String revision) {
        return withConfiguration(new Configuration.Existing(arn, revision));
    }

    public Basics withTags(List<Tag> value) {
        return new Basics(name, kind, kafkaVersion, configuration, value);
    }
}
