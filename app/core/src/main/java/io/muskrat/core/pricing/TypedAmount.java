package io.muskrat.core.pricing;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** An amount as somebody typed it, perhaps with a fraction or commas between thousands. */
public record TypedAmount(String typed) {
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,3}(,[0-9]{3}){1,5}(\\.[0-9]{1,6})?|[0-9]{1,18}(\\.[0-9]{1,6})?");

    public static TypedAmount of(String text) {
        return new TypedAmount(text == null ? "" : text.strip());
    }

    public boolean missing() {
        return typed.isEmpty();
    }

    /** Empty for what is no amount; never negative. */
    public Optional<BigDecimal> value() {
        return AMOUNT.matcher(typed).matches()
                ? Optional.of(new BigDecimal(typed.replace(",", "")))
                : Optional.empty();
    }
}
