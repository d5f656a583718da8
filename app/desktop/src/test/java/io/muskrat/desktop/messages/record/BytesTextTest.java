package io.muskrat.desktop.messages.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BytesTextTest {

    @Test
    void textIsShownAsText() {
        assertThat(BytesText.preview("hello\n\t주문 🦫".getBytes(UTF_8))).isEqualTo("hello 주문 🦫");
    }

    @Test
    void whatIsNoTextIsShownAsBytes() {
        assertThat(BytesText.preview(new byte[] {(byte) 0xff, 0x00, 0x41})).isEqualTo("ff 00 41");
        assertThat(BytesText.preview(new byte[] {0, 0, 0, 7})).isEqualTo("00 00 00 07");
        assertThat(BytesText.preview(new byte[] {'a', (byte) 0xe2, (byte) 0x82})).isEqualTo("61 e2 82");
    }

    @Test
    void aLongTextMayBeCutWithinACharacter() {
        String preview = BytesText.preview("가".repeat(1000).getBytes(UTF_8));
        assertThat(preview).isEqualTo("가".repeat(100) + "…");
        assertThat(BytesText.preview(("a" + "가".repeat(1000)).getBytes(UTF_8))).startsWith("a가").endsWith("가…");
    }

    @Test
    void theDumpHasOffsetsAndAscii() {
        assertThat(BytesText.dump("0123456789abcdefXY\n".getBytes(UTF_8), 100)).isEqualTo("""
                00000000  30 31 32 33 34 35 36 37 38 39 61 62 63 64 65 66  0123456789abcdef
                00000010  58 59 0a                                         XY.
                """);
    }
}
