package io.muskrat.core.createcluster.quickvpc;

import io.muskrat.core.createcluster.quickvpc.Part.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Tag;

/** Finds the parts of a quick VPC by the tag that they all bear. */
final class VpcParts {
    private final Ec2Client ec2;

    VpcParts(Ec2Client ec2) {
        this.ec2 = ec2;
    }

    /** In the order in which they are made; none when nothing bears the tag. */
    List<Part> of(String run) {
        return tagged(Filter.builder().name("tag:" + VpcMaker.TAG).values(run).build()).stream()
                .map(Tagged::part)
                .toList();
    }

    /** The parts of every quick VPC that there is, finished or not, each list in the order in which they are made. */
    List<List<Part>> all() {
        Map<String, List<Part>> byRun = new LinkedHashMap<>();
        tagged(Filter.builder().name("tag-key").values(VpcMaker.TAG).build())
                .forEach(each -> byRun.computeIfAbsent(each.run(), run -> new ArrayList<>()).add(each.part()));
        return List.copyOf(byRun.values());
    }

    private List<Tagged> tagged(Filter mine) {
        List<Tagged> parts = new ArrayList<>();
        ec2.describeVpcsPaginator(r -> r.filters(mine)).vpcs().stream()
                .map(v -> Tagged.of(Kind.VPC, v.vpcId(), v.tags()))
                .forEach(parts::add);
        ec2.describeInternetGatewaysPaginator(r -> r.filters(mine)).internetGateways().stream()
                .map(g -> Tagged.of(Kind.INTERNET_GATEWAY, g.internetGatewayId(), g.tags()))
                .forEach(parts::add);
        ec2.describeRouteTablesPaginator(r -> r.filters(mine)).routeTables().stream()
                .map(t -> Tagged.of(Kind.ROUTE_TABLE, t.routeTableId(), t.tags()))
                .forEach(parts::add);
        ec2.describeSubnetsPaginator(r -> r.filters(mine)).subnets().stream()
                .map(s -> Tagged.of(Kind.SUBNET, s.subnetId(), s.tags()))
                .forEach(parts::add);
        ec2.describeSecurityGroupsPaginator(r -> r.filters(mine)).securityGroups().stream()
                .map(g -> Tagged.of(Kind.SECURITY_GROUP, g.groupId(), g.tags()))
                .forEach(parts::add);
        return parts;
    }

    private record Tagged(String run, Part part) {
        static Tagged of(Kind kind, String id, List<Tag> tags) {
            return new Tagged(tag(tags, VpcMaker.TAG), new Part(kind, id, tag(tags, "Name")));
        }
    }

    /** The tag's value on a VPC; empty when it was not made here or is gone. */
    String run(String vpcId) {
        Filter id = Filter.builder().name("vpc-id").values(vpcId).build();
        return ec2.describeVpcsPaginator(r -> r.filters(id)).vpcs().stream()
                .map(v -> tag(v.tags(), VpcMaker.TAG))
                .findFirst()
                .orElse("");
    }

    /** Whether something stands in it: brokers, instances, endpoints. */
    boolean used(String vpcId) {
        Filter id = Filter.builder().name("vpc-id").values(vpcId).build();
        return ec2.describeNetworkInterfacesPaginator(r -> r.filters(id)).networkInterfaces().stream()
                .findFirst()
                .isPresent();
    }

    private static String tag(List<Tag> tags, String key) {
        return tags.stream()
                .filter(tag -> key.equals(tag.key()))
                .map(Tag::value)
                .findFirst()
                .orElse("");
    }
}
