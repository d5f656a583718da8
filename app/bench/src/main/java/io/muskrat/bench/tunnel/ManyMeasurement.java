package io.muskrat.bench.tunnel;

import io.muskrat.bench.Goal;
import io.muskrat.bench.Measurement;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A tunnel of ours to 200 brokers. OpenSSH has nothing to hold against it: the reference is a limit. */
final class ManyMeasurement implements Measurement {

    private final String name;
    private final String what;
    private final double limit;
    private final int value;
    private Rig rig;

    /** @param value which of {@link ManyBrokers}' figures */
    ManyMeasurement(String name, String what, double limit, int value) {
        this.name = "tunnel-" + name;
        this.what = what;
        this.limit = limit;
        this.value = value;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String what() {
        return what;
    }

    @Override
    public Goal goal() {
        return Goal.atMost(1);
    }

    @Override
    public int rounds() {
        return 3;
    }

    @Override
    public Optional<String> impossible() {
        return Sshd.missing();
    }

    @Override
    public void prepare() throws Exception {
        rig = new Rig();
    }

    @Override
    public double ours() throws IOException {
        Sshd sshd = rig.sshd();
        try (Child process = Child.java(rig.log("many"), ManyBrokers.class, List.of(), String.valueOf(sshd.port()),
                Sshd.user(), sshd.key().toString(), sshd.knownHosts(sshd.port()).toString())) {
            return Double.parseDouble(process.answer()[value]);
        }
    }

    @Override
    public double reference() {
        return limit;
    }

    @Override
    public void close() {
        if (rig != null) {
            rig.close();
        }
    }
}
