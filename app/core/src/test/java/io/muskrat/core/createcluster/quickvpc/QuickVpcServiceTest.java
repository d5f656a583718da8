package io.muskrat.core.createcluster.quickvpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.firewall.FirewallService;
import io.muskrat.core.createcluster.firewall.NeededPort;
import io.muskrat.core.createcluster.firewall.Opening;
import io.muskrat.core.createcluster.firewall.PortCheck;
import io.muskrat.core.createcluster.quickvpc.QuickVpcOutcome.Made;
import io.muskrat.core.createcluster.quickvpc.QuickVpcOutcome.Undone;
import io.muskrat.core.createcluster.quickvpc.QuickVpcPlan.PlannedSubnet;
import io.muskrat.core.live.Account;
import io.muskrat.core.live.InAccount;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.RefusedException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

@ExtendWith(InAccount.class)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("account")
class QuickVpcServiceTest {
    private final Account account;
    private final QuickVpcService service;
    private final List<Part.News> news = new ArrayList<>();

    QuickVpcServiceTest(Account account) {
        this.account = account;
        service = new QuickVpcService(account.clients());
    }

    // other tests of the account look for broker01 by its name
    private QuickVpcPlan plan(String name) {
        QuickVpcPlan plan = QuickVpcPlan.proposed(service.zones()).withName(name);
        for (int i = 0; i < plan.subnets().size(); i++) {
            PlannedSubnet subnet = plan.subnets().get(i);
            plan = plan.withSubnet(i, new PlannedSubnet(name + i, subnet.zone(), subnet.cidr()));
        }
        return plan;
    }

    @Test
    void allPartsAreMadeFoundAgainAndUndone() {
        Made made = (Made) service.make(plan("quick"), news::add, () -> false);
        MadeVpc vpc = made.vpc();
        assertThat(news).filteredOn(each -> each.state() == Part.State.MADE).hasSize(7);
        Catalog catalog = account.catalog();
        assertThat(catalog.vpc(vpc.vpcId())).get().satisfies(found -> {
            assertThat(found.name()).isEqualTo("quick");
            assertThat(found.cidr()).isEqualTo("10.10.0.0/16");
        });
        assertThat(vpc.subnets()).hasSize(3).allSatisfy(id ->
                assertThat(catalog.subnet(id).orElseThrow().freeAddresses()).isEqualTo(251));
        assertThat(vpc.subnets()).extracting(id -> catalog.subnet(id).orElseThrow().zone()).doesNotHaveDuplicates();
        assertThat(routes(vpc)).contains("0.0.0.0/0");

        FirewallService firewall = new FirewallService(account.clients());
        assertThat(PortCheck.of(List.of(NeededPort.values()), firewall.groups(vpc.vpcId(), List.of(vpc.securityGroup()))))
                .allSatisfy(check -> assertThat(check.sources())
                        .containsExactly(new Opening.Source(Opening.Kind.RANGE, "10.10.0.0/16")));

        assertThat(service.find(vpc.vpcId())).get().satisfies(found ->
                assertThat(found.parts()).containsExactlyInAnyOrderElementsOf(vpc.parts()));
        assertThat(service.used(vpc.vpcId())).isFalse();
        Undone undone = service.undo(vpc, news::add);
        assertThat(undone.left()).isEmpty();
        assertThat(undone.undone()).hasSize(7);
        assertThat(account.catalog().vpc(vpc.vpcId())).isEmpty();
        assertThat(service.find(vpc.vpcId())).isEmpty();
        assertThat(service.undo(vpc, news::add).left()).as("what is gone already is no failure").isEmpty();
    }

    @Test
    void whatFailsHalfWayIsUndoneAndSaysWhy() {
        QuickVpcPlan plan = plan("half").withSubnet(2, new PlannedSubnet("broker03", "nowhere-9z", "10.10.2.0/24"));
        Undone undone = (Undone) service.make(plan, news::add, () -> false);
        assertThat(undone.why()).get().satisfies(why -> assertThat(why.code()).isEqualTo(ProblemCode.AWS_REFUSED));
        assertThat(undone.undone()).extracting(Part::kind).containsExactly(Part.Kind.SUBNET, Part.Kind.SUBNET,
                Part.Kind.ROUTE_TABLE, Part.Kind.INTERNET_GATEWAY, Part.Kind.VPC);
        assertThat(undone.left()).isEmpty();
        assertThat(account.catalog().vpcs()).extracting(Catalog.Vpc::name).doesNotContain("half");
    }

