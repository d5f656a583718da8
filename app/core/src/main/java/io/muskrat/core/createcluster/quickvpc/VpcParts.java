package io.muskrat.core.createcluster.quickvpc;

import io.muskrat.core.createcluster.quickvpc.Part.Kind;
import java.util.ArrayList;
import java.util.List;
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
        Filter mine = Filter.builder().name("tag:" + VpcMaker.TAG).values(run).build();
        List<Part> parts = new ArrayList<>();
        ec2.describeVpcsPaginator(r -> r.filters(mine)).vpcs().stream()
                .map(v -> new Part(Kind.VPC, v.vpcId(), tag(v.tags(), "Name")))
                .forEach(parts::add);
        ec2.describeInternetGatewaysPaginator(r -> r.filters(mine)).internetGateways().stream()
                .map(g -> new Part(Kind.INTERNET_GATEWAY, g.internetGatewayId(), tag(g.tags(), "Name")))
                .forEach(parts::add);
        ec2.describeRouteTablesPaginator(r -> r.filters(mine)).routeTables().stream()
                .map(t -> new Part(Kind.ROUTE_TABLE, t.routeTableId(), tag(t.tags(), "Name")))
                .forEach(parts::add);
        ec2.describeSubnetsPaginator(r -> r.filters(mine)).subnets().stream()
                .map(s -> new Part(Kind.SUBNET, s.subnetId(), tag(s.tags(), "Name")))
                .forEach(parts::add);
        ec2.describeSecurityGroupsPaginator(r -> r.filters(mine)).securityGroups().stream()
                .map(g -> new Part(Kind.SECURITY_GROUP, g.groupId(), tag(g.tags(), "Name")))
                .forEach(parts::add);
        return parts;
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
