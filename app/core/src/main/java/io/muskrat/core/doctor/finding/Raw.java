package io.muskrat.core.doctor.finding;

/** Errors as they came, in one text. */
public final class Raw {

    private Raw() {
    }

    /** The error and its causes, one a line. */
    public static String of(Throwable failure) {
        StringBuilder text = new StringBuilder();
        int deep = 0;
        for (Throwable t = failure; t != null && deep < 8; t = t.getCause()) {
            text.append(text.isEmpty() ? "" : "\n").append(t);
            deep++;
        }
        return text.toString();
    }
}
