package io.muskrat.core.createcluster.quickvpc;

import io.muskrat.core.createcluster.quickvpc.Part.Kind;
import io.muskrat.core.createcluster.quickvpc.QuickVpcPlan.PlannedSubnet;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.IpRange;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TagSpecification;
import software.amazon.awssdk.services.ec2.waiters.Ec2Waiter;

/** Makes the parts of one plan, one after the other, and keeps a list of what is there. */
final class VpcMaker {
    /** On every part, with the same value on all parts of one VPC: what may be removed is found by it. */
    static final String TAG = "muskrat:quick-vpc";

    private final Ec2Client ec2;
    private final QuickVpcPlan plan;
    private final String run;
    private final Consumer<Part.News> news;
    private final BooleanSupplier stop;
    private final List<Part> made = new ArrayList<>();

    /** @param run tells this VPC's parts from all others */
    VpcMaker(Ec2Client ec2, QuickVpcPlan plan, String run, Consumer<Part.News> news, BooleanSupplier stop) {
        this.ec2 = ec2;
        this.plan = plan;
        this.run = run;
        this.news = news;
        this.stop = stop;
    }

    /** What is there now, finished or not. */
    List<Part> made() {
        return List.copyOf(made);
    }

    /** @throws CancellationException when it was stopped between two parts */
    void make() {
        String vpc = part(Kind.VPC, plan.name(), this::vpc);
        String table = plan.internet() ? wayOut(vpc) : "";
        for (PlannedSubnet subnet : plan.subnets()) {
            part(Kind.SUBNET, subnet.name(), () -> subnet(vpc, table, subnet));
        }
        part(Kind.SECURITY_GROUP, plan.name() + " brokers", () -> group(vpc));
        halt();
    }

    private String vpc() {
        String id = ec2.createVpc(r -> r.cidrBlock(plan.cidr().strip()).tagSpecifications(tags(ResourceType.VPC, plan.name())))
                .vpc()
                .vpcId();
        keep(Kind.VPC, id, plan.name());
        try (Ec2Waiter waiter = ec2.waiter()) {
            waiter.waitUntilVpcAvailable(r -> r.vpcIds(id));
        }
        ec2.modifyVpcAttribute(r -> r.vpcId(id).enableDnsSupport(v -> v.value(true)));
        // brokers have names, and clients in the VPC ask its DNS for them
        ec2.modifyVpcAttribute(r -> r.vpcId(id).enableDnsHostnames(v -> v.value(true)));
        return id;
    }

    private String wayOut(String vpc) {
        String gateway = part(Kind.INTERNET_GATEWAY, plan.name(), () -> {
            String id = ec2.createInternetGateway(r -> r.tagSpecifications(tags(ResourceType.INTERNET_GATEWAY, plan.name())))
                    .internetGateway()
                    .internetGatewayId();
            keep(Kind.INTERNET_GATEWAY, id, plan.name());
            ec2.attachInternetGateway(r -> r.internetGatewayId(id).vpcId(vpc));
            return id;
        });
        return part(Kind.ROUTE_TABLE, plan.name(), () -> {
            String id = ec2.createRouteTable(r -> r.vpcId(vpc).tagSpecifications(tags(ResourceType.ROUTE_TABLE, plan.name())))
                    .routeTable()
                    .routeTableId();
            keep(Kind.ROUTE_TABLE, id, plan.name());
            ec2.createRoute(r -> r.routeTableId(id).destinationCidrBlock("0.0.0.0/0").gatewayId(gateway));
            return id;
        });
    }

    private String subnet(String vpc, String table, PlannedSubnet subnet) {
        String id = ec2.createSubnet(r -> r.vpcId(vpc)
                        .availabilityZone(subnet.zone())
                        .cidrBlock(subnet.cidr().strip())
                        .tagSpecifications(tags(ResourceType.SUBNET, subnet.name())))
                .subnet()
                .subnetId();
        keep(Kind.SUBNET, id, subnet.name());
        if (!table.isEmpty()) {
            ec2.associateRouteTable(r -> r.routeTableId(table).subnetId(id));
        }
        return id;
    }

    private String group(String vpc) {
        String name = plan.name() + " brokers";
        String id = ec2.createSecurityGroup(r -> r.vpcId(vpc)
                        .groupName("msk-brokers")
                        .description("Kafka clients in the VPC, made by Muskrat")
                        .tagSpecifications(tags(ResourceType.SECURITY_GROUP, name)))
                .groupId();
        keep(Kind.SECURITY_GROUP, id, name);
        List<IpPermission> permissions = VpcPorts.ALL.stream().map(this::permission).toList();
        ec2.authorizeSecurityGroupIngress(r -> r.groupId(id).ipPermissions(permissions));
        return id;
    }

    private IpPermission permission(VpcPorts.Range port) {
        IpRange vpc = IpRange.builder().cidrIp(plan.cidr().strip()).description(port.what()).build();
        return IpPermission.builder()
                .ipProtocol("tcp")
                .fromPort(port.from())
                .toPort(port.to())
                .ipRanges(vpc)
                .build();
    }

    private String part(Kind kind, String name, Supplier<String> making) {
        halt();
        news.accept(new Part.News(new Part(kind, "", name), Part.State.MAKING));
        String id = making.get();
        news.accept(new Part.News(new Part(kind, id, name), Part.State.MADE));
        return id;
    }

    private void halt() {
        if (stop.getAsBoolean()) {
            throw new CancellationException("stopped");
        }
    }

    // before what is done to it next can fail
    private void keep(Kind kind, String id, String name) {
        made.add(new Part(kind, id, name));
    }

    private TagSpecification tags(ResourceType type, String name) {
        return TagSpecification.builder()
                .resourceType(type)
                .tags(Tag.builder().key("Name").value(name).build(), Tag.builder().key(TAG).value(run).build())
                .build();
    }
}
