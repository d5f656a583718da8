package io.muskrat.core.createcluster.draft;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** The properties that the brokers start with. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Configuration.MskDefault.class, name = "default"),
    @JsonSubTypes.Type(value = Configuration.Existing.class, name = "existing"),
    @JsonSubTypes.Type(value = Configuration.New.class, name = "new")
})
public sealed interface Configuration {

    /** MSK's own. */
    record MskDefault() implements Configuration {}

    /**
     * One of the account.
     *
     * @param revision as typed
     */
    record Existing(String arn, String revision) implements Configuration {
        public Existing {
            arn = Text.of(arn);
            revision = Text.of(revision);
        }
    }

    /**
     * One that is made together with the cluster, for its version of Kafka.
     *
     * @param description may be empty
     * @param propertiesText lines of {@code key=value}, as typed
     */
    record New(String name, String description, String propertiesText) implements Configuration {
        public New {
            name = Text.of(name);
            description = Text.of(description);
            propertiesText = Text.of(propertiesText);
        }
    }
}
