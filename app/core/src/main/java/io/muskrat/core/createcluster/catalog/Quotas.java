package io.muskrat.core.createcluster.catalog;

/**
 * How many brokers there may be.
 *
 * @param perKraftCluster of Service Quotas' L-03FD6822
 * @param perZookeeperCluster of L-FAB9E493
 * @param perAccount of L-EDD31C36, in this region
 * @param used by the account's clusters now
 * @param asked whether AWS was asked; else these are its defaults (MSK developer guide, "Amazon MSK quota"), and the
 *     account's own may be larger
 */
public record Quotas(int perKraftCluster, int perZookeeperCluster, int perAccount, int used, boolean asked) {
    /** What every account begins with. */
    public static final Quotas DEFAULT = new Quotas(60, 30, 90, 0, false);

    /** For who leaves the judgement to AWS: more than anybody has. */
    public static final Quotas UNKNOWN = new Quotas(1_000_000, 1_000_000, 1_000_000, 0, false);

    public int perCluster(String kafkaVersion) {
        boolean kraft = kafkaVersion.isBlank() || KafkaVersion.kraft(kafkaVersion);
        return kraft ? perKraftCluster : perZookeeperCluster;
    }

    /** How many more the account may have. */
    public int left() {
        return Math.max(perAccount - used, 0);
    }
}
