package io.muskrat.core.createcluster.advice;

import java.util.List;
import java.util.Locale;

/**
 * Something that AWS takes and that one may regret.
 *
 * @param field where it can be changed
 * @param args what the text puts at {0}, {1} ...
 */
public record Advice(Kind kind, String field, List<String> args) {
    /** What there is to warn of; {@link #key()} is the key of its text. */
    public enum Kind {
        TWO_ZONES,
        PLAINTEXT,
        PLAINTEXT_TOO,
        NOT_ENCRYPTED_INSIDE,
        NO_AUTHENTICATION,
        ANYBODY_TOO,
        /** {0} subnet, {1} free addresses afterwards, {2} addresses of the subnet. */
        SUBNET_ALMOST_FULL,
        /** {0} version, {1} last day of support. */
        SUPPORT_ENDS,
        /** {0} version, {1} last day of support. */
        SUPPORT_ENDED;

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Advice {
        args = List.copyOf(args);
    }

    static Advice of(Kind kind, String field, Object... args) {
        return new Advice(kind, field, List.of(args).stream().map(String::valueOf).toList());
    }
}
