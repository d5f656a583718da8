package io.muskrat.core.topics;

import io.muskrat.core.platform.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** What Kafka asks of a new topic (org.apache.kafka.common.internals.Topic; CreateTopics). */
final class TopicRules {

    private static final int NAME_MAX = 249;
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9._-]+");

    private TopicRules() {
    }

    static List<Violation> check(TopicDraft draft, int brokers) {
        List<Violation> broken = new ArrayList<>();
        String name = draft.name();
        if (name.isEmpty()) {
            broken.add(Violation.of("name", "topic-name-empty"));
        } else if (name.length() > NAME_MAX) {
            broken.add(Violation.of("name", "topic-name-long", name.length(), NAME_MAX));
        } else if (name.equals(".") || name.equals("..")) {
            broken.add(Violation.of("name", "topic-name-dots", name));
        } else if (!NAME.matcher(name).matches()) {
            broken.add(Violation.of("name", "topic-name", foreign(name)));
        }
        if (!draft.partitions().isBlank() && number(draft.partitions()) < 1) {
            broken.add(Violation.of("partitions", "topic-partitions", draft.partitions()));
        }
        if (!draft.replicationFactor().isBlank()) {
            int factor = number(draft.replicationFactor());
            if (factor < 1 || factor > brokers) {
                broken.add(Violation.of("replicationFactor", "topic-replication", draft.replicationFactor(), brokers));
            }
        }
        return broken;
    }

    /** Against the topics there are: metrics write . and _ alike, so names that differ in them only are refused. */
    static List<Violation> clashes(String name, Collection<String> existing) {
        if (existing.contains(name)) {
            return List.of(Violation.of("name", "topic-exists", name));
        }
        String plain = name.replace('.', '_');
        return existing.stream().filter(other -> other.replace('.', '_').equals(plain)).limit(1)
                .map(other -> Violation.of("name", "topic-name-clash", name, other)).toList();
    }

    /** The whole number, or -1 if it is none. */
    static int number(String typed) {
        try {
            return Integer.parseInt(typed.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static String foreign(String name) {
        return name.codePoints().filter(c -> !NAME.matcher(Character.toString(c)).matches()).distinct()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
