package io.muskrat.core.pricing.bill;

import io.muskrat.core.pricing.Charge;
import io.muskrat.core.pricing.PriceList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A cluster as far as it matters for its price. */
public sealed interface ClusterPlan {
    /** What it costs under a load, in a month of so many hours. */
    default Bill bill(PriceList prices, Load load, int hours) {
        List<BillLine> lines = new ArrayList<>();
        charges(load, (charge, size, quantity) -> {
            if (quantity.signum() > 0) {
                lines.add(BillLine.of(prices, charge, size, quantity));
            }
        });
        return new Bill(lines, hours);
    }

    void charges(Load load, Charging to);

    /** Takes one charge after the other. */
    interface Charging {
        void add(Charge charge, String size, BigDecimal quantity);
    }

    /**
     * Of Standard brokers.
     *
     * @param volume GiB a broker, billed whether used or not
     * @param throughput MiB/s a broker that are provisioned, 0 where none are
     * @param tiered whether everything kept lies in tiered storage too, one copy of it
     */
    record Standard(
            String size, long brokers, int zones, BigDecimal volume, BigDecimal throughput, boolean tiered,
            MetricLevel level)
            implements ClusterPlan {
        @Override
        public void charges(Load load, Charging to) {
            BigDecimal count = BigDecimal.valueOf(brokers);
            to.add(Charge.BROKER, size, count);
            to.add(Charge.STORAGE, "", count.multiply(volume));
            to.add(Charge.THROUGHPUT, "", count.multiply(throughput));
            to.add(Charge.TIERED_STORAGE, "", tiered ? load.kept() : BigDecimal.ZERO);
            to.add(Charge.METRIC, "", BigDecimal.valueOf(level.metrics(brokers, tiered, load)));
            to.add(Charge.ZONE_TRAFFIC, "", load.crossing(zones));
        }
    }

    /** Of Express brokers, which stand in three zones and bill what is stored, not what could be. */
    record Express(String size, long brokers, MetricLevel level) implements ClusterPlan {
        private static final int ZONES = 3;

        @Override
        public void charges(Load load, Charging to) {
            to.add(Charge.BROKER, size, BigDecimal.valueOf(brokers));
            to.add(Charge.EXPRESS_DATA_IN, "", load.written());
            to.add(Charge.EXPRESS_STORAGE, "", load.kept());
            to.add(Charge.METRIC, "", BigDecimal.valueOf(level.metrics(brokers, false, load)));
            to.add(Charge.ZONE_TRAFFIC, "", load.crossing(ZONES));
        }
    }

    /** Without brokers of one's own. */
    record Serverless() implements ClusterPlan {
        @Override
        public void charges(Load load, Charging to) {
            to.add(Charge.SERVERLESS_CLUSTER, "", BigDecimal.ONE);
            to.add(Charge.SERVERLESS_PARTITION, "", BigDecimal.valueOf(load.partitions()));
            to.add(Charge.SERVERLESS_STORAGE, "", load.kept());
            to.add(Charge.SERVERLESS_DATA_IN, "", load.written());
            to.add(Charge.SERVERLESS_DATA_OUT, "", load.read());
        }
    }
}
