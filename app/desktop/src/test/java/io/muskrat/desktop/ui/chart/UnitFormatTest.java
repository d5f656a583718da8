package io.muskrat.desktop.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitFormatTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "BYTES_PER_SECOND | 0 | 0 B/s",
        "BYTES_PER_SECOND | 999 | 999 B/s",
        "BYTES_PER_SECOND | 1023 | 1.00 KiB/s",
        "BYTES_PER_SECOND | 4613734.4 | 4.40 MiB/s",
        "BYTES | 161061273600 | 150 GiB",
        "BYTES | 1e20 | 88,818 PiB",
        "PER_SECOND | 0.25 | 0.25/s",
        "PER_SECOND | 12.34 | 12.3/s",
        "PER_SECOND | 27675.4 | 27,675/s",
        "COUNT | 12345678 | 12,345,678",
        "COUNT | 2.5 | 2.50",
        "PERCENT | 3.14 | 3.1%",
        "PERCENT | 100 | 100%",
        "MILLIS | 12 | 12 ms",
        "MILLIS | 1500 | 1.50 s",
        "MILLIS | 90000 | 1.50 min",
        "COUNT | NaN | –"
    })
    void writesAValueToAboutThreeDigits(ChartUnit unit, double value, String text) {
        assertThat(new UnitFormat(unit, Locale.US).value(value)).isEqualTo(text);
    }

    @Test
    void writesNumbersAsTheLocaleDoes() {
        assertThat(new UnitFormat(ChartUnit.COUNT, Locale.GERMANY).value(1234.5)).isEqualTo("1.234");
        assertThat(new UnitFormat(ChartUnit.BYTES, Locale.GERMANY).value(1536)).isEqualTo("1,50 KiB");
    }
}
