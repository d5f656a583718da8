package io.muskrat.desktop.messages.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecordModelTest {

    @Test
    void saysWhatTheBytesAre() {
        assertThat(RecordModel.show(null, false).form()).isEqualTo(RecordModel.Form.ABSENT);
        assertThat(RecordModel.show(new byte[0], false).form()).isEqualTo(RecordModel.Form.EMPTY);
        assertThat(RecordModel.show("{\"a\":1}".getBytes(UTF_8), false).form()).isEqualTo(RecordModel.Form.JSON);
        assertThat(RecordModel.show("hello".getBytes(UTF_8), false).form()).isEqualTo(RecordModel.Form.TEXT);
        assertThat(RecordModel.show("hello".getBytes(UTF_8), true).text()).contains("68 65 6c 6c 6f");
        assertThat(RecordModel.show(new byte[] {0, 1}, false).form()).isEqualTo(RecordModel.Form.HEX);
    }

    @Test
    void aHugeValueIsCutAndSaidToBe() {
        RecordModel.Shown shown = RecordModel.show("x".repeat(20 << 20).getBytes(UTF_8), false);
        assertThat(shown.cut()).isTrue();
        assertThat(shown.bytes()).isEqualTo(20 << 20);
        assertThat(shown.text()).hasSize(RecordModel.MOST);
    }
}
