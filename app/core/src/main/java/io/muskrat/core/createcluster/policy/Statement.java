package io.muskrat.core.createcluster.policy;

import io.muskrat.core.createcluster.code.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something that a policy allows.
 *
 * @param id of letters and digits
 * @param condition by operator, then by key; empty for none
 */
record Statement(String id, List<String> actions, List<String> resources, Map<String, Map<String, Object>> condition) {

    static Statement of(String id, List<String> actions, String... resources) {
        return new Statement(id, actions, List.of(resources), Map.of());
    }

    Statement when(String operator, String key, Object value) {
        return new Statement(id, actions, resources, Map.of(operator, Map.of(key, value)));
    }

    /** A policy document of these. */
    static String document(List<Statement> statements) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("Version", "2012-10-17");
        document.put("Statement", statements.stream().map(Statement::tree).toList());
        return Json.pretty(document) + "\n";
    }

    private Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("Sid", id);
        tree.put("Effect", "Allow");
        tree.put("Action", actions);
        tree.put("Resource", resources.size() == 1 ? resources.getFirst() : resources);
        if (!condition.isEmpty()) {
            tree.put("Condition", condition);
        }
        return tree;
    }
}
