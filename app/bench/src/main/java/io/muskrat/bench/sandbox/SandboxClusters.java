package io.muskrat.bench.sandbox;

import io.muskrat.core.aws.AwsAccess;
import io.muskrat.core.aws.AwsClients;
import io.muskrat.core.aws.AwsCredentials;
import io.muskrat.core.clusters.Cluster;
import io.muskrat.core.clusters.ClusterService;
import io.muskrat.core.createcluster.CreateClusterService;
import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.sandbox.SandboxAddress;
import io.muskrat.core.sandbox.SandboxHome;
import io.muskrat.core.sandbox.SandboxProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes and deletes clusters in a sandbox process, through the AWS SDK. */
final class SandboxClusters implements AutoCloseable {

    private static final String NAME = "bench";
    private static final int BROKERS = 3;
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final SandboxHome home;
    private final Path data;
    private SandboxProcess process;
    private AwsClients clients;
    private ClusterDraft draft;

    SandboxClusters(SandboxHome home, Path data) {
        this.home = home;
        this.data = data;
    }

    /** Lets a first cluster leave its class archive, which is written when the sandbox stops. */
    void prepare() throws InterruptedException {
        open();
        ClusterService service = new ClusterService(clients);
        Cluster first = active(service, new CreateClusterService(clients).create(draft));
        close();
        open();
        service = new ClusterService(clients);
        delete(service, active(service, first.arn()));
    }

    double secondsToActive() throws InterruptedException {
        ClusterService service = new ClusterService(clients);
        CreateClusterService creation = new CreateClusterService(clients);
        long begin = System.nanoTime();
        Cluster cluster = active(service, creation.create(draft));
        double seconds = (System.nanoTime() - begin) / 1e9;
        delete(service, cluster);
        return seconds;
    }

    private void open() {
        process = SandboxProcess.start(home, data);
        SandboxAddress address = process.address();
        clients = new AwsClients(new AwsAccess(address.region(), address.endpoint(),
                new AwsCredentials.Keys(address.accessKeyId(), address.secretAccessKey(), null)));
        draft = draft(new CreateClusterService(clients).catalog());
    }

    private static ClusterDraft draft(Catalog catalog) {
        String vpc = catalog.vpcs().stream().filter(one -> !one.isDefault()).findFirst().orElseThrow().id();
        Map<String, String> byZone = new LinkedHashMap<>();
        catalog.subnetsOf(vpc).forEach(subnet -> byZone.putIfAbsent(subnet.zone(), subnet.id()));
        List<String> subnets = byZone.values().stream().limit(BROKERS).toList();
        return ClusterDraft.start()
                .basics(b -> b.withName(NAME)
                .withKafkaVersion(catalog.recommendedVersion()))
                .placement(p -> p.withVpcId(vpc)
                .withSubnets(subnets)
                .withSecurityGroups(catalog.securityGroupsOf(vpc).stream().limit(1).map(Catalog.SecurityGroup::id)
                        .toList()))
                .encryption(e -> e.withInTransit("PLAINTEXT"))
                .machines(m -> m.withBrokersPerZone(String.valueOf(BROKERS / 3)));
    }

    private static Cluster active(ClusterService service, String arn) throws InterruptedException {
        Cluster cluster = service.describe(arn);
        for (long end = System.nanoTime() + PATIENCE.toNanos(); !cluster.state().equals("ACTIVE");) {
            if (cluster.state().equals("FAILED") || System.nanoTime() > end) {
                throw new IllegalStateException("The cluster is " + cluster.state() + ": " + cluster.stateMessage());
            }
            Thread.sleep(PAUSE);
            cluster = service.describe(arn);
        }
        return cluster;
    }

    private static void delete(ClusterService service, Cluster cluster) throws InterruptedException {
        service.delete(cluster);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (service.list().stream().anyMatch(one -> one.arn().equals(cluster.arn()))) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The cluster is still there");
            }
            Thread.sleep(PAUSE);
        }
    }

    @Override
    public void close() {
        if (clients != null) {
            clients.close();
        }
        if (process != null) {
            process.close();
        }
    }
}
