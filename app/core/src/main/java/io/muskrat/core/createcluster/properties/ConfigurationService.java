package io.muskrat.core.createcluster.properties;

import static io.muskrat.core.aws.AwsErrors.calling;

import io.muskrat.core.aws.AwsClients;
import io.muskrat.core.createcluster.draft.Configuration;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kafka.model.BadRequestException;
import software.amazon.awssdk.services.kafka.model.ConflictException;
import software.amazon.awssdk.services.kafka.model.CreateConfigurationResponse;

/** Configurations of the account. Every method blocks; ProblemException AWS_... */
public final class ConfigurationService {
    private final AwsClients clients;

    public ConfigurationService(AwsClients clients) {
        this.clients = clients;
    }

    /**
     * Makes a configuration for one version of Kafka.
     *
     * @return it, as one that is there: its ARN and first revision
     * @throws BadRequestException what AWS refuses, for the caller to tell at its field
     * @throws ConflictException when the name is taken
     */
    public Configuration.Existing make(Configuration.New wanted, String kafkaVersion) {
        CreateConfigurationResponse made = clients.kafka().createConfiguration(r -> r.name(wanted.name().strip())
                .description(wanted.description().isBlank() ? null : wanted.description().strip())
                .kafkaVersions(kafkaVersion)
                .serverProperties(SdkBytes.fromUtf8String(wanted.propertiesText())));
        return new Configuration.Existing(
                made.arn(), String.valueOf(made.latestRevision().revision()));
    }

    /** Deletes one that no cluster uses. */
    public void remove(String arn) {
        calling(() -> clients.kafka().deleteConfiguration(r -> r.arn(arn)));
    }

    /** The properties of a revision, as they were typed. */
    public String text(String arn, long revision) {
        return calling(() -> clients.kafka()
                .describeConfigurationRevision(r -> r.arn(arn).revision(revision))
                .serverProperties()
                .asString(StandardCharsets.UTF_8));
    }
}
