package io.muskrat.core.pricing;

import java.time.YearMonth;
import java.util.Locale;

/** How many hours a month has: people count differently, so it is always said which. */
public enum MonthLength {
    /** 30 days, as in the document of 2019. */
    HOURS_720,
    /** A year's hours by twelve, as AWS's calculators count. */
    HOURS_730,
    /** The hours of the month that it is. */
    CALENDAR;

    public int hours(YearMonth month) {
        return switch (this) {
            case HOURS_720 -> 720;
            case HOURS_730 -> 730;
            case CALENDAR -> month.lengthOfMonth() * 24;
        };
    }

    /** The length of that name; 730 hours for any other text. */
    public static MonthLength of(String name) {
        for (MonthLength length : values()) {
            if (length.name().equals(name)) {
                return length;
            }
        }
        return HOURS_730;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
