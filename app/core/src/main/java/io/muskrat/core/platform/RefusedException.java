package io.muskrat.core.platform;

import java.util.List;

/** What was asked for breaks rules; nothing was done. Shown at the fields, not as an error page. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Violation> violations;

    public RefusedException(List<Violation> violations, Throwable cause) {
        super(violations.toString(), cause);
        this.violations = List.copyOf(violations);
    }

    public RefusedException(List<Violation> violations) {
        this(violations, null);
    }

    /** At least one. */
    public List<Violation> violations() {
        return violations;
    }
}
