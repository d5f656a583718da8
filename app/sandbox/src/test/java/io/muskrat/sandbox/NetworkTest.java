package io.muskrat.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Subnet;
import software.amazon.awssdk.services.ec2.model.Vpc;

/** EC2's describe calls and STS through the SDK. */
@ExtendWith(TestSandbox.class)
class NetworkTest {
  private final Aws aws;
  private final Ec2Client ec2;

  NetworkTest(TestSandbox.Running running) {
    aws = running.aws();
    ec2 = aws.ec2();
  }

  private Vpc testVpc() {
    Filter name = Filter.builder().name("tag:Name").values("MSK_TEST_*").build();
    return ec2.describeVpcs(r -> r.filters(name)).vpcs().getFirst();
  }

  @Test
  void describesTheTestVpc() {
    assertThat(testVpc().cidrBlock()).isEqualTo("10.10.0.0/16");
    assertThat(testVpc().tags()).anyMatch(t -> t.key().equals("muskrat:simulated"));
    assertThat(ec2.describeVpcs().vpcs()).hasSize(2).anyMatch(Vpc::isDefault);
  }

  @Test
  void describesSubnetsByVpcAndId() {
    Filter vpc = Filter.builder().name("vpc-id").values(testVpc().vpcId()).build();
    assertThat(ec2.describeSubnets(r -> r.filters(vpc)).subnets())
        .hasSize(4)
        .extracting(Subnet::cidrBlock)
        .contains("10.10.0.0/24", "10.10.3.0/24");
    Subnet first = ec2.describeSubnets(r -> r.filters(vpc)).subnets().getFirst();
    assertThat(ec2.describeSubnets(r -> r.subnetIds(first.subnetId())).subnets())
        .singleElement()
        .satisfies(s -> assertThat(s.availableIpAddressCount()).isBetween(200, 251))
        .satisfies(s -> assertThat(s.availabilityZone()).isEqualTo("ap-northeast-2a"));
  }

  @Test
  void pages() {
    var first = ec2.describeSubnets(r -> r.maxResults(5));
    assertThat(first.subnets()).hasSize(5);
    assertThat(ec2.describeSubnets(r -> r.maxResults(5).nextToken(first.nextToken())).subnets())
        .hasSize(2);
    assertThat(ec2.describeSubnetsPaginator(r -> r.maxResults(5)).subnets()).hasSize(7);
  }

  @Test
  void describesZonesGroupsAndTheClient() {
    assertThat(ec2.describeAvailabilityZones().availabilityZones())
        .hasSize(3)
        .allMatch(z -> z.regionName().equals("ap-northeast-2") && z.zoneId().startsWith("apne2-"));
    Filter vpc = Filter.builder().name("vpc-id").values(testVpc().vpcId()).build();
    assertThat(ec2.describeSecurityGroups(r -> r.filters(vpc)).securityGroups())
        .anyMatch(g -> g.groupName().equals("default"))
        .anyMatch(g -> g.groupName().equals("msk-brokers") && g.ipPermissions().size() == 6);
    var instance = ec2.describeInstances().reservations().getFirst().instances().getFirst();
    assertThat(instance.state().nameAsString()).isEqualTo("running");
    assertThat(instance.vpcId()).isEqualTo(testVpc().vpcId());
    assertThat(instance.tags()).anyMatch(t -> t.value().equals("msk-client"));
  }

  @Test
  void refusesAsEc2Does() {
    assertThat(code(() -> ec2.describeSubnets(r -> r.subnetIds("subnet-1"))))
        .isEqualTo("InvalidSubnetID.NotFound");
    Filter unknown = Filter.builder().name("colour").values("red").build();
    assertThat(code(() -> ec2.describeVpcs(r -> r.filters(unknown))))
        .isEqualTo("InvalidParameterValue");
    assertThat(code(() -> ec2.describeVolumes())).isEqualTo("UnsupportedOperation");
  }

  private static String code(Runnable call) {
    return catchThrowableOfType(Ec2Exception.class, call::run).awsErrorDetails().errorCode();
  }

  @Test
  void knowsTheCaller() {
    assertThat(aws.sts().getCallerIdentity().account()).isEqualTo("000000000000");
    assertThat(aws.sts().getCallerIdentity().arn()).isEqualTo("arn:aws:iam::000000000000:user/sandbox");
  }
}
