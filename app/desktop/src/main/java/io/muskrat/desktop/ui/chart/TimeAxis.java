package io.muskrat.desktop.ui.chart;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The horizontal axis: ticks on round local times, a new day told by its date. Times are epoch milliseconds. */
record TimeAxis(long from, long to, List<Tick> ticks) {

    /** @param day whether the label names a date rather than a time of the day */
    record Tick(long time, String label, boolean day) {}

    private record Step(ChronoUnit unit, int count) {

        double millis() {
            return (double) unit.getDuration().toMillis() * count;
        }
    }

    private static final double ROOM = 22;

    /** 1970-01-05 in days since the epoch. */
    private static final int A_MONDAY = 4;

    private static final List<Step> STEPS = steps();

    /** Ticks as close as their labels allow on an axis of a width in pixels. */
    static TimeAxis fit(long from, long to, double width, ZoneId zone, Locale locale, ToDoubleFunction<String> measure) {
        Labels labels = new Labels(locale);
        for (Step step : STEPS) {
            double distance = width * step.millis() / (to - from);
            if (distance < ROOM) {
                continue;
            }
            List<Tick> ticks = ticks(from, to, step, zone, labels);
            double widest = ticks.stream().mapToDouble(t -> measure.applyAsDouble(t.label())).max().orElse(0);
            if (distance >= widest + ROOM || step == STEPS.getLast()) {
                return new TimeAxis(from, to, ticks);
            }
        }
        return new TimeAxis(from, to, List.of());
    }

    /** Day and time to the second: what a readout is headed by. */
    static String full(ZonedDateTime at, Locale locale) {
        return pattern("MMMEd", locale).format(at) + "  " + pattern(at.getSecond() == 0 ? "Hm" : "Hms", locale).format(at);
    }

    private static DateTimeFormatter pattern(String pattern, Locale locale) {
        return DateTimeFormatter.ofLocalizedPattern(pattern).withLocale(locale);
    }

    private static List<Tick> ticks(long from, long to, Step step, ZoneId zone, Labels labels) {
        List<Tick> ticks = new ArrayList<>();
        ZonedDateTime at = floor(Instant.ofEpochMilli(from).atZone(zone), step);
        long last = Long.MIN_VALUE;
        for (long time = millis(at); time <= to; time = millis(at)) {
            if (time >= from && time > last) {
                ticks.add(new Tick(time, labels.of(at, step.unit()), day(at, step.unit())));
                last = time;
            }
            at = next(at, step);
        }
        return List.copyOf(ticks);
    }

    private static long millis(ZonedDateTime at) {
        return at.toInstant().toEpochMilli();
    }

    /** Hours go by the clock on the wall, so that 06:00 stays 06:00 on the day the clock is changed. */
    private static ZonedDateTime next(ZonedDateTime at, Step step) {
        return step.unit() == ChronoUnit.HOURS
                ? at.toLocalDateTime().plusHours(step.count()).atZone(at.getZone())
                : at.plus(step.count(), step.unit());
    }

    private static ZonedDateTime floor(ZonedDateTime at, Step step) {
        LocalDate date = at.toLocalDate();
        return switch (step.unit()) {
            case DAYS -> date.minusDays(Math.floorMod(date.toEpochDay(), step.count())).atStartOfDay(at.getZone());
            case WEEKS -> date.minusDays(Math.floorMod(date.toEpochDay() - A_MONDAY, 7 * step.count()))
                    .atStartOfDay(at.getZone());
            case MONTHS -> date.withDayOfMonth(1)
                    .withMonth((date.getMonthValue() - 1) / step.count() * step.count() + 1)
                    .atStartOfDay(at.getZone());
            case YEARS -> date.withYear(date.getYear() / step.count() * step.count())
                    .withDayOfYear(1)
                    .atStartOfDay(at.getZone());
            case HOURS -> date.atTime(at.getHour() / step.count() * step.count(), 0).atZone(at.getZone());
            default -> {
                long seconds = step.unit().getDuration().toSeconds() * step.count();
                long over = at.toLocalTime().toSecondOfDay() % seconds;
                yield at.truncatedTo(ChronoUnit.SECONDS).minusSeconds(over);
            }
        };
    }

    private static boolean day(ZonedDateTime at, ChronoUnit unit) {
        return unit.compareTo(ChronoUnit.DAYS) < 0 && at.toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    private static List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        add(steps, ChronoUnit.SECONDS, 1, 2, 5, 10, 15, 30);
        add(steps, ChronoUnit.MINUTES, 1, 2, 5, 10, 15, 30);
        add(steps, ChronoUnit.HOURS, 1, 2, 3, 6, 12);
        add(steps, ChronoUnit.DAYS, 1, 2);
        add(steps, ChronoUnit.WEEKS, 1, 2);
        add(steps, ChronoUnit.MONTHS, 1, 3, 6);
        add(steps, ChronoUnit.YEARS, 1, 5, 10);
        return List.copyOf(steps);
    }

    private static void add(List<Step> steps, ChronoUnit unit, int... counts) {
        for (int count : counts) {
            steps.add(new Step(unit, count));
        }
    }

    /** How a moment is written, by locale (patterns of the Unicode CLDR). */
    private static final class Labels {

        private final DateTimeFormatter seconds;
        private final DateTimeFormatter minutes;
        private final DateTimeFormatter day;
        private final DateTimeFormatter month;
        private final DateTimeFormatter year;

        Labels(Locale locale) {
            seconds = pattern("Hms", locale);
            minutes = pattern("Hm", locale);
            day = pattern("MMMd", locale);
            month = pattern("MMM", locale);
            year = pattern("y", locale);
        }

        private String of(ZonedDateTime at, ChronoUnit step) {
            return switch (step) {
                case SECONDS -> (TimeAxis.day(at, step) ? day : seconds).format(at);
                case MINUTES, HOURS -> (TimeAxis.day(at, step) ? day : minutes).format(at);
                case DAYS, WEEKS -> day.format(at);
                case MONTHS -> (at.getMonthValue() == 1 ? year : month).format(at);
                default -> year.format(at);
            };
        }
    }
}
