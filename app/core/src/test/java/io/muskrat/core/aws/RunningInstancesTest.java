package io.muskrat.core.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.muskrat.core.aws.RunningInstances.Instance;
import io.muskrat.core.live.Account;
import io.muskrat.core.live.InAccount;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Subnet;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TagSpecification;

@ExtendWith(InAccount.class)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("account")
class RunningInstancesTest {

    @Test
    void offersRunningInstancesOfTheClustersNetwork(Account account) {
        AwsClients clients = account.clients();
        Ec2Client ec2 = clients.ec2();
        List<Instance> before = new RunningInstances(clients).running(List.of());
        assertThat(before).as("the client machine of the sandbox").isNotEmpty();
        Subnet subnet = ec2.describeSubnets().subnets().getFirst();
        String named = ec2.runInstances(r -> r.imageId("ami-0123456789abcdef0").minCount(1).maxCount(1)
                .subnetId(subnet.subnetId()).tagSpecifications(TagSpecification.builder()
                        .resourceType(ResourceType.INSTANCE)
                        .tags(Tag.builder().key("Name").value("jump").build()).build())).instances().getFirst().instanceId();
        assertThat(new RunningInstances(clients).running(List.of(subnet.subnetId())))
                .filteredOn(found -> found.id().equals(named))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.name()).isEqualTo("jump");
                    assertThat(found.address()).isNotEmpty();
                    assertThat(found.zone()).isEqualTo(subnet.availabilityZone());
                    assertThat(found.vpc()).isEqualTo(subnet.vpcId());
                });
        String other = ec2.createVpc(r -> r.cidrBlock("10.99.0.0/16")).vpc().vpcId();
        String elsewhere = ec2.createSubnet(r -> r.vpcId(other).cidrBlock("10.99.1.0/24")).subnet().subnetId();
        assertThat(new RunningInstances(clients).running(List.of(elsewhere))).isEmpty();
        ec2.terminateInstances(r -> r.instanceIds(named));
        assertThat(new RunningInstances(clients).running(List.of())).noneMatch(found -> found.id().equals(named));
        ec2.deleteSubnet(r -> r.subnetId(elsewhere));
        ec2.deleteVpc(r -> r.vpcId(other));
    }
}
