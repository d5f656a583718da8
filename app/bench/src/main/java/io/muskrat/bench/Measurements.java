package io.muskrat.bench;

import io.muskrat.bench.sandbox.SandboxMeasurement;
import io.muskrat.bench.start.StartMeasurement;
import io.muskrat.bench.tunnel.TunnelMeasurements;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The list of all there is to measure, in the order of the table. */
final class Measurements {

    private Measurements() { }

    static List<Supplier<Measurement>> all() {
        List<Supplier<Measurement>> all = new ArrayList<>(List.of(StartMeasurement::new, SandboxMeasurement::new));
        all.addAll(TunnelMeasurements.all());
        return all;
    }
}
