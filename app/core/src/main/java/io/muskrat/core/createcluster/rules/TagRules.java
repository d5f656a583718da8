package io.muskrat.core.createcluster.rules;

import io.muskrat.core.createcluster.draft.Tag;
import io.muskrat.core.platform.Violation;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** AWS's rules for tags ("Tagging your AWS resources: tag naming limits and requirements"). */
final class TagRules {
    private static final int MOST = 50;
    private static final int KEY_MAX = 128;
    private static final int VALUE_MAX = 256;
    private static final Pattern CHARACTERS = Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*");

    private TagRules() {}

    static void check(List<Tag> tags, List<Violation> out) {
        List<Tag> typed = tags.stream().filter(tag -> !tag.blank()).toList();
        long keys = typed.stream().map(Tag::key).distinct().count();
        if (keys > MOST) {
            out.add(Violation.of("tags", "tags-many", keys, MOST));
        }
        Set<String> seen = new HashSet<>();
        for (Tag tag : typed) {
            key(tag, seen, out);
            if (tag.value().length() > VALUE_MAX) {
                out.add(Violation.of("tags", "tag-value-long", tag.key(), tag.value().length(), VALUE_MAX));
            } else if (!CHARACTERS.matcher(tag.value()).matches()) {
                out.add(Violation.of("tags", "tag-value-characters", tag.key(), tag.value()));
            }
        }
    }

    private static void key(Tag tag, Set<String> seen, List<Violation> out) {
        String key = tag.key();
        if (key.isBlank()) {
            out.add(Violation.of("tags", "tag-key-empty", tag.value()));
        } else if (key.length() > KEY_MAX) {
            out.add(Violation.of("tags", "tag-key-long", key, key.length(), KEY_MAX));
        } else if (key.toLowerCase(Locale.ROOT).startsWith("aws:")) {
            out.add(Violation.of("tags", "tag-key-aws", key));
        } else if (!CHARACTERS.matcher(key).matches()) {
            out.add(Violation.of("tags", "tag-key-characters", key));
        } else if (!seen.add(key)) {
            out.add(Violation.of("tags", "tag-key-twice", key));
        }
    }
}
