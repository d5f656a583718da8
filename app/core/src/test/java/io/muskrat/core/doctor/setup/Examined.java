package io.muskrat.core.doctor.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.muskrat.core.doctor.Doctor;
import io.muskrat.core.doctor.Examination;
import io.muskrat.core.doctor.finding.Cause;
import io.muskrat.core.doctor.finding.Finding;
import io.muskrat.core.doctor.finding.Fix;
import io.muskrat.core.doctor.finding.Layer;
import io.muskrat.core.doctor.finding.Verdict;
import io.muskrat.core.tunnels.Tunnels;
import java.util.ArrayList;
import java.util.List;

/** What the doctor found. */
public record Examined(List<Finding> findings) {

    public static Examined of(Tunnels tunnels, Examination what) {
        List<Finding> found = new ArrayList<>();
        new Doctor(tunnels).examine(what, found::add);
        return new Examined(found);
    }

    /** The first that is bad has to be this; what it says is to be of use. */
    public Finding names(Layer layer, Cause cause) {
        Finding first = findings.stream().filter(f -> f.verdict() == Verdict.BAD).findFirst()
                .orElseThrow(() -> new AssertionError("nothing is bad in " + findings));
        assertThat(first.diagnosis().cause()).as("%s", findings).isEqualTo(cause);
        assertThat(first.layer()).isEqualTo(layer);
        assertThat(first.raw()).as("raw error of %s", cause).isNotBlank();
        assertThat(first.tried()).isNotBlank();
        return first;
    }

    public Finding at(Layer layer) {
        return findings.stream().filter(f -> f.layer() == layer).findFirst()
                .orElseThrow(() -> new AssertionError("no " + layer + " in " + findings));
    }

    public Verdict verdict(Layer layer) {
        return at(layer).verdict();
    }

    public void isWell() {
        assertThat(findings).allMatch(f -> f.verdict() == Verdict.GOOD, "is good");
    }

    public static String fix(Finding finding, Fix.Kind kind) {
        return finding.diagnosis().fixes().stream().filter(f -> f.kind() == kind).map(Fix::text).findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " in " + finding));
    }
}
