package io.muskrat.core.platform;

import java.math.BigInteger;
import java.util.regex.Pattern;

/** A whole number as somebody typed it: perhaps nothing, perhaps none. */
public record TypedNumber(String typed) {
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,40}");

    public static TypedNumber of(String text) {
        return new TypedNumber(text.strip());
    }

    public boolean missing() {
        return typed.isEmpty();
    }

    public boolean whole() {
        return WHOLE.matcher(typed).matches();
    }

    /** Both bounds included; false when it is no whole number. */
    public boolean within(long least, long most) {
        return atLeast(least) && new BigInteger(typed).compareTo(BigInteger.valueOf(most)) <= 0;
    }

    /** However large it is; false when it is no whole number. */
    public boolean atLeast(long least) {
        return whole() && new BigInteger(typed).compareTo(BigInteger.valueOf(least)) >= 0;
    }

    /** Only for one that is {@link #within} the range of int. */
    public int value() {
        return Integer.parseInt(typed);
    }
}
