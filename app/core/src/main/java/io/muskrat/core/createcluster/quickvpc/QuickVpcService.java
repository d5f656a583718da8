package io.muskrat.core.createcluster.quickvpc;

import static io.muskrat.core.aws.AwsErrors.calling;

import io.muskrat.core.aws.AwsClients;
import io.muskrat.core.aws.AwsErrors;
import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.RefusedException;
import io.muskrat.core.platform.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ec2.model.AvailabilityZone;
import software.amazon.awssdk.services.ec2.model.AvailabilityZoneState;
import software.amazon.awssdk.services.ec2.model.Filter;

/** Makes and undoes quick VPCs. Every method blocks; ProblemException AWS_... where nothing else is said. */
public final class QuickVpcService {
    private final AwsClients clients;

    public QuickVpcService(AwsClients clients) {
        this.clients = clients;
    }

    /** The region's zones that take subnets, such as {@code ap-northeast-2a}; no local or wavelength zones. */
    public List<String> zones() {
        Filter whole = Filter.builder().name("zone-type").values("availability-zone").build();
        return calling(() -> clients.ec2().describeAvailabilityZones(r -> r.filters(whole)).availabilityZones().stream()
                .filter(zone -> zone.state() == AvailabilityZoneState.AVAILABLE)
                .map(AvailabilityZone::zoneName)
                .sorted()
                .toList());
    }

    /**
     * Makes all parts of a plan. When it fails half way or is stopped, what was made is removed again.
     *
     * @param news told on the calling thread
     * @param stop asked between the parts; a call that is under way is not interrupted
     * @throws RefusedException when the plan breaks a rule: nothing is made then
     */
    public QuickVpcOutcome make(QuickVpcPlan plan, Consumer<Part.News> news, BooleanSupplier stop) {
        List<Violation> broken = QuickVpcRules.check(plan);
        if (!broken.isEmpty()) {
            throw new RefusedException(broken);
        }
        String run = UUID.randomUUID().toString();
        VpcMaker maker = new VpcMaker(clients.ec2(), plan, run, news, stop);
        try {
            maker.make();
            return new QuickVpcOutcome.Made(new MadeVpc(maker.made()));
        } catch (CancellationException stopped) {
            return new VpcUndo(clients.ec2(), news).undo(maker.made(), Optional.empty());
        } catch (SdkException failed) {
            Problem why = AwsErrors.problem(failed);
            return new VpcUndo(clients.ec2(), news).undo(all(maker.made(), run), Optional.of(why));
        }
    }

    /** A VPC that was made here, by this app or another of its kind; empty for all others and for one that is gone. */
    public Optional<MadeVpc> find(String vpcId) {
        return calling(() -> {
            VpcParts parts = new VpcParts(clients.ec2());
            String run = parts.run(vpcId);
            return run.isEmpty() ? Optional.empty() : Optional.of(new MadeVpc(parts.of(run)));
        });
    }

    /**
     * Quick VPCs, whole or in parts, that nothing stands in and no cluster is made in: an app that was closed while it
     * made them, or a draft that was forgotten. Another app may be making one of them right now.
     */
    public List<MadeVpc> leftovers() {
        return calling(() -> {
            VpcParts parts = new VpcParts(clients.ec2());
            List<MadeVpc> all = parts.all().stream().map(MadeVpc::new).toList();
            Set<String> subnets = all.isEmpty() ? Set.of() : subnetsOfClusters();
            return all.stream()
                    .filter(vpc -> vpc.subnets().stream().noneMatch(subnets::contains))
                    .filter(vpc -> vpc.vpcId().isEmpty() || !parts.used(vpc.vpcId()))
                    .toList();
        });
    }

    // a cluster that is being made has no address in them for a while
    private Set<String> subnetsOfClusters() {
        return clients.kafka().listClustersV2Paginator(r -> {}).clusterInfoList().stream()
                .flatMap(cluster -> cluster.serverless() != null
                        ? cluster.serverless().vpcConfigs().stream().flatMap(vpc -> vpc.subnetIds().stream())
                        : cluster.provisioned().brokerNodeGroupInfo().clientSubnets().stream())
                .collect(Collectors.toSet());
    }

    /** Whether anything stands in a VPC: then it cannot be undone. */
    public boolean used(String vpcId) {
        return calling(() -> new VpcParts(clients.ec2()).used(vpcId));
    }

    /** Removes all parts of a VPC that was made here; what is in use is left. */
    public QuickVpcOutcome.Undone undo(MadeVpc vpc, Consumer<Part.News> news) {
        return new VpcUndo(clients.ec2(), news).undo(vpc.parts(), Optional.empty());
    }

    // an answer that got lost may have left a part that we do not know
    private List<Part> all(List<Part> known, String run) {
        Map<String, Part> byId = new LinkedHashMap<>();
        known.forEach(part -> byId.put(part.id(), part));
        try {
            new VpcParts(clients.ec2()).of(run).forEach(part -> byId.putIfAbsent(part.id(), part));
        } catch (SdkException unreachable) {
            return known; // what we know is undone, or told as left
        }
        List<Part> all = new ArrayList<>(byId.values());
        all.sort((one, other) -> one.kind().compareTo(other.kind()));
        return all;
    }
}
