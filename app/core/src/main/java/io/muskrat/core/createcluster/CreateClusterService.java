package io.muskrat.core.createcluster;

import static io.muskrat.core.aws.AwsErrors.calling;

import io.muskrat.core.aws.AwsClients;
import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.catalog.CatalogReader;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.draft.Configuration;
import io.muskrat.core.createcluster.properties.ConfigurationService;
import io.muskrat.core.createcluster.request.AwsFields;
import io.muskrat.core.createcluster.request.DraftRequest;
import io.muskrat.core.createcluster.rules.ClusterRules;
import io.muskrat.core.platform.ProblemException;
import io.muskrat.core.platform.RefusedException;
import io.muskrat.core.platform.Violation;
import java.util.List;
import software.amazon.awssdk.services.kafka.model.BadRequestException;
import software.amazon.awssdk.services.kafka.model.ConflictException;
import software.amazon.awssdk.services.kafka.model.CreateClusterV2Request;
import software.amazon.awssdk.services.kafka.model.KafkaException;

/** Makes clusters. Every method blocks; ProblemException AWS_..., CancellationException when interrupted. */
public final class CreateClusterService {
    private final AwsClients clients;

    public CreateClusterService(AwsClients clients) {
        this.clients = clients;
    }

    /** What there is to choose from in the account and region. */
    public Catalog catalog() {
        return new CatalogReader(clients).read();
    }

    /**
     * Begins to make the cluster of a draft. A configuration that is to be made with it is made first, and deleted
     * again when AWS does not take the cluster.
     *
     * @return its ARN; it is CREATING for up to half an hour
     * @throws RefusedException when numbers are missing, or AWS refuses a field: rule {@code aws-refused} with AWS's
     *     message, at the field that AWS names
     */
    public String create(ClusterDraft draft) {
        List<Violation> ours = ClusterRules.check(draft, Catalog.empty());
        if (!ours.isEmpty()) {
            throw new RefusedException(ours);
        }
        if (!draft.kind().provisioned() || !(draft.basics().configuration() instanceof Configuration.New wanted)) {
            return send(draft);
        }
        ConfigurationService configurations = new ConfigurationService(clients);
        Configuration.Existing made = configuration(configurations, wanted, draft.basics().kafkaVersion());
        try {
            return send(draft.basics(basics -> basics.withConfiguration(made)));
        } catch (RuntimeException refused) {
            try {
                configurations.remove(made.arn());
            } catch (ProblemException left) { // what is wrong with the cluster is what matters
                refused.addSuppressed(left);
            }
            throw refused;
        }
    }

    private static Configuration.Existing configuration(
            ConfigurationService configurations, Configuration.New wanted, String version) {
        return calling(() -> {
            try {
                return configurations.make(wanted, version);
            } catch (BadRequestException e) {
                boolean named = "name".equals(e.invalidParameter());
                throw refused(e, named ? "configurationName" : "propertiesText");
            } catch (ConflictException e) {
                throw refused(e, "configurationName");
            }
        });
    }

    private String send(ClusterDraft draft) {
        CreateClusterV2Request request = new DraftRequest(draft).build();
        return calling(() -> {
            try {
                return clients.kafka().createClusterV2(request).clusterArn();
            } catch (BadRequestException e) {
                throw refused(e, AwsFields.of(e.invalidParameter()));
            } catch (ConflictException e) {
                String field = AwsFields.of(e.invalidParameter());
                throw refused(e, field.isEmpty() ? "name" : field);
            }
        });
    }

    private static RefusedException refused(KafkaException e, String field) {
        String message = e.awsErrorDetails() == null ? e.getMessage() : e.awsErrorDetails().errorMessage();
        return new RefusedException(
                List.of(Violation.of(field, "aws-refused", message == null ? e.getMessage() : message)), e);
    }
}
