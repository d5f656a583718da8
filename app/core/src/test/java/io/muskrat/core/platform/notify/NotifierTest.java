package io.muskrat.core.platform.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class NotifierTest {
    private static final String NASTY = "-u \"$(touch x)\" <b>a</b> & 'orders' is ready.";

    @TempDir
    private Path folder;

    @Test
    void theMessageIsOneArgumentWhateverItSays() throws IOException {
        Notifier linux = new Notifier("Linux", List.of(folder.resolve("nowhere"), fake("notify-send")));
        assertThat(linux.show(NASTY)).isTrue();
        assertThat(told()).containsExactly("--app-name=Muskrat", "--", "Muskrat",
                "-u \"$(touch x)\" &lt;b&gt;a&lt;/b&gt; &amp; 'orders' is ready.");
        assertThat(folder.resolve("x")).doesNotExist();
    }

    @Test
    void onMacOsTheScriptGetsItAsAnItem() throws IOException {
        assertThat(new Notifier("Mac OS X", List.of(fake("osascript"))).show(NASTY)).isTrue();
        assertThat(told()).startsWith("-e", "on run argv").endsWith("end run", "Muskrat", NASTY);
    }

    @Test
    void withoutAProgramItSaysSo() throws IOException {
        fake("notify-send");
        assertThat(new Notifier("Linux", List.of(folder.resolve("nowhere"))).show("x")).isFalse();
        assertThat(new Notifier("Windows 11", List.of(folder)).show("x")).isFalse();
    }

    /** Writes down its arguments, a line each. */
    private Path fake(String name) throws IOException {
        Path program = folder.resolve(name);
        Files.writeString(program, """
                #!/bin/sh
                cd '%s' && printf '%%s\\n' "$@" > told.part && mv told.part told
                """.formatted(folder));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return folder;
    }

    private List<String> told() throws IOException {
        Path told = folder.resolve("told");
        await().until(() -> Files.exists(told));
        return Files.readAllLines(told);
    }
}
