package io.muskrat.core.createcluster.code;

/** Texts as words and documents of a POSIX shell. */
final class Shell {
    private Shell() {}

    static String word(String text) {
        return text.matches("[A-Za-z0-9_@%+=:,./-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    /** A here-document that is taken as it stands. */
    static String document(String name, String text) {
        String end = end(name, text);
        return "<<'" + end + "'\n" + closed(text) + end + "\n";
    }

    /** One in which the shell puts the values of variables; what is to be taken as it stands is to be escaped. */
    static String template(String name, String text) {
        String end = end(name, text);
        return "<<" + end + "\n" + closed(text) + end + "\n";
    }

    static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("$", "\\$").replace("`", "\\`");
    }

    private static String end(String name, String text) {
        String end = name;
        while (text.lines().anyMatch(end::equals)) {
            end += "_";
        }
        return end;
    }

    /** Its last line ends as the others do. */
    static String closed(String text) {
        return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
    }
}
