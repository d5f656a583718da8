package io.muskrat.core.createcluster.draft;

/**
 * What the brokers are.
 *
 * @param instanceType such as {@code kafka.m5.large}
 * @param brokersPerZone as typed
 * @param rebalancing of Express brokers: ACTIVE or PAUSED
 */
public record Machines(String instanceType, String brokersPerZone, String rebalancing) {
    public Machines {
        instanceType = Text.of(instanceType);
        brokersPerZone = Text.of(brokersPerZone);
        rebalancing = rebalancing == null ? "ACTIVE" : rebalancing;
    }

    public Machines withInstanceType(String value) {
        return new Machines(value, brokersPerZone, rebalancing);
    }

    public Machines withBrokersPerZone(String value) {
        return new Machines(instanceType, value, rebalancing);
    }

    public Machines withRebalancing(String value) {
        return new Machines(instanceType, brokersPerZone, value);
    }
}
