package io.muskrat.core.createcluster;

import static io.muskrat.core.aws.AwsErrors.calling;

import io.muskrat.core.aws.AwsClients;
import io.muskrat.core.createcluster.catalog.BrokerSize;
import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.catalog.CatalogReader;
import io.muskrat.core.createcluster.catalog.Quotas;
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
import java.util.concurrent.CancellationException;
import software.amazon.awssdk.services.kafka.model.BadRequestException;
import software.amazon.awssdk.services.kafka.model.ConflictException;
import software.amazon.awssdk.services.kafka.model.CreateClusterV2Request;
import software.amazon.awssdk.services.kafka.model.KafkaException;

/** Makes clusters. Every method blocks; ProblemException AWS_..., CancellationException when interrupted. */
public final class CreateClusterService {
    private static final Catalog NOTHING_KNOWN = new Catalog(
            List.of(), List.of(), List.of(), List.of(), List.of(), BrokerSize.ALL, Quotas.UNKNOWN);

    private final AwsClients clients;

    public CreateClusterService(AwsClients clients) {
        this.clients = clients;
    }

    /** What there is to choose from in the account and region. */
    public Catalog catalog() {
        return new CatalogReader(clients).read();
    }

    /**
     * What AWS has begun to make.
     *
     * @param draft with the configuration that was made for it in place of one that was to be made
     */
    public record Begun(String arn, ClusterDraft draft) {}

    /** The ARN alone of what {@link #begin} begins. */
    public String create(ClusterDraft draft) {
        return begin(draft).arn();
    }

    /**
     * Begins to make the cluster of a draft, which is CREATING for up to half an hour. A configuration that is to be made
     * with it is made first, and deleted again when AWS does not take the cluster.
     *
     * @throws RefusedException when numbers are missing, or AWS refuses a field: rule {@code aws-refused} with AWS's
     *     message, at the field that AWS names
     */
    public Begun begin(ClusterDraft draft) {
        List<Violation> ours = ClusterRules.check(draft, NOTHING_KNOWN);
        if (!ours.isEmpty()) {
            throw new RefusedException(ours);
        }
        if (!draft.kind().provisioned() || !(draft.basics().configuration() instanceof Configuration.New wanted)) {
            return new Begun(send(draft), draft);
        }
        ConfigurationService configurations = new ConfigurationService(clients);
        Configuration.Existing made = configuration(configurations, wanted, draft.basics().kafkaVersion());
        ClusterDraft whole = draft.basics(basics -> basics.withConfiguration(made));
        try {
            return new Begun(send(whole), whole);
        } catch (RuntimeException refused) {
            remove(configurations, made, refused);
            throw refused;
        }
    }

    // what is wrong with the cluster is what matters
    private static void remove(ConfigurationService configurations, Configuration.Existing made, RuntimeException refused) {
        // who was told to stop tidies up all the same, and an interrupted call is none
        boolean stopped = Thread.interrupted();
        try {
            configurations.remove(made.arn());
        } catch (ProblemException | CancellationException left) {
            refused.addSuppressed(left);
        } finally {
            if (stopped) {
                Thread.currentThread().interrupt();
            }
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
