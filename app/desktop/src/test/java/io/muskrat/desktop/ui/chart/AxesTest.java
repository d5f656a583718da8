package io.muskrat.desktop.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AxesTest {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    @Test
    void valuesStandOnNiceNumbers() {
        assertThat(values(ChartUnit.COUNT, 0, 7, 4)).containsExactly("0", "2", "4", "6");
        assertThat(values(ChartUnit.COUNT, 0, 0, 4)).containsExactly("0", "1");
        assertThat(values(ChartUnit.COUNT, 0, 3, 6)).containsExactly("0", "1", "2", "3");
        assertThat(values(ChartUnit.PERCENT, 0, 100, 4)).containsExactly("0", "50%", "100%");
        assertThat(values(ChartUnit.PERCENT, 0, 0.9, 5)).containsExactly("0", "0.2%", "0.4%", "0.6%", "0.8%");
        assertThat(values(ChartUnit.PER_SECOND, 0, 44_000, 5))
                .containsExactly("0", "10K/s", "20K/s", "30K/s", "40K/s");
        assertThat(values(ChartUnit.COUNT, -3, 5, 4)).containsExactly("-2", "0", "2", "4");
    }

    @Test
    void bytesStandOnNiceNumbersOfTheirOwnSize() {
        assertThat(values(ChartUnit.BYTES, 0, 1.4 * (1 << 20), 4))
                .containsExactly("0", "0.5 MiB", "1.0 MiB", "1.5 MiB");
        assertThat(values(ChartUnit.BYTES_PER_SECOND, 0, 500 * 1024, 5))
                .containsExactly("0", "100 KiB/s", "200 KiB/s", "300 KiB/s", "400 KiB/s", "500 KiB/s");
    }

    @Test
    void theValueAxisHoldsAllValuesAndBeginsAtZero() {
        for (double high = 0.001; high < 1e12; high *= 1.7) {
            ValueAxis axis = ValueAxis.fit(new UnitFormat(ChartUnit.BYTES, Locale.US), high / 2, high, 5);
            assertThat(axis.low()).isZero();
            assertThat(axis.high()).isGreaterThanOrEqualTo(high * (1 - 1e-9)).isLessThan(high * 2);
            assertThat(axis.ticks()).hasSizeBetween(2, 7);
        }
    }

    @Test
    void timesStandOnRoundLocalTimes() {
        assertThat(times("2026-11-20T10:05:00Z", Duration.ofHours(1), 500, Locale.US))
                .containsExactly("19:10", "19:20", "19:30", "19:40", "19:50", "20:00");
        assertThat(times("2026-11-20T10:05:03Z", Duration.ofMinutes(1), 500, Locale.US))
                .containsExactly("19:05:10", "19:05:20", "19:05:30", "19:05:40", "19:05:50", "19:06:00");
        assertThat(times("2026-11-20T10:05:00Z", Duration.ofDays(60), 300, Locale.US))
                .containsExactly("Nov 23", "Dec 7", "Dec 21", "Jan 4", "Jan 18");
        assertThat(times("2026-11-28T10:05:00Z", Duration.ofDays(60), 300, Locale.US))
                .containsExactly("Dec 7", "Dec 21", "Jan 4", "Jan 18");
    }

    @Test
    void aNewDayIsToldByItsDateInTheLanguageOfTheLocale() {
        assertThat(times("2026-11-20T10:05:00Z", Duration.ofHours(12), 400, Locale.US))
                .containsExactly("20:00", "22:00", "Nov 21", "02:00", "04:00", "06:00");
        assertThat(times("2026-11-20T10:05:00Z", Duration.ofHours(12), 400, Locale.KOREA)).contains("11월 21일");
        assertThat(times("2026-01-20T10:05:00Z", Duration.ofDays(500), 400, Locale.US)).contains("2027");
    }

    @Test
    void hoursGoByTheClockOnTheWallWhenItIsChanged() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Instant from = Instant.parse("2026-10-24T20:00:00Z");
        List<String> labels = labels(from, Duration.ofHours(30), 600, berlin, Locale.US);

        assertThat(labels)
                .containsExactly("Oct 25", "03:00", "06:00", "09:00", "12:00", "15:00", "18:00", "21:00", "Oct 26", "03:00");
    }

    @Test
    void labelsNeverTouch() {
        for (long minutes = 1; minutes < 1_500_000; minutes = minutes * 3 / 2 + 1) {
            for (double width : new double[] {100, 340, 900, 1900}) {
                Instant from = Instant.parse("2026-03-28T09:17:31Z");
                long to = from.plus(Duration.ofMinutes(minutes)).toEpochMilli();
                TimeAxis axis = TimeAxis.fit(from.toEpochMilli(), to, width, SEOUL, Locale.US, s -> 6.0 * s.length());
                double perMilli = width / (to - from.toEpochMilli());
                for (int i = 1; i < axis.ticks().size(); i++) {
                    double distance = (axis.ticks().get(i).time() - axis.ticks().get(i - 1).time()) * perMilli;
                    assertThat(distance).as("%d min on %f px", minutes, width).isGreaterThan(36);
                }
            }
        }
    }

    private static List<String> values(ChartUnit unit, double low, double high, int most) {
        return ValueAxis.fit(new UnitFormat(unit, Locale.US), low, high, most).ticks().stream()
                .map(ValueAxis.Tick::label)
                .toList();
    }

    private static List<String> times(String from, Duration length, double width, Locale locale) {
        return labels(Instant.parse(from), length, width, SEOUL, locale);
    }

    private static List<String> labels(Instant from, Duration length, double width, ZoneId zone, Locale locale) {
        return TimeAxis.fit(from.toEpochMilli(), from.plus(length).toEpochMilli(), width, zone, locale,
                        label -> 6.0 * label.length())
                .ticks()
                .stream()
                .map(TimeAxis.Tick::label)
                .toList();
    }
}
