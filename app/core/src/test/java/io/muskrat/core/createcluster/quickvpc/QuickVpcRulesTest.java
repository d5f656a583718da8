package io.muskrat.core.createcluster.quickvpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.muskrat.core.createcluster.quickvpc.QuickVpcPlan.PlannedSubnet;
import io.muskrat.core.platform.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Execution(ExecutionMode.CONCURRENT)
class QuickVpcRulesTest {
    private static final List<String> ZONES = List.of("a", "b", "c", "d");
    private static final QuickVpcPlan PLAN = QuickVpcPlan.proposed(ZONES);

    @Test
    void theProposalIsTheDocumentsButWithAZoneEach() {
        assertThat(PLAN.name()).isEqualTo("MSK_TEST_VPC");
        assertThat(PLAN.cidr()).isEqualTo("10.10.0.0/16");
        assertThat(PLAN.subnets()).containsExactly(
                new PlannedSubnet("broker01", "a", "10.10.0.0/24"),
                new PlannedSubnet("broker02", "b", "10.10.1.0/24"),
                new PlannedSubnet("broker03", "c", "10.10.2.0/24"));
        assertThat(QuickVpcRules.check(PLAN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "10.20.0.0/20, 10.20.0.0/24, 10.20.2.0/24",
        "10.20.0.0/24, 10.20.0.0/26, 10.20.0.128/26",
        "10.20.0.64/26, 10.20.0.64/28, 10.20.0.96/28",
        "192.168.255.0/24, 192.168.255.0/26, 192.168.255.128/26"
    })
    void anotherRangeIsDividedAnew(String range, String first, String third) {
        QuickVpcPlan divided = PLAN.withCidr(range);
        assertThat(divided.subnets().getFirst().cidr()).isEqualTo(first);
        assertThat(divided.subnets().getLast().cidr()).isEqualTo(third);
        assertThat(QuickVpcRules.check(divided)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "10.10.0.0/16, 65536, 65531, 10.10.255.255",
        "10.10.1.0/24, 256, 251, 10.10.1.255",
        "10.10.0.16/28, 16, 11, 10.10.0.31",
        "0.0.0.0/0, 4294967296, 4294967291, 255.255.255.255",
        "255.255.255.255/32, 1, 0, 255.255.255.255"
    })
    void addressesAreCounted(String text, long size, long usable, String last) {
        Cidr cidr = Cidr.parse(text).orElseThrow();
        assertThat(cidr).hasToString(text);
        assertThat(cidr.size()).isEqualTo(size);
        assertThat(cidr.usable()).isEqualTo(usable);
        assertThat(cidr.last()).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
        "'', cidr-shape",
        "10.10.0.0, cidr-shape",
        "10.10.0/16, cidr-shape",
        "10.10.0.256/24, cidr-shape",
        "10.10.0.0/33, cidr-shape",
        "10.010.0.0/16, cidr-shape",
        "10.10.0.0/15, cidr-size",
        "10.10.0.0/29, cidr-size",
        "10.10.5.0/16, cidr-bits"
    })
    void aRangeIsRefused(String range, String rule) {
        assertThat(QuickVpcRules.check(new QuickVpcPlan("n", range, List.of(), true)))
                .extracting(Violation::field, Violation::rule)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("quickVpcCidr", rule));
    }

    @ParameterizedTest
    @CsvSource({
        "broker03, c, 10.11.0.0/24, quickVpcCidr-2, cidr-outside",
        "broker03, c, 10.10.1.128/25, quickVpcCidr-2, cidr-overlap",
        "broker03, c, 10.10.0.0/17, quickVpcCidr-2, cidr-overlap",
        "broker03, b, 10.10.2.0/24, quickVpcZone-2, zone-twice",
        "broker03, '', 10.10.2.0/24, quickVpcZone-2, zone-empty",
        "' ', c, 10.10.2.0/24, quickVpcName-2, vpc-name-empty"
    })
    void aSubnetIsRefused(String name, String zone, String range, String field, String rule) {
        QuickVpcPlan plan = PLAN.withSubnet(2, new PlannedSubnet(name, zone, range));
        assertThat(QuickVpcRules.check(plan)).first().satisfies(violation -> {
            assertThat(violation.field()).isEqualTo(field);
            assertThat(violation.rule()).isEqualTo(rule);
        });
    }
}
