package io.muskrat.desktop.createcluster.properties;

import io.muskrat.desktop.ui.text.Bytes;
import io.muskrat.desktop.ui.text.Texts;

/** Values of properties with the same in a unit that people think in. */
record Amounts(Texts texts) {

    private static final long SECOND = 1_000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final long KIB = 1024;

    /** For example {@code 604800000 (7 days)}; the value alone where a unit adds nothing. */
    String shown(String property, String value) {
        if (!value.matches("\\d{1,18}")) {
            return value.isEmpty() ? texts.get("createcluster.property.none") : value;
        }
        long number = Long.parseLong(value);
        String amount = "";
        if (property.endsWith(".bytes") && number >= KIB) {
            amount = Bytes.shown(number, texts.locale());
        } else if (property.endsWith(".ms")) {
            amount = time(number, SECOND);
        } else if (property.endsWith(".minutes")) {
            amount = number > Long.MAX_VALUE / MINUTE ? "" : time(number * MINUTE, HOUR);
        } else if (property.endsWith(".hours")) {
            amount = number > Long.MAX_VALUE / HOUR ? "" : time(number * HOUR, DAY);
        }
        return amount.isEmpty() ? value : texts.get("createcluster.property.amount", value, amount);
    }

    // the largest unit that divides it; none that is not larger than its own
    private String time(long millis, long least) {
        if (millis >= DAY && millis % DAY == 0) {
            return texts.get("createcluster.property.days", millis / DAY);
        }
        if (millis >= HOUR && millis % HOUR == 0 && least <= HOUR) {
            return texts.get("createcluster.property.hours", millis / HOUR);
        }
        if (millis >= MINUTE && millis % MINUTE == 0 && least <= MINUTE) {
            return texts.get("createcluster.property.minutes", millis / MINUTE);
        }
        return millis >= SECOND && millis % SECOND == 0 && least <= SECOND
                ? texts.get("createcluster.property.seconds", millis / SECOND) : "";
    }
}
