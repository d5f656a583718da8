package io.muskrat.core.createcluster.price;

import static org.assertj.core.api.Assertions.assertThat;

import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.draft.Kind;
import io.muskrat.core.pricing.Charge;
import io.muskrat.core.pricing.PriceList;
import io.muskrat.core.pricing.bill.Bill;
import io.muskrat.core.pricing.bill.BillLine;
import io.muskrat.core.pricing.sizing.Workload;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the wizard's draft costs. */
class DraftPlanTest {
    private static final ClusterDraft DRAFT = ClusterDraft.start()
            .machines(machines -> machines.withInstanceType("kafka.m5.4xlarge").withBrokersPerZone("2"))
            .storage(storage -> storage.withVolumeSize("500"));

    @Test
    void aStandardClusterIsBilledForAllItsBrokers() {
        Bill bill = bill(DRAFT);
        // 6 brokers of 1.68 an hour, 6 x 500 GB
        assertThat(bill.month(Set.of(Charge.BROKER))).isEqualByComparingTo("7358.40");
        assertThat(bill.month(Set.of(Charge.STORAGE))).isEqualByComparingTo("300");
        assertThat(bill.lines()).extracting(BillLine::charge)
                .containsExactly(Charge.BROKER, Charge.STORAGE, Charge.ZONE_TRAFFIC);
    }

    @Test
    void whatIsSwitchedOnIsALineOfItsOwn() {
        ClusterDraft draft = DRAFT
                .storage(storage -> storage.withThroughputOn(true).withThroughput("300").withMode("TIERED"))
                .watching(watching -> watching.withMonitoring("PER_BROKER"));
        assertThat(bill(draft).month(Set.of(Charge.THROUGHPUT))).isEqualByComparingTo("144");
        assertThat(bill(draft).lines()).extracting(BillLine::charge).contains(Charge.TIERED_STORAGE, Charge.METRIC);
        assertThat(bill(draft.storage(storage -> storage.withThroughputOn(false))).lines())
                .extracting(BillLine::charge).doesNotContain(Charge.THROUGHPUT);
    }

    @Test
    void anotherKindIsBilledOtherwise() {
        ClusterDraft express = DRAFT.basics(basics -> basics.withKind(Kind.EXPRESS))
                .machines(machines -> machines.withInstanceType("express.m7g.large"));
        assertThat(bill(express).lines()).extracting(BillLine::charge).containsExactly(
                Charge.BROKER, Charge.EXPRESS_DATA_IN, Charge.EXPRESS_STORAGE, Charge.ZONE_TRAFFIC);
        ClusterDraft serverless = DRAFT.basics(basics -> basics.withKind(Kind.SERVERLESS));
        assertThat(bill(serverless).lines()).extracting(BillLine::charge).startsWith(Charge.SERVERLESS_CLUSTER);
    }

    @Test
    void whatIsNoNumberYetCostsNothing() {
        ClusterDraft draft = DRAFT.machines(machines -> machines.withBrokersPerZone("two"))
                .storage(storage -> storage.withVolumeSize(""));
        assertThat(bill(draft).lines()).extracting(BillLine::charge).containsExactly(Charge.ZONE_TRAFFIC);
        assertThat(bill(draft.placement(place -> place.withZoneCount(""))).month()).isZero();
    }

    private static Bill bill(ClusterDraft draft) {
        var need = Workload.start().need();
        return DraftPlan.of(draft).bill(PriceList.table("us-east-1"), need.load(need.partitions()), 730);
    }
}
