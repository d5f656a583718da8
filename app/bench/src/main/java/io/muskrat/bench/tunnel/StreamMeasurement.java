package io.muskrat.bench.tunnel;

import io.muskrat.bench.Goal;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Something with plain TCP streams. */
final class StreamMeasurement extends TunnelMeasurement {

    /** One value through a tunnel. */
    interface Probe {
        double measure(InetSocketAddress through) throws Exception;
    }

    private static final long WARM_UP_NANOS = TimeUnit.SECONDS.toNanos(4);

    private final long delayMillis;
    private final Probe probe;
    private int port;

    /** @param delayMillis between the tunnel and sshd, each way */
    StreamMeasurement(String name, String what, Goal goal, long delayMillis, Probe probe) {
        super(name, what, goal);
        this.delayMillis = delayMillis;
        this.probe = probe;
    }

    @Override
    protected void prepare(Rig rig) throws Exception {
        int[] ports = rig.startFarSide(delayMillis);
        port = ports[0];
        rig.startTunnels(ports[1], port);
        for (String address : List.of(rig.ours(), rig.reference())) {
            warmUp(rig, address);
        }
    }

    // until the JVM has compiled what it runs; an app does that in its first minute
    private void warmUp(Rig rig, String address) throws Exception {
        for (long begin = System.nanoTime(); System.nanoTime() - begin < WARM_UP_NANOS;) {
            measure(rig, address);
        }
    }

    @Override
    protected double measure(Rig rig, String address) throws Exception {
        return probe.measure(new InetSocketAddress(address, port));
    }
}
