package io.muskrat.bench;

import io.muskrat.bench.sandbox.SandboxMeasurement;
import io.muskrat.bench.start.StartMeasurement;
import io.muskrat.bench.tunnel.TunnelMeasurements;
import io.muskrat.bench.wizard.WizardMeasurement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The list of all there is to measure, in the order of the table. */
final class Measurements {

    private Measurements() { }

    static List<Supplier<? extends Measured>> all() {
        List<Supplier<? extends Measured>> all = new ArrayList<>(List.<Supplier<? extends Measured>>of(
                StartMeasurement::new, SandboxMeasurement::new, WizardMeasurement::new));
        all.addAll(TunnelMeasurements.all());
        return all;
    }
}
