package io.muskrat.core.createcluster.catalog;

import io.muskrat.core.aws.AwsClients;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.kafka.model.Provisioned;
import software.amazon.awssdk.services.servicequotas.model.ServiceQuota;

/** Reads the account's quotas of brokers, and how many there are. */
final class QuotaReader {
    private static final String KRAFT = "L-03FD6822";
    private static final String ZOOKEEPER = "L-FAB9E493";
    private static final String ACCOUNT = "L-EDD31C36";

    private final AwsClients clients;

    QuotaReader(AwsClients clients) {
        this.clients = clients;
    }

    /** AWS's defaults where they cannot be read: a cluster can be made nevertheless. */
    Quotas read() {
        int used = used();
        try {
            Map<String, Integer> values =
                    clients.quotas().listServiceQuotasPaginator(r -> r.serviceCode("kafka")).quotas().stream()
                            .filter(q -> q.quotaCode() != null && q.value() != null)
                            .collect(Collectors.toMap(
                                    ServiceQuota::quotaCode, q -> q.value().intValue(), Integer::max));
            return new Quotas(
                    values.getOrDefault(KRAFT, Quotas.DEFAULT.perKraftCluster()),
                    values.getOrDefault(ZOOKEEPER, Quotas.DEFAULT.perZookeeperCluster()),
                    values.getOrDefault(ACCOUNT, Quotas.DEFAULT.perAccount()),
                    used,
                    values.containsKey(KRAFT) && values.containsKey(ZOOKEEPER) && values.containsKey(ACCOUNT));
        } catch (SdkException e) {
            return defaults(used);
        }
    }

    private static Quotas defaults(int used) {
        Quotas all = Quotas.DEFAULT;
        return new Quotas(all.perKraftCluster(), all.perZookeeperCluster(), all.perAccount(), used, false);
    }

    private int used() {
        try {
            return clients.kafka().listClustersV2Paginator(r -> r.maxResults(100)).stream()
                    .flatMap(page -> page.clusterInfoList().stream())
                    .map(c -> c.provisioned())
                    .filter(Objects::nonNull)
                    .map(Provisioned::numberOfBrokerNodes)
                    .filter(Objects::nonNull)
                    .mapToInt(Integer::intValue)
                    .sum();
        } catch (SdkException e) {
            return 0;
        }
    }
}
