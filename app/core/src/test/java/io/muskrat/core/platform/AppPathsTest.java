package io.muskrat.core.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@EnabledOnOs({OS.LINUX, OS.MAC})
class AppPathsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Linux | '' | '' | /home/u/.local/share/muskrat",
                "Linux | XDG_DATA_HOME | /x/data | /x/data/muskrat",
                "Linux | XDG_DATA_HOME | relative | /home/u/.local/share/muskrat",
                "Mac OS X | XDG_DATA_HOME | /x/data | /home/u/Library/Application Support/Muskrat",
                "Windows 11 | LOCALAPPDATA | /local | /local/Muskrat",
                "Windows 11 | '' | '' | /home/u/AppData/Local/Muskrat",
            })
    void followsTheOperatingSystem(String os, String variable, String value, String expected) {
        AppPaths paths = AppPaths.of(properties(os), Map.of(variable, value));
        assertThat(paths.data()).isEqualTo(Path.of(expected));
        assertThat(paths.settingsFile()).isEqualTo(Path.of(expected, "settings.json"));
        assertThat(paths.logs()).startsWithRaw(paths.data());
        assertThat(paths.sandbox()).startsWithRaw(paths.data());
    }

    @Test
    void thePropertyOverridesAll() {
        Properties properties = properties("Linux");
        properties.setProperty(AppPaths.DATA_PROPERTY, "/elsewhere");
        assertThat(AppPaths.of(properties, Map.of("XDG_DATA_HOME", "/x")).data()).isEqualTo(Path.of("/elsewhere"));
    }

    @Test
    void followsHomeOnUnix() {
        assertThat(AppPaths.of(properties("Linux"), Map.of("HOME", "/srv/me")).data())
                .isEqualTo(Path.of("/srv/me/.local/share/muskrat"));
        assertThat(AppPaths.of(properties("Linux"), Map.of("HOME", "")).data())
                .isEqualTo(Path.of("/home/u/.local/share/muskrat"));
    }

    @Test
    void whatIsTheUsersIsForTheUserOnly(@TempDir Path temp) throws Exception {
        Path folder = temp.resolve("a/b");
        PrivateFiles.makeFolder(folder);
        Path file = folder.resolve("f");
        PrivateFiles.write(file, new byte[] {1});
        PrivateFiles.write(file, new byte[] {2});
        assertThat(Files.getPosixFilePermissions(folder)).hasSize(3);
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        assertThat(file).hasBinaryContent(new byte[] {2});
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    private static Properties properties(String os) {
        Properties properties = new Properties();
        properties.setProperty("os.name", os);
        properties.setProperty("user.home", "/home/u");
        return properties;
    }
}
