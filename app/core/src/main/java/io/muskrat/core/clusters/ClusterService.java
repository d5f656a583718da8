package io.muskrat.core.clusters;

import static io.muskrat.core.aws.AwsErrors.calling;
import static io.muskrat.core.clusters.ClusterAnswers.text;

import io.muskrat.core.aws.AwsClients;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.kafka.model.GetBootstrapBrokersResponse;
import software.amazon.awssdk.services.kafka.model.NodeInfo;

/**
 * Asks the control plane of MSK. Every method blocks until AWS has answered; it throws a ProblemException with a code
 * AWS_..., or a CancellationException when its thread is interrupted.
 */
public final class ClusterService {
    private final AwsClients clients;

    public ClusterService(AwsClients clients) {
        this.clients = clients;
    }

    /** All clusters of the account in the region, by name. */
    public List<Cluster> list() {
        return calling(() -> clients.kafka().listClustersV2Paginator(r -> r.maxResults(100)).stream()
                .flatMap(page -> page.clusterInfoList().stream())
                .map(ClusterAnswers::cluster)
                .sorted(Comparator.comparing(Cluster::name))
                .toList());
    }

    public Cluster describe(String arn) {
        return calling(() -> ClusterAnswers.cluster(
                clients.kafka().describeClusterV2(r -> r.clusterArn(arn)).clusterInfo()));
    }

    /** Begins the deletion of the cluster as it was described; AWS refuses when it has changed since. */
    public void delete(Cluster cluster) {
        String version = cluster.currentVersion().isBlank() ? null : cluster.currentVersion();
        calling(() -> clients.kafka().deleteCluster(r -> r.clusterArn(cluster.arn()).currentVersion(version)));
    }

    /** By id; nodes that are no brokers are left out. */
    public List<Broker> brokers(String arn) {
        return calling(() -> clients.kafka().listNodesPaginator(r -> r.clusterArn(arn).maxResults(100)).stream()
                .flatMap(page -> page.nodeInfoList().stream())
                .map(NodeInfo::brokerNodeInfo)
                .filter(node -> node != null && node.brokerId() != null)
                .map(ClusterAnswers::broker)
                .sorted(Comparator.comparingInt(Broker::id))
                .toList());
    }

    /** The bootstrap servers without encryption, or empty when the cluster has none. */
    public String bootstrapPlaintext(String arn) {
        return bootstrap(arn).getOrDefault("Plaintext", "");
    }

    /**
     * The bootstrap servers by the way of connecting: Plaintext, Tls, SaslScram, SaslIam, and the same three with
     * Public before. Only what the cluster has.
     */
    public Map<String, String> bootstrap(String arn) {
        GetBootstrapBrokersResponse answer =
                calling(() -> clients.kafka().getBootstrapBrokers(r -> r.clusterArn(arn)));
        Map<String, String> found = new LinkedHashMap<>();
        found.put("Plaintext", text(answer.bootstrapBrokerString()));
        found.put("Tls", text(answer.bootstrapBrokerStringTls()));
        found.put("SaslScram", text(answer.bootstrapBrokerStringSaslScram()));
        found.put("SaslIam", text(answer.bootstrapBrokerStringSaslIam()));
        found.put("PublicTls", text(answer.bootstrapBrokerStringPublicTls()));
        found.put("PublicSaslScram", text(answer.bootstrapBrokerStringPublicSaslScram()));
        found.put("PublicSaslIam", text(answer.bootstrapBrokerStringPublicSaslIam()));
        found.values().removeIf(String::isBlank);
        return found;
    }

    /** What clients may sign in with: Unauthenticated, Tls, SaslScram, SaslIam; serverless clusters know IAM only. */
    public Set<String> signIns(String arn) {
        return ClusterAnswers.signIns(calling(() -> clients.kafka().describeClusterV2(r -> r.clusterArn(arn)).clusterInfo()));
    }

    /** What was done to the cluster, newest first, without the steps. */
    public List<Operation> operations(String arn) {
        return calling(() ->
                clients.kafka().listClusterOperationsV2Paginator(r -> r.clusterArn(arn).maxResults(100)).stream()
                        .flatMap(page -> page.clusterOperationInfoList().stream())
                        .map(ClusterAnswers::operation)
                        .sorted(Comparator.comparing(
                                Operation::started, Comparator.nullsLast(Comparator.reverseOrder())))
                        .toList());
    }

    /** One operation with its steps. */
    public Operation operation(String operationArn) {
        return calling(() -> ClusterAnswers.operation(clients.kafka()
                .describeClusterOperationV2(r -> r.clusterOperationArn(operationArn))
                .clusterOperationInfo()));
    }

    /** The number of the account that the credentials belong to. */
    public String account() {
        return calling(() -> text(clients.sts().getCallerIdentity().account()));
    }
}
