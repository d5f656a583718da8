package io.muskrat.core.pricing.sizing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a broker of a size can carry for long, in MB/s (10^6). Standard: the baseline of the EC2 instance of the same
 * name, network and to its volumes, from the tables "Network specifications" and "EBS specifications" of the EC2
 * Instance Types guide; Express: the sustained limits of facts-msk 2.3. Partitions are the recommended ones there,
 * leaders and followers.
 *
 * @param in network in, or what producers may write to an Express broker
 * @param out network out, or what consumers may read from an Express broker
 * @param storage to the volumes; empty for Express
 * @param mostBrokers in a cluster before the quota has to be raised (facts-msk 2.3)
 */
public record Capacity(
        String size, BigDecimal in, BigDecimal out, Optional<BigDecimal> storage, int partitions, int mostBrokers) {
    private static final int KRAFT = 60;
    private static final int ZOOKEEPER = 30;
    private static final BigDecimal MEGABYTES_OF_A_GIGABIT = BigDecimal.valueOf(125);
    private static final String[] NAMES = {
        "large", "xlarge", "2xlarge", "4xlarge", "8xlarge", "12xlarge", "16xlarge", "24xlarge"
    };
    private static final String[][] M5 = {
        {"0.75", "1.25", "2.5", "5", "10", "12", "20", "25"},
        {"81.25", "143.75", "287.5", "593.75", "850", "1187.5", "1700", "2375"}
    };
    private static final String[][] M7G = {
        {"0.937", "1.876", "3.75", "7.5", "15", "22.5", "30"},
        {"78.75", "156.25", "312.5", "625", "1250", "1875", "2500"}
    };
    private static final String[][] EXPRESS = {
        {"15.6", "31.2", "62.5", "124.9", "250", "375", "500"},
        {"31.2", "62.5", "125", "249.8", "500", "750", "1000"},
        {"1000", "1000", "2500", "6000", "12000", "16000", "20000"}
    };

    /** Small to large, a family at a time. */
    public static final List<Capacity> ALL = all();

    /** Whether it is an Express broker. */
    public boolean express() {
        return storage.isEmpty();
    }

    private static List<Capacity> all() {
        List<Capacity> all = new ArrayList<>();
        all.add(standard("kafka.t3.small", "0.128", "21.75", 300, ZOOKEEPER));
        family(all, "kafka.m5.", M5);
        family(all, "kafka.m7g.", M7G);
        for (int i = 0; i < EXPRESS[0].length; i++) {
            all.add(new Capacity("express.m7g." + NAMES[i], new BigDecimal(EXPRESS[0][i]),
                    new BigDecimal(EXPRESS[1][i]), Optional.empty(), Integer.parseInt(EXPRESS[2][i]), KRAFT));
        }
        return List.copyOf(all);
    }

    private static void family(List<Capacity> all, String prefix, String[][] figures) {
        for (int i = 0; i < figures[0].length; i++) {
            int partitions = i < 2 ? 1000 : i == 2 ? 2000 : 4000;
            all.add(standard(prefix + NAMES[i], figures[0][i], figures[1][i], partitions, KRAFT));
        }
    }

    private static Capacity standard(String size, String gigabits, String storage, int partitions, int most) {
        BigDecimal network = new BigDecimal(gigabits).multiply(MEGABYTES_OF_A_GIGABIT);
        return new Capacity(size, network, network, Optional.of(new BigDecimal(storage)), partitions, most);
    }
}
