package io.muskrat.bench.tunnel;

import io.muskrat.bench.Goal;
import io.muskrat.bench.Measurement;
import java.util.Optional;

/** Our tunnel beside {@code ssh -L}, each measurement with fresh processes. */
abstract class TunnelMeasurement implements Measurement {

    private static final int ROUNDS = 15;

    private final String name;
    private final String what;
    private final Goal goal;
    private Rig rig;

    TunnelMeasurement(String name, String what, Goal goal) {
        this.name = "tunnel-" + name;
        this.what = what;
        this.goal = goal;
    }

    protected abstract void prepare(Rig with) throws Exception;

    /** @param address of a tunnel's near end */
    protected abstract double measure(Rig with, String address) throws Exception;

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final String what() {
        return what;
    }

    @Override
    public final Goal goal() {
        return goal;
    }

    /** Many, as both sides of a tunnel share the processors with the tunnel, and single values lie far apart. */
    @Override
    public int rounds() {
        return ROUNDS;
    }

    @Override
    public final Optional<String> impossible() {
        return Sshd.missing();
    }

    @Override
    public final void prepare() throws Exception {
        rig = new Rig();
        prepare(rig);
    }

    @Override
    public final double ours() throws Exception {
        return measure(rig, rig.ours());
    }

    @Override
    public final double reference() throws Exception {
        return measure(rig, rig.reference());
    }

    /** Before the tunnels are closed. */
    protected void stop() { }

    @Override
    public final void close() {
        stop();
        if (rig != null) {
            rig.close();
        }
    }
}