    @Test
    void whenItIsStoppedNothingIsLeft() {
        Undone undone = (Undone) service.make(plan("stopped").withInternet(false), news::add, () -> news.size() >= 4);
        assertThat(undone.why()).isEmpty();
        assertThat(undone.undone()).extracting(Part::kind).containsExactly(Part.Kind.SUBNET, Part.Kind.VPC);
        assertThat(account.catalog().vpcs()).extracting(Catalog.Vpc::name).doesNotContain("stopped");
    }

    @Test
    void whatAnAppThatWasKilledLeftBehindIsFoundByItsTagAndRemoved() {
        assertThatThrownBy(() -> new VpcMaker(account.clients().ec2(), plan("killed"), "killed", news::add, () -> {
            if (news.size() >= 8) { // the VPC, its way out, and the first subnet
                throw new IllegalStateException("the power went out");
            }
            return false;
        }).make()).isInstanceOf(IllegalStateException.class);
        MadeVpc left = service.leftovers().stream()
                .filter(vpc -> vpc.parts().getFirst().name().equals("killed")).findFirst().orElseThrow();
        assertThat(left.parts()).extracting(Part::kind).containsExactly(Part.Kind.VPC, Part.Kind.INTERNET_GATEWAY,
                Part.Kind.ROUTE_TABLE, Part.Kind.SUBNET);
        assertThat(account.clients().ec2().describeVpcs().vpcs()).as("looking removes nothing")
                .anyMatch(vpc -> vpc.vpcId().equals(left.vpcId()));
        String instance = account.clients().ec2().runInstances(r -> r.imageId("ami-0123456789abcdef0").instanceType("t3.micro")
                .minCount(1).maxCount(1).subnetId(left.subnets().getFirst())).instances().getFirst().instanceId();
        assertThat(service.leftovers()).as("something stands in it").doesNotContain(left);
        account.clients().ec2().terminateInstances(r -> r.instanceIds(instance));
        assertThat(service.undo(left, news::add).left()).isEmpty();
        assertThat(service.leftovers()).doesNotContain(left);
        assertThat(account.catalog().vpc(left.vpcId())).isEmpty();
    }

    @Test
    void aPlanThatBreaksARuleIsNotBegun() {
        assertThatThrownBy(() -> service.make(plan(" "), news::add, () -> false)).isInstanceOf(RefusedException.class);
        assertThat(news).isEmpty();
    }

    @Test
    void aVpcThatWasNotMadeHereIsNotFound() {
        String other = account.catalog().vpcs().getFirst().id();
        assertThat(service.find(other)).isEmpty();
    }

    @Test
    void aMissingPortIsOpenedOnceHoweverOftenItIsAsked() {
        String vpc = account.catalog().vpcs().stream()
                .filter(Catalog.Vpc::isDefault).findFirst().orElseThrow().id();
        String group = account.clients().ec2().createSecurityGroup(r -> r.vpcId(vpc).groupName("closed").description("d"))
                .groupId();
        FirewallService firewall = new FirewallService(account.clients());
        List<NeededPort> ports = List.of(NeededPort.SCRAM, NeededPort.IAM);
        assertThat(PortCheck.of(ports, firewall.groups(vpc, List.of(group)))).noneMatch(PortCheck::open);
        Opening.Source source = new Opening.Source(Opening.Kind.GROUP, group);
        firewall.open(group, ports, source);
        firewall.open(group, ports, source);
        assertThat(PortCheck.of(ports, firewall.groups(vpc, List.of(group))))
                .allSatisfy(check -> assertThat(check.sources()).containsExactly(source));
        assertThat(firewall.groups(vpc, List.of())).singleElement()
                .satisfies(standard -> assertThat(standard.name()).isEqualTo("default"));
        account.clients().ec2().deleteSecurityGroup(r -> r.groupId(group));
        assertThat(firewall.groups(vpc, List.of(group))).isEmpty();
    }

    private List<String> routes(MadeVpc vpc) {
        return account.clients().ec2().describeRouteTables().routeTables().stream()
                .filter(table -> vpc.vpcId().equals(table.vpcId()))
                .flatMap(table -> table.routes().stream())
                .map(route -> route.destinationCidrBlock())
                .toList();
    }
}
