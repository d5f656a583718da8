package io.muskrat.sandbox.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterPatternTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "~~, true",
        "ERROR, true",
        "error, false",
        "ERROR disk, true",
        "ERROR tape, false",
        "\"disk is\", true",
        "\"is disk\", false",
        "ERROR -disk, false",
        "ERROR -tape, true",
        "?tape ?disk, true",
        "?tape ?card, false",
      })
  void findsTerms(String pattern, boolean found) {
    assertThat(FilterPattern.of(pattern).test("ERROR the disk is full")).isEqualTo(found);
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    for (String pattern : new String[] {"{ $.a = 1 }", "[a, b]", "%x%", "\"open"}) {
      assertThatThrownBy(() -> FilterPattern.of(pattern))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("Invalid filter pattern");
    }
  }
}
