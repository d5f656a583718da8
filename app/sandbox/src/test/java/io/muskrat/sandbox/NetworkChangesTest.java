package io.muskrat.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.InstanceType;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.IpRange;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TagSpecification;
import software.amazon.awssdk.services.ec2.model.UserIdGroupPair;
import software.amazon.awssdk.services.ec2.model.VpcAttributeName;

/** EC2's changing calls through the SDK; each test takes away what it made. */
@ExtendWith(TestSandbox.class)
class NetworkChangesTest {
  private final Ec2Client ec2;
  private String vpc;

  NetworkChangesTest(TestSandbox.Running running) {
    ec2 = running.aws().ec2();
  }

  @BeforeEach
  void create() {
    vpc = ec2.createVpc(r -> r.cidrBlock("10.20.0.0/16")).vpc().vpcId();
  }

  @AfterEach
  void delete() {
    ec2.deleteVpc(r -> r.vpcId(vpc));
  }

  private static String code(Runnable call) {
    return catchThrowableOfType(Ec2Exception.class, call::run).awsErrorDetails().errorCode();
  }

  private String subnet(String cidr) {
    return ec2.createSubnet(r -> r.vpcId(vpc).cidrBlock(cidr).availabilityZone("ap-northeast-2b"))
        .subnet()
        .subnetId();
  }

  @Test
  void makesVpcsWithTheirAttributes() {
    Tag name = Tag.builder().key("Name").value("made").build();
    ec2.createTags(r -> r.resources(vpc).tags(name));
    Filter filter = Filter.builder().name("tag:Name").values("made").build();
    assertThat(ec2.describeVpcs(r -> r.filters(filter)).vpcs())
        .singleElement()
        .satisfies(v -> assertThat(v.vpcId()).isEqualTo(vpc))
        .satisfies(v -> assertThat(v.tags()).anyMatch(t -> t.key().equals("muskrat:simulated")));
    ec2.modifyVpcAttribute(r -> r.vpcId(vpc).enableDnsHostnames(a -> a.value(true)));
    assertThat(
            ec2.describeVpcAttribute(
                    r -> r.vpcId(vpc).attribute(VpcAttributeName.ENABLE_DNS_HOSTNAMES))
                .enableDnsHostnames()
                .value())
        .isTrue();
    ec2.deleteTags(r -> r.resources(vpc).tags(Tag.builder().key("Name").build()));
    assertThat(ec2.describeVpcs(r -> r.filters(filter)).vpcs()).isEmpty();
    assertThat(code(() -> ec2.createVpc(r -> r.cidrBlock("10.0.0.0/8"))))
        .isEqualTo("InvalidVpc.Range");
    assertThat(code(() -> ec2.createVpc(r -> r.cidrBlock("10.0.0.300/16"))))
        .isEqualTo("InvalidParameterValue");
    assertThat(code(() -> ec2.deleteVpc(r -> r.vpcId("vpc-1")))).isEqualTo("InvalidVpcID.NotFound");
    assertThat(code(() -> ec2.createTags(r -> r.resources("vpc-1").tags(name))))
        .isEqualTo("InvalidID");
  }

  @Test
  void makesSubnetsThatDoNotOverlap() {
    String subnet = subnet("10.20.1.0/24");
    assertThat(ec2.describeSubnets(r -> r.subnetIds(subnet)).subnets().getFirst())
        .satisfies(s -> assertThat(s.availabilityZone()).isEqualTo("ap-northeast-2b"))
        .satisfies(s -> assertThat(s.availableIpAddressCount()).isEqualTo(251));
    assertThat(code(() -> subnet("10.20.0.0/22"))).isEqualTo("InvalidSubnet.Conflict");
    assertThat(code(() -> subnet("10.21.0.0/24"))).isEqualTo("InvalidSubnet.Range");
    assertThat(code(() -> subnet("10.20.2.0/29"))).isEqualTo("InvalidSubnet.Range");
    assertThat(
            code(
                () ->
                    ec2.createSubnet(
                        r -> r.vpcId(vpc).cidrBlock("10.20.9.0/24").availabilityZone("us-east-1a"))))
        .isEqualTo("InvalidParameterValue");
    assertThat(code(() -> ec2.deleteVpc(r -> r.vpcId(vpc)))).isEqualTo("DependencyViolation");
    ec2.deleteSubnet(r -> r.subnetId(subnet));
    assertThat(code(() -> ec2.deleteSubnet(r -> r.subnetId(subnet))))
        .isEqualTo("InvalidSubnetID.NotFound");
  }

  @Test
  void keepsRulesOfSecurityGroups() {
    String group =
        ec2.createSecurityGroup(r -> r.vpcId(vpc).groupName("clients").description("Kafka"))
            .groupId();
    IpPermission kafka =
        IpPermission.builder()
            .ipProtocol("tcp")
            .fromPort(9098)
            .toPort(9098)
            .ipRanges(IpRange.builder().cidrIp("10.20.0.0/16").description("VPC").build())
            .userIdGroupPairs(UserIdGroupPair.builder().groupId(group).build())
            .build();
    assertThat(
            ec2.authorizeSecurityGroupIngress(r -> r.groupId(group).ipPermissions(kafka))
                .securityGroupRules())
        .hasSize(2);
    assertThat(ec2.describeSecurityGroups(r -> r.groupIds(group)).securityGroups().getFirst())
        .satisfies(g -> assertThat(g.ipPermissions()).hasSize(1))
        .satisfies(
            g ->
                assertThat(g.ipPermissions().getFirst().ipRanges().getFirst().description())
                    .isEqualTo("VPC"))
        .satisfies(g -> assertThat(g.ipPermissionsEgress()).hasSize(1));
    assertThat(
            code(
                () ->
                    ec2.authorizeSecurityGroupIngress(
                        r -> r.groupId(group).ipPermissions(kafka))))
        .isEqualTo("InvalidPermission.Duplicate");
    assertThat(
            code(
                () ->
                    ec2.createSecurityGroup(
                        r -> r.vpcId(vpc).groupName("clients").description("Kafka"))))
        .isEqualTo("InvalidGroup.Duplicate");
    ec2.revokeSecurityGroupIngress(r -> r.groupId(group).ipPermissions(kafka));
    assertThat(
            code(
                () ->
                    ec2.revokeSecurityGroupIngress(r -> r.groupId(group).ipPermissions(kafka))))
        .isEqualTo("InvalidPermission.NotFound");
    ec2.deleteSecurityGroup(r -> r.groupId(group));
    Filter mine = Filter.builder().name("vpc-id").values(vpc).build();
    String own =
        ec2.describeSecurityGroups(r -> r.filters(mine)).securityGroups().getFirst().groupId();
    assertThat(code(() -> ec2.deleteSecurityGroup(r -> r.groupId(own)))).isEqualTo("CannotDelete");
  }

