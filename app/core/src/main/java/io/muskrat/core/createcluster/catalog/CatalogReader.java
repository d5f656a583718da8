package io.muskrat.core.createcluster.catalog;

import io.muskrat.core.aws.AwsClients;
import io.muskrat.core.aws.AwsErrors;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.kafka.model.Configuration;
import software.amazon.awssdk.services.kafka.model.ConfigurationState;

/** Reads what there is to choose from, all lists at the same time. */
public final class CatalogReader {
    /** The action without which an account's configurations are not known. */
    public static final String LIST_CONFIGURATIONS = "kafka:ListConfigurations";

    private final AwsClients clients;

    public CatalogReader(AwsClients clients) {
        this.clients = clients;
    }

    public Catalog read() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<Catalog.Vpc>> vpcs = threads.submit(this::vpcs);
            Future<List<Catalog.Subnet>> subnets = threads.submit(this::subnets);
            Future<List<Catalog.SecurityGroup>> groups = threads.submit(this::securityGroups);
            Future<List<KafkaVersion>> versions = threads.submit(this::versions);
            Future<Optional<List<Catalog.ConfigurationRef>>> configurations = threads.submit(this::configurations);
            Future<Quotas> quotas = threads.submit(() -> new QuotaReader(clients).read());
            try {
                return new Catalog(
                        vpcs.get(),
                        subnets.get(),
                        groups.get(),
                        versions.get(),
                        configurations.get().orElse(List.of()),
                        BrokerSize.ALL,
                        quotas.get(),
                        configurations.get().isPresent() ? Set.of() : Set.of(LIST_CONFIGURATIONS));
            } catch (ExecutionException e) {
                threads.shutdownNow();
                throw new ProblemException(AwsErrors.problem(e.getCause()), e);
            } catch (InterruptedException e) {
                threads.shutdownNow();
                Thread.currentThread().interrupt();
                throw new CancellationException("catalog");
            }
        }
    }

    private List<Catalog.Vpc> vpcs() {
        return clients.ec2().describeVpcsPaginator().vpcs().stream()
                .map(v -> new Catalog.Vpc(
                        v.vpcId(), name(v.tags()), text(v.cidrBlock()), Boolean.TRUE.equals(v.isDefault())))
                .toList();
    }

    private List<Catalog.Subnet> subnets() {
        return clients.ec2().describeSubnetsPaginator().subnets().stream()
                .map(s -> new Catalog.Subnet(
                        s.subnetId(),
                        name(s.tags()),
                        text(s.vpcId()),
                        text(s.availabilityZone()),
                        text(s.cidrBlock()),
                        s.availableIpAddressCount() == null ? 0 : s.availableIpAddressCount()))
                .toList();
    }

    private List<Catalog.SecurityGroup> securityGroups() {
        return clients.ec2().describeSecurityGroupsPaginator().securityGroups().stream()
                .map(g -> new Catalog.SecurityGroup(
                        g.groupId(), text(g.groupName()), text(g.description()), text(g.vpcId())))
                .toList();
    }

    // AWS lists some versions twice, once a status: what is active somewhere can be chosen
    private List<KafkaVersion> versions() {
        Map<String, KafkaVersion> byName = new LinkedHashMap<>();
        clients.kafka().listKafkaVersionsPaginator(r -> r.maxResults(100)).stream()
                .flatMap(page -> page.kafkaVersions().stream())
                .map(v -> KafkaVersion.of(text(v.version()), text(v.statusAsString())))
                .forEach(v -> byName.merge(v.version(), v, (one, other) -> one.active() ? one : other));
        return List.copyOf(byName.values());
    }

    // empty for who may not list them: a cluster can be made without
    private Optional<List<Catalog.ConfigurationRef>> configurations() {
        try {
            return Optional.of(clients.kafka().listConfigurationsPaginator(r -> r.maxResults(100)).stream()
                    .flatMap(page -> page.configurations().stream())
                    .filter(c -> c.state() == null || c.state() == ConfigurationState.ACTIVE)
                    .map(CatalogReader::configuration)
                    .toList());
        } catch (SdkException e) {
            if (AwsErrors.problem(e).code() != ProblemCode.AWS_ACCESS_DENIED) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private static Catalog.ConfigurationRef configuration(Configuration c) {
        boolean known = c.latestRevision() != null && c.latestRevision().revision() != null;
        long revision = known ? c.latestRevision().revision() : 1;
        return new Catalog.ConfigurationRef(c.arn(), text(c.name()), revision, c.kafkaVersions());
    }

    private static String name(List<Tag> tags) {
        return tags.stream()
                .filter(tag -> "Name".equals(tag.key()))
                .map(tag -> text(tag.value()))
                .findFirst()
                .orElse("");
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
