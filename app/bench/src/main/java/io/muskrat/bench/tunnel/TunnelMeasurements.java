package io.muskrat.bench.tunnel;

import io.muskrat.bench.Goal;
import io.muskrat.bench.Measurement;
import java.util.List;
import java.util.function.Supplier;

/** All that is measured of the tunnel; each row's reference is {@code ssh -L} where it does not say otherwise. */
public final class TunnelMeasurements {

    private static final long MIB = 1 << 20;
    private static final int PINGS = 3_000;
    private static final double LATENCY_MS = 0.15;

    private TunnelMeasurements() {
    }

    public static List<Supplier<Measurement>> all() {
        return List.of(
                ConsumerMeasurement::new,
                () -> new StreamMeasurement("bulk-20ms", "download, round trip of 20 ms [MiB/s]", Goal.atLeast(1.2),
                        10, through -> NearSide.download(through, 1, 256 * MIB)),
                () -> new StreamMeasurement("bulk", "download [MiB/s]", Goal.atLeast(0.95),
                        0, through -> NearSide.download(through, 1, 512 * MIB)),
                () -> new StreamMeasurement("channels", "50 downloads at once [MiB/s]", Goal.atLeast(1),
                        0, through -> NearSide.download(through, 50, 12 * MIB)),
                () -> new StreamMeasurement("upload", "upload [MiB/s]", Goal.atLeast(1),
                        0, through -> NearSide.upload(through, 512 * MIB)),
                () -> new StreamMeasurement("ping-p50", "1 KiB and back, median [ms]", Goal.atMostMore(LATENCY_MS),
                        0, through -> NearSide.ping(through, PINGS, 0.5)),
                () -> new StreamMeasurement("ping-p99", "1 KiB and back, 99 of 100 [ms]", Goal.atMost(1),
                        0, through -> NearSide.ping(through, PINGS, 0.99)),
                () -> new ManyMeasurement("many-open", "open a tunnel to 200 brokers, against a limit [s]", 3, 0),
                () -> new ManyMeasurement("many-memory", "memory of 200 brokers, against a limit [MiB]", 50, 1));
    }
}
