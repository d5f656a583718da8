package io.muskrat.core.platform;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * Where the app keeps what is the user's: settings, connections, the sandbox, logs.
 *
 * @param data the folder of everything; made with access for its owner only
 * @param logs the folder of log files
 */
public record AppPaths(Path data, Path logs) {
    /** The system property that overrides the data folder. */
    public static final String DATA_PROPERTY = "muskrat.data";

    /** The folders of this user on this operating system, made if they are not there. */
    public static AppPaths ofUser() {
        AppPaths paths = of(System.getProperties(), System.getenv());
        PrivateFiles.makeFolder(paths.data);
        PrivateFiles.makeFolder(paths.logs);
        return paths;
    }

    /**
     * Linux and others: XDG Base Directory, {@code $XDG_DATA_HOME/muskrat} or {@code ~/.local/share/muskrat}; macOS:
     * {@code ~/Library/Application Support/Muskrat}; Windows: {@code %LOCALAPPDATA%\Muskrat}.
     */
    static AppPaths of(Properties properties, Map<String, String> env) {
        Path data = dataFolder(properties, env).toAbsolutePath().normalize();
        return new AppPaths(data, data.resolve("logs"));
    }

    private static Path dataFolder(Properties properties, Map<String, String> env) {
        String given = properties.getProperty(DATA_PROPERTY, "");
        if (!given.isBlank()) {
            return Path.of(given);
        }
        Path home = Path.of(properties.getProperty("user.home"));
        String os = properties.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            String local = env.getOrDefault("LOCALAPPDATA", "");
            return (local.isBlank() ? home.resolve("AppData", "Local") : Path.of(local)).resolve("Muskrat");
        }
        if (os.startsWith("mac")) {
            return home.resolve("Library", "Application Support", "Muskrat");
        }
        // the specification says that a relative path is to be ignored
        String xdg = env.getOrDefault("XDG_DATA_HOME", "");
        boolean usable = !xdg.isBlank() && Path.of(xdg).isAbsolute();
        return (usable ? Path.of(xdg) : unixHome(home, env).resolve(".local", "share")).resolve("muskrat");
    }

    /** {@code $HOME}, which a user may point elsewhere; Java itself looks into the system's list of users. */
    private static Path unixHome(Path listed, Map<String, String> env) {
        String home = env.getOrDefault("HOME", "");
        return !home.isBlank() && Path.of(home).isAbsolute() ? Path.of(home) : listed;
    }

    public Path sandbox() {
        return data.resolve("sandbox");
    }

    public Path settingsFile() {
        return data.resolve("settings.json");
    }

    /** Clusters that are being thought out. */
    public Path drafts() {
        return data.resolve("drafts");
    }

    public Path connectionsFile() {
        return data.resolve("connections.json");
    }

    /** Clusters that are being made, so that the next start of the app follows them on. */
    public Path creationsFile() {
        return data.resolve("creations.json");
    }

    /** Secrets encrypted under a master password, when the user keeps them so. */
    public Path secretsFile() {
        return data.resolve("secrets.json");
    }

    /** Host keys the user has accepted, in OpenSSH's format. */
    public Path knownHosts() {
        return data.resolve("known_hosts");
    }
}
