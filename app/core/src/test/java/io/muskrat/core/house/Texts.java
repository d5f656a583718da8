package io.muskrat.core.house;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The message bundles as they lie in the sources, since the core does not have them on its class path. */
public record Texts(String file, Properties properties) {
    public static final List<Texts> RULES = List.of(read("rules.properties"), read("rules_ko.properties"));
    public static final List<Texts> DOCTOR = List.of(read("doctor.properties"), read("doctor_ko.properties"));
    public static final List<Texts> PROBLEMS = List.of(read("problems.properties"), read("problems_ko.properties"));

    private static final Path SOURCES = Path.of("src", "main", "java", "io", "muskrat", "core");
    private static final Pattern RULE = Pattern.compile("Violation\\s*\\.of\\(\\s*[^,()]+(?:\\([^()]*\\))?,\\s*\"([a-z-]+)\"");
    private static final Pattern CHOICE = Pattern.compile("String rule = [^;]*;");
    private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");

    private static Texts read(String name) {
        Path file = Path.of("..", "..", "ui-resources", "i18n", name);
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
            return new Texts(name, properties);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Null when there is no such text. */
    public String format(String key, List<String> args) {
        String text = properties.getProperty(key);
        return text == null ? null : new MessageFormat(text, Locale.ROOT).format(args.toArray());
    }

    /** Every rule key that the sources of a package name. */
    public static Set<String> rulesInSources(String folder) {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES.resolve(folder))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                collect(RULE.matcher(source), found);
                CHOICE.matcher(source).results().forEach(choice -> collect(KEY.matcher(choice.group()), found));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.remove("aws-refused");
        return found;
    }

    private static void collect(Matcher matcher, Set<String> found) {
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
    }
}
