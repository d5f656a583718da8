package io.muskrat.desktop.ui.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Amounts of money, and other decimal numbers. */
public final class Money {

    private static final BigDecimal CENT = new BigDecimal("0.01");

    private Money() { }

    /** For example {@code $1,234.56}; below a dollar with four places: {@code $0.2581}. */
    public static String dollars(BigDecimal usd, Locale locale) {
        boolean small = usd.signum() != 0 && usd.abs().compareTo(BigDecimal.ONE) < 0;
        return format(small ? "$0.0000" : "$#,##0.00", usd, locale);
    }

    /** In whole cents, for example {@code $0.99}; below a cent as {@link #dollars}. */
    public static String cents(BigDecimal usd, Locale locale) {
        boolean small = usd.signum() != 0 && usd.abs().compareTo(CENT) < 0;
        return small ? dollars(usd, locale) : format("$#,##0.00", usd, locale);
    }

    /** The price of one unit, with all the places that it has: {@code $0.0015}. */
    public static String unit(BigDecimal usd, Locale locale) {
        return format("$#,##0.00######", usd, locale);
    }

    /** For example {@code ₩1,214,406}. */
    public static String won(BigDecimal usd, BigDecimal wonPerDollar, Locale locale) {
        return format("\u20a9#,##0", usd.multiply(wonPerDollar), locale);
    }

    /** For example {@code 7,200.5}. */
    public static String number(BigDecimal value, Locale locale) {
        return format("#,##0.##", value, locale);
    }

    private static String format(String pattern, BigDecimal value, Locale locale) {
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }
}
