package io.muskrat.bench.tunnel;

import io.muskrat.bench.Goal;
import java.net.InetSocketAddress;

/** Something with plain TCP streams. */
final class StreamMeasurement extends TunnelMeasurement {

    /** One value through a tunnel. */
    interface Probe {
        double measure(InetSocketAddress through) throws Exception;
    }

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
    }

    @Override
    protected double measure(Rig rig, String address) throws Exception {
        return probe.measure(new InetSocketAddress(address, port));
    }
}
