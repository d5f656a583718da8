package io.muskrat.desktop.topics;

import io.muskrat.core.topics.Topic;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** All topics as lines, and those of them that the search leaves. */
final class TopicRows {

    private final ObservableList<TopicRow> all = FXCollections.observableArrayList();
    private final FilteredList<TopicRow> shown = new FilteredList<>(all);

    ObservableList<TopicRow> shown() {
        return shown;
    }

    boolean has(TopicRow row) {
        return all.contains(row);
    }

    /** Takes over the new state: lines of topics that are still there stay. */
    void take(List<Topic> topics) {
        Set<String> names = topics.stream().map(Topic::name).collect(Collectors.toCollection(HashSet::new));
        if (all.stream().anyMatch(row -> !names.contains(row.name()))) {
            all.removeIf(row -> !names.contains(row.name()));
        }
        Map<String, TopicRow> known = new HashMap<>();
        all.forEach(row -> known.put(row.name(), row));
        topics.stream().filter(topic -> known.containsKey(topic.name()))
                .forEach(topic -> known.get(topic.name()).set(topic));
        List<TopicRow> fresh = topics.stream().filter(topic -> !known.containsKey(topic.name()))
                .map(TopicRow::new).toList();
        if (!fresh.isEmpty()) {
            all.addAll(fresh);
        }
    }

    void filter(String search, boolean internals) {
        String wanted = search.strip().toLowerCase(Locale.ROOT);
        shown.setPredicate(row -> (internals || !row.topic().internal())
                && row.name().toLowerCase(Locale.ROOT).contains(wanted));
    }
}