  @Test
  void routesToTheInternet() {
    String gateway = ec2.createInternetGateway().internetGateway().internetGatewayId();
    String subnet = subnet("10.20.1.0/24");
    String table = ec2.createRouteTable(r -> r.vpcId(vpc)).routeTable().routeTableId();
    assertThat(
            code(
                () ->
                    ec2.createRoute(
                        r -> r.routeTableId(table).destinationCidrBlock("0.0.0.0/0").gatewayId(gateway))))
        .isEqualTo("InvalidParameterValue");
    ec2.attachInternetGateway(r -> r.internetGatewayId(gateway).vpcId(vpc));
    ec2.createRoute(
        r -> r.routeTableId(table).destinationCidrBlock("0.0.0.0/0").gatewayId(gateway));
    String association =
        ec2.associateRouteTable(r -> r.routeTableId(table).subnetId(subnet)).associationId();
    Filter mine = Filter.builder().name("association.subnet-id").values(subnet).build();
    assertThat(ec2.describeRouteTables(r -> r.filters(mine)).routeTables())
        .singleElement()
        .satisfies(t -> assertThat(t.routes()).extracting("gatewayId").containsExactly("local", gateway));
    assertThat(code(() -> ec2.deleteRouteTable(r -> r.routeTableId(table))))
        .isEqualTo("DependencyViolation");
    assertThat(code(() -> ec2.deleteInternetGateway(r -> r.internetGatewayId(gateway))))
        .isEqualTo("DependencyViolation");
    ec2.disassociateRouteTable(r -> r.associationId(association));
    ec2.deleteRoute(r -> r.routeTableId(table).destinationCidrBlock("0.0.0.0/0"));
    ec2.deleteRouteTable(r -> r.routeTableId(table));
    ec2.detachInternetGateway(r -> r.internetGatewayId(gateway).vpcId(vpc));
    ec2.deleteInternetGateway(r -> r.internetGatewayId(gateway));
    ec2.deleteSubnet(r -> r.subnetId(subnet));
  }

  @Test
  void runsSimulatedInstances() {
    String subnet = subnet("10.20.1.0/24");
    TagSpecification named =
        TagSpecification.builder()
            .resourceType(ResourceType.INSTANCE)
            .tags(Tag.builder().key("Name").value("producer").build())
            .build();
    List<Instance> made =
        ec2.runInstances(
                r ->
                    r.imageId("ami-0123456789abcdef0")
                        .instanceType(InstanceType.T3_MICRO)
                        .minCount(2)
                        .maxCount(2)
                        .subnetId(subnet)
                        .tagSpecifications(named))
            .instances();
    assertThat(made).extracting(Instance::privateIpAddress).containsExactly("10.20.1.4", "10.20.1.5");
    assertThat(made.getFirst().tags()).extracting("key").contains("Name", "muskrat:simulated");
    Filter mine = Filter.builder().name("vpc-id").values(vpc).build();
    assertThat(ec2.describeNetworkInterfaces(r -> r.filters(mine)).networkInterfaces()).hasSize(2);
    assertThat(code(() -> ec2.deleteSubnet(r -> r.subnetId(subnet)))).isEqualTo("DependencyViolation");
    List<String> ids = made.stream().map(Instance::instanceId).toList();
    assertThat(ec2.terminateInstances(r -> r.instanceIds(ids)).terminatingInstances()).hasSize(2);
    assertThat(ec2.describeInstances(r -> r.instanceIds(ids)).reservations().getFirst().instances())
        .allMatch(i -> i.state().nameAsString().equals("terminated"));
    ec2.deleteSubnet(r -> r.subnetId(subnet));
    String client =
        ec2.describeInstances().reservations().stream()
            .flatMap(r -> r.instances().stream())
            .filter(i -> i.tags().stream().anyMatch(t -> t.value().equals("msk-client")))
            .findFirst()
            .orElseThrow()
            .instanceId();
    assertThat(code(() -> ec2.terminateInstances(r -> r.instanceIds(client))))
        .isEqualTo("OperationNotPermitted");
  }

  @Test
  void describesTypesAndKeys() {
    assertThat(
            ec2.describeInstanceTypes(r -> r.instanceTypes(InstanceType.M5_LARGE))
                .instanceTypes()
                .getFirst()
                .memoryInfo()
                .sizeInMiB())
        .isEqualTo(8192);
    assertThat(ec2.describeKeyPairs().keyPairs()).hasSize(1);
    assertThat(code(() -> ec2.createVpc(r -> r.cidrBlock("10.0.0.0/16").dryRun(true))))
        .isEqualTo("DryRunOperation");
  }
}
