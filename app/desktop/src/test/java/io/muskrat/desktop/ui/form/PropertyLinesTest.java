package io.muskrat.desktop.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PropertyLinesTest {

    @Test
    void theFirstSignPartsNameAndValue() {
        PropertyLines lines = PropertyLines.of("a=1\n\n b : x=y \nurl=http://h\nempty=");
        assertThat(lines.pairs()).containsExactly(new PropertyLines.Pair("a", "1"), new PropertyLines.Pair("b", "x=y"),
                new PropertyLines.Pair("url", "http://h"), new PropertyLines.Pair("empty", ""));
        assertThat(lines.refused()).isEmpty();
    }

    @Test
    void refusesLinesWithoutNameOrSign() {
        assertThat(PropertyLines.of("ok=1\nnothing\n=value").refused()).containsExactly(2, 3);
    }
}
