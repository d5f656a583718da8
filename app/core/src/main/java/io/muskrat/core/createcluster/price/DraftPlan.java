package io.muskrat.core.createcluster.price;

import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.draft.Storage;
import io.muskrat.core.pricing.TypedAmount;
import io.muskrat.core.pricing.bill.ClusterPlan;
import io.muskrat.core.pricing.bill.MetricLevel;
import java.math.BigDecimal;

/** A draft as far as it matters for its price; what is no number yet costs nothing. */
public final class DraftPlan {
    private DraftPlan() {}

    public static ClusterPlan of(ClusterDraft draft) {
        String size = draft.machines().instanceType();
        MetricLevel level = MetricLevel.of(draft.watching().monitoring());
        Storage storage = draft.storage();
        return switch (draft.kind()) {
            case SERVERLESS -> new ClusterPlan.Serverless();
            case EXPRESS -> new ClusterPlan.Express(size, draft.brokerCount(), level);
            case STANDARD ->
                new ClusterPlan.Standard(
                        size,
                        draft.brokerCount(),
                        Math.max(1, draft.placement().zones()),
                        amount(storage.volumeSize()),
                        storage.throughputOn() ? amount(storage.throughput()) : BigDecimal.ZERO,
                        storage.tiered(),
                        level);
        };
    }

    private static BigDecimal amount(String typed) {
        return TypedAmount.of(typed).value().orElse(BigDecimal.ZERO);
    }
}
