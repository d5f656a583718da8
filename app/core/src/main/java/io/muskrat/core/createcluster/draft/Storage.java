package io.muskrat.core.createcluster.draft;

/**
 * The volumes of Standard brokers. Numbers are as typed.
 *
 * @param volumeSize GiB of each broker
 * @param throughputOn whether throughput is provisioned
 * @param throughput MiB/s of each volume
 * @param mode LOCAL or TIERED
 * @param autoScalingOn whether the volumes grow by themselves, once the cluster is there
 * @param autoScalingTarget percent of a volume in use at which it grows
 * @param autoScalingMaximum GiB up to which it grows
 */
public record Storage(
        String volumeSize,
        boolean throughputOn,
        String throughput,
        String mode,
        boolean autoScalingOn,
        String autoScalingTarget,
        String autoScalingMaximum) {
    public Storage {
        volumeSize = Text.of(volumeSize);
        throughput = Text.of(throughput);
        mode = mode == null ? "LOCAL" : mode;
        autoScalingTarget = Text.of(autoScalingTarget);
        autoScalingMaximum = Text.of(autoScalingMaximum);
    }

    public boolean tiered() {
        return mode.equals("TIERED");
    }

    public Storage withVolumeSize(String value) {
        return new Storage(
                value, throughputOn, throughput, mode, autoScalingOn, autoScalingTarget, autoScalingMaximum);
    }

    public Storage withThroughputOn(boolean value) {
        return new Storage(
                volumeSize, value, throughput, mode, autoScalingOn, autoScalingTarget, autoScalingMaximum);
    }

    public Storage withThroughput(String value) {
        return new Storage(
                volumeSize, throughputOn, value, mode, autoScalingOn, autoScalingTarget, autoScalingMaximum);
    }

    public Storage withMode(String value) {
        return new Storage(
                volumeSize, throughputOn, throughput, value, autoScalingOn, autoScalingTarget, autoScalingMaximum);
    }

    public Storage withAutoScalingOn(boolean value) {
        return new Storage(volumeSize, throughputOn, throughput, mode, value, autoScalingTarget, autoScalingMaximum);
    }

    public Storage withAutoScalingTarget(String value) {
        return new Storage(volumeSize, throughputOn, throughput, mode, autoScalingOn, value, autoScalingMaximum);
    }

    public Storage withAutoScalingMaximum(String value) {
        return new Storage(volumeSize, throughputOn, throughput, mode, autoScalingOn, autoScalingTarget, value);
    }
}
