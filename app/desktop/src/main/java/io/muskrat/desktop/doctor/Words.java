package io.muskrat.desktop.doctor;

import io.muskrat.core.doctor.finding.Cause;
import io.muskrat.core.doctor.finding.Diagnosis;
import io.muskrat.core.doctor.finding.Finding;
import io.muskrat.core.doctor.finding.Fix;
import io.muskrat.core.doctor.finding.Layer;
import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.desktop.ui.text.Texts;
import java.util.List;

/** Findings in words. */
record Words(Texts texts) {

    String layer(Layer layer) {
        return texts.get("doctor.layer." + layer.key());
    }

    /** How long it took, short. */
    String took(Finding finding) {
        long millis = finding.took().toMillis();
        return millis < 10_000 ? texts.get("doctor.took", millis) : texts.get("doctor.took-seconds", millis / 1000);
    }

    /** What went wrong and why. */
    String why(Diagnosis diagnosis) {
        return diagnosis.cause() == Cause.PROBLEM
                ? texts.what(problem(diagnosis)) + " " + texts.why(problem(diagnosis)) : cause(diagnosis, ".why");
    }

    /** What helps. */
    String help(Diagnosis diagnosis) {
        return diagnosis.cause() == Cause.PROBLEM ? texts.todo(problem(diagnosis)) : cause(diagnosis, ".fix");
    }

    private String cause(Diagnosis diagnosis, String part) {
        Object[] args = diagnosis.cause() == Cause.AFTER_FAILURE
                ? new Object[] {layer(Layer.valueOf(diagnosis.args().getFirst()))} : diagnosis.args().toArray();
        return texts.get("doctor.cause." + diagnosis.cause().key() + part, args);
    }

    private static Problem problem(Diagnosis diagnosis) {
        List<String> args = diagnosis.args();
        return new Problem(ProblemCode.valueOf(args.getFirst()), args.subList(1, args.size()), "");
    }

    /** Everything in one text, to be sent to somebody who knows more. */
    String report(String name, List<Finding> findings) {
        StringBuilder out = new StringBuilder(texts.get("doctor.report", name)).append('\n');
        for (Finding finding : findings) {
            out.append('\n').append(texts.get("doctor.verdict." + finding.verdict())).append("  ")
                    .append(layer(finding.layer())).append("  ").append(finding.subject()).append("  ")
                    .append(took(finding)).append('\n');
            line(out, "doctor.tried", finding.tried());
            line(out, "doctor.raw", finding.raw());
            if (finding.diagnosis() != null) {
                line(out, "doctor.why", why(finding.diagnosis()));
                line(out, "doctor.help", help(finding.diagnosis()));
                for (Fix fix : finding.diagnosis().fixes()) {
                    line(out, "doctor.kind." + fix.kind(), fix.text());
                }
            }
        }
        return out.toString();
    }

    private void line(StringBuilder out, String key, String text) {
        if (!text.isBlank()) {
            out.append("    ").append(texts.get(key)).append(": ").append(text.replace("\n", "\n        ")).append('\n');
        }
    }
}
