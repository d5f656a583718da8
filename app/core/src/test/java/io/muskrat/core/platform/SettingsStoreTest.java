package io.muskrat.core.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsStoreTest {
    private static final Duration LONG = Duration.ofHours(1);

    @TempDir
    private Path folder;

    @Test
    void beginsWithDefaultsAndRemembersOnClosing() {
        PriceChoices prices = new PriceChoices("HOURS_720", "1,350", Map.of("in", "10"));
        try (SettingsStore store = new SettingsStore(file(), LONG)) {
            assertThat(store.get()).isEqualTo(Settings.defaults());
            store.update(s -> s.withLanguage("ko").withTheme("dark").withWindow(900, 700).withPrices(prices)
                    .withQuiet(true));
            assertThat(file()).doesNotExist();
        }
        try (SettingsStore store = new SettingsStore(file(), LONG)) {
            assertThat(store.get()).isEqualTo(new Settings("ko", "dark", new Settings.Window(900, 700), "", false,
                    "", prices, true));
        }
    }

    @Test
    void writesAfterAWhileOfQuiet() {
        try (SettingsStore store = new SettingsStore(file(), Duration.ofMillis(50))) {
            store.update(s -> s.withLastConnection("one"));
            store.update(s -> s.withLastConnection("two"));
            await().untilAsserted(() -> assertThat(file()).content().contains("two"));
        }
    }

    @Test
    void aBrokenFileIsKeptAside() throws IOException {
        Files.writeString(file(), "{ \"language\": ");
        try (SettingsStore store = new SettingsStore(file(), LONG)) {
            assertThat(store.get()).isEqualTo(Settings.defaults());
        }
        assertThat(folder.resolve("settings.json.broken")).hasContent("{ \"language\": ");
    }

    @Test
    void takesWhatOtherVersionsWrote() throws IOException {
        Files.writeString(file(), "{ \"language\": \"ko\", \"fontSize\": 12 }");
        try (SettingsStore store = new SettingsStore(file(), LONG)) {
            assertThat(store.get()).isEqualTo(Settings.defaults().withLanguage("ko"));
        }
    }

    private Path file() {
        return folder.resolve("settings.json");
    }
}
