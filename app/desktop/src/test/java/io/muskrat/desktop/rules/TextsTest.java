package io.muskrat.desktop.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.desktop.ui.text.Texts;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text stands in both languages, is used, and stands nowhere else. */
class TextsTest {

    private static final Path BUNDLES = Path.of("../../ui-resources/i18n");
    private static final List<Path> SOURCES = List.of(Path.of("src/main/java"));
    /** A key in quotes, or the beginning of one that is put together: {@code "clusters.state." + state}. */
    private static final Pattern KEY = Pattern.compile("\"((?:" + String.join("|", Texts.AREAS) + ")\\.[A-Za-z0-9_.-]*)\"");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    /** Two words with a space between them, as only a sentence has. */
    private static final Pattern WORDS = Pattern.compile("\\p{L}{2,} \\p{L}{2,}");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|(?m)^\\s*//.*$", Pattern.DOTALL);
    private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        for (String area : Texts.AREAS) {
            assertThat(load(area, "_ko").stringPropertyNames()).as(area)
                    .containsExactlyInAnyOrderElementsOf(load(area, "").stringPropertyNames());
        }
    }

    @Test
    void everyKeyIsOfItsAreaAndTranslatedWithTheSameArguments() {
        for (String area : Texts.AREAS) {
            Properties english = load(area, "");
            Properties korean = load(area, "_ko");
            for (String key : english.stringPropertyNames()) {
                assertThat(new MessageFormat(korean.getProperty(key)).getFormatsByArgumentIndex().length).as(key)
                        .isEqualTo(new MessageFormat(english.getProperty(key)).getFormatsByArgumentIndex().length);
                assertThat(HANGUL.matcher(english.getProperty(key)).replaceAll("").isBlank()).as(key).isFalse();
            }
        }
    }

    @Test
    void everyKeyInTheCodeHasAText() {
        Set<String> known = allKeys();
        Set<String> missing = new TreeSet<>();
        for (String key : usedKeys()) {
            boolean beginning = key.endsWith(".") || key.endsWith("-");
            if (beginning ? known.stream().noneMatch(k -> k.startsWith(key)) : !known.contains(key)
                    && known.stream().noneMatch(k -> k.startsWith(key + "."))) {
                missing.add(key);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextIsUsed() {
        Set<String> used = usedKeys();
        Set<String> unused = new TreeSet<>();
        for (String key : allKeys()) {
            boolean ofTheCore = key.startsWith("problem.") || key.startsWith("rule.");
            if (!ofTheCore && !used.contains(key) && used.stream().noneMatch(beginning -> key.startsWith(beginning))) {
                unused.add(key);
            }
        }
        assertThat(unused).isEmpty();
    }

    @Test
    void everyProblemIsTold() {
        for (Texts texts : List.of(Texts.of(Locale.ENGLISH), Texts.of(Locale.KOREAN))) {
            for (ProblemCode code : ProblemCode.values()) {
                Problem problem = new Problem(code, List.of("a", "b", "c"), "");
                assertThat(texts.what(problem)).isNotBlank();
                assertThat(texts.why(problem)).isNotBlank();
                assertThat(texts.todo(problem)).isNotBlank();
            }
        }
    }

    @Test
    void noSentenceStandsInTheCode() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : sources()) {
            String code = COMMENT.matcher(Files.readString(file)).replaceAll("");
            Matcher literal = LITERAL.matcher(code);
            while (literal.find()) {
                String text = literal.group(1);
                if ((WORDS.matcher(text).find() || HANGUL.matcher(text).find()) && !forDevelopers(code, literal.start())) {
                    found.add(file.getFileName() + ": " + text);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    /** The message of an exception or a line of the log. */
    private static boolean forDevelopers(String code, int at) {
        String statement = code.substring(1 + Math.max(code.lastIndexOf(';', at), code.lastIndexOf('{', at)), at);
        return statement.contains("Exception(") || statement.contains("LOG.");
    }

    private static Set<String> usedKeys() {
        Set<String> keys = new TreeSet<>();
        for (Path file : sources()) {
            try {
                Matcher matcher = KEY.matcher(Files.readString(file));
                while (matcher.find()) {
                    if (!matcher.group(1).endsWith(".css")) {
                        keys.add(matcher.group(1));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return keys;
    }

    private static Set<String> allKeys() {
        Set<String> keys = new TreeSet<>();
        Texts.AREAS.forEach(area -> keys.addAll(load(area, "").stringPropertyNames()));
        return keys;
    }

    private static List<Path> sources() {
        List<Path> files = new ArrayList<>();
        for (Path root : SOURCES) {
            try (Stream<Path> found = Files.walk(root)) {
                found.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    private static Properties load(String area, String language) {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(BUNDLES.resolve(area + language + ".properties"))) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
