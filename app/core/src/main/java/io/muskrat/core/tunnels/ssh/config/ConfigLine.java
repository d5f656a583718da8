package io.muskrat.core.tunnels.ssh.config;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of ssh_config(5).
 *
 * @param keyword lower-case
 * @param included for Include: the lines of the files that it names
 */
record ConfigLine(String keyword, List<String> arguments, List<ConfigLine> included) {
    private static final int DEPTH = 16;
    private static final Pattern LINE = Pattern.compile("\\s*(\\w+)\\s*(?:=\\s*|\\s+|(?=\"))(.*)");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    static List<ConfigLine> read(Path file, Path folder) throws IOException {
        return read(file, folder, 0);
    }

    private static List<ConfigLine> read(Path file, Path folder, int depth) throws IOException {
        List<ConfigLine> lines = new ArrayList<>();
        for (String text : Files.readAllLines(file)) {
            Matcher line = LINE.matcher(text);
            if (text.strip().startsWith("#") || !line.matches()) {
                continue;
            }
            String keyword = line.group(1).toLowerCase(Locale.ROOT);
            List<String> arguments = words(line.group(2));
            List<ConfigLine> included = new ArrayList<>();
            if (keyword.equals("include") && depth < DEPTH) {
                for (String pattern : arguments) {
                    for (Path other : matching(pattern, folder)) {
                        included.addAll(read(other, folder, depth + 1));
                    }
                }
            }
            lines.add(new ConfigLine(keyword, arguments, included));
        }
        return lines;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            if (word.group(1) == null && word.group(2).startsWith("#")) {
                break;
            }
            words.add(word.group(1) != null ? word.group(1) : word.group(2));
        }
        return words;
    }

    private static List<Path> matching(String pattern, Path folder) throws IOException {
        String home = folder.toAbsolutePath().getParent() + "/";
        Path path = folder.resolve(pattern.startsWith("~/") ? home + pattern.substring(2) : pattern);
        List<Path> found = new ArrayList<>();
        if (path.getParent() != null && Files.isDirectory(path.getParent())) {
            try (DirectoryStream<Path> files =
                    Files.newDirectoryStream(path.getParent(), path.getFileName().toString())) {
                files.forEach(found::add);
            }
        }
        return found.stream().filter(Files::isRegularFile).sorted().toList();
    }
}
