package io.muskrat.core.createcluster.code;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A block of HCL as {@code terraform fmt} leaves it: attributes first, their equals signs in a column, then blocks. */
final class Hcl {
    private final String head;
    private final Map<String, Object> attributes = new LinkedHashMap<>();
    private final List<Hcl> blocks = new ArrayList<>();

    /** @param head the kind and the labels, such as {@code resource "aws_msk_cluster" "cluster"} */
    Hcl(String head) {
        this.head = head;
    }

    /** What is not to be written as a value: a reference to something else. */
    record Expression(String text) {}

    /** @param value a text, number, truth, list or map of these, or {@link Expression} */
    Hcl set(String name, Object value) {
        attributes.put(name, value);
        return this;
    }

    Hcl add(Hcl block) {
        blocks.add(block);
        return this;
    }

    /** The block of that kind in this one, made when it is not there. */
    Hcl inner(String kind) {
        return blocks.stream().filter(block -> block.head.equals(kind)).findFirst().orElseGet(() -> {
            Hcl made = new Hcl(kind);
            blocks.add(made);
            return made;
        });
    }

    String text() {
        StringBuilder out = new StringBuilder();
        write(out, "");
        return out.toString();
    }

    private void write(StringBuilder out, String indent) {
        out.append(indent).append(head).append(" {\n");
        writeAttributes(out, indent + "  ");
        boolean first = attributes.isEmpty();
        for (Hcl block : blocks) {
            if (!first) {
                out.append('\n');
            }
            block.write(out, indent + "  ");
            first = false;
        }
        out.append(indent).append("}\n");
    }

    // what takes several lines is no part of the column
    private void writeAttributes(StringBuilder out, String indent) {
        Map<String, String> lines = new LinkedHashMap<>();
        Map<String, String> blocksOfLines = new LinkedHashMap<>();
        attributes.forEach((name, value) -> {
            String text = value instanceof String written && written.endsWith("\n")
                    ? document(written) : value(value, indent);
            (text.contains("\n") ? blocksOfLines : lines).put(name, text);
        });
        int width = lines.keySet().stream().mapToInt(String::length).max().orElse(0);
        lines.forEach((name, text) ->
                out.append(indent).append(name).repeat(' ', width - name.length()).append(" = ").append(text).append('\n'));
        boolean first = lines.isEmpty();
        for (Map.Entry<String, String> each : blocksOfLines.entrySet()) {
            if (!first) {
                out.append('\n');
            }
            out.append(indent).append(each.getKey()).append(" = ").append(each.getValue()).append('\n');
            first = false;
        }
    }

    private static String value(Object value, String indent) {
        return switch (value) {
            case Expression(String text) -> text;
            case String text -> text(text);
            case Collection<?> list -> list.stream().map(each -> value(each, indent)).collect(Collectors.joining(", ", "[", "]"));
            case Map<?, ?> map -> map(map, indent);
            default -> String.valueOf(value);
        };
    }

    private static String map(Map<?, ?> map, String indent) {
        List<String> keys = map.keySet().stream().map(key -> text((String) key)).toList();
        int width = keys.stream().mapToInt(String::length).max().orElse(0);
        StringBuilder out = new StringBuilder("{\n");
        int i = 0;
        for (Object each : map.values()) {
            String key = keys.get(i++);
            out.append(indent).append("  ").append(key).repeat(' ', width - key.length()).append(" = ")
                    .append(value(each, indent + "  ")).append('\n');
        }
        return out.append(indent).append('}').toString();
    }

    /** As a quoted text. */
    static String text(String text) {
        return "\"" + template(text).replace("\\", "\\\\").replace("\"", "\\\"")
                .replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t") + "\"";
    }

    // a here-document always ends with a line break
    private static String document(String text) {
        String end = "EOT";
        while (text.lines().map(String::strip).anyMatch(end::equals)) {
            end += "_";
        }
        return "<<" + end + "\n" + template(text) + end;
    }

    private static String template(String text) {
        return text.replace("${", "$${").replace("%{", "%%{");
    }
}
