package io.muskrat.desktop.ui.form;

import io.muskrat.core.platform.Violation;
import io.muskrat.desktop.ui.text.Texts;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The fields of a form by the name that violations call them. */
public final class Fields {

    private static final int MOST_SENTENCES = 8;

    private final Texts texts;
    private final Map<String, Field> byName = new LinkedHashMap<>();

    public Fields(Texts texts) {
        this.texts = texts;
    }

    public Field add(String name, Field field) {
        field.setId("field-" + name);
        byName.put(name, field);
        return field;
    }

    /** Null when none was added by that name. */
    public Field get(String name) {
        return byName.get(name);
    }

    /**
     * Shows each violation at its field and clears the others.
     *
     * @return the violations for which there is no field here
     */
    public List<Violation> show(Collection<Violation> violations) {
        Map<String, List<Violation>> grouped = violations.stream().collect(Collectors.groupingBy(Violation::field));
        byName.forEach((name, field) -> field.refuse(sentences(grouped.getOrDefault(name, List.of()))));
        return violations.stream().filter(violation -> !byName.containsKey(violation.field())).toList();
    }

    private String sentences(List<Violation> refusals) {
        String first = refusals.stream().limit(MOST_SENTENCES).map(texts::violation).collect(Collectors.joining("\n"));
        int more = refusals.size() - MOST_SENTENCES;
        return more > 0 ? first + "\n" + texts.get("common.more-refusals", more) : first;
    }

    /** Moves the focus to the first refused field. */
    public void focusFirstRefused() {
        byName.values().stream().filter(Field::refused).findFirst().ifPresent(field -> field.input().requestFocus());
    }

    public boolean anyRefused() {
        return byName.values().stream().anyMatch(Field::refused);
    }
}
