package io.muskrat.desktop.messages.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonLayoutTest {

    @Test
    void laysOutWithoutChangingNumbersOrEscapes() {
        assertThat(JsonLayout.of("{\"a\":1.10,\"b\":[],\"c\":{ \"d\" : \"x\\\"{,}\\u00e9\"},\"e\":[1E400,\n2]}")).contains("""
                {
                  "a": 1.10,
                  "b": [],
                  "c": {
                    "d": "x\\"{,}\\u00e9"
                  },
                  "e": [
                    1E400,
                    2
                  ]
                }""");
    }

    @Test
    void whatIsNoJsonIsLeftAlone() {
        assertThat(JsonLayout.of("hello 0")).isEmpty();
        assertThat(JsonLayout.of("{\"a\":1")).isEmpty();
        assertThat(JsonLayout.of("{} {}")).isEmpty();
        assertThat(JsonLayout.of("[INFO] started")).isEmpty();
        assertThat(JsonLayout.of("{\"a\":\"unterminated\\")).isEmpty();
        assertThat(JsonLayout.of("")).isEmpty();
    }

    @Test
    void veryDeepJsonIsLeftAlone() {
        assertThat(JsonLayout.of("[".repeat(10_000) + "]".repeat(10_000))).isEmpty();
    }
}
