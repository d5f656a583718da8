package io.muskrat.core.createcluster.properties;

import io.muskrat.core.createcluster.properties.PropertiesText.Line;
import io.muskrat.core.createcluster.properties.ServerProperty.Type;
import io.muskrat.core.platform.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a line of a configuration may say. Keys as MSK refuses them ("Key '...' is not supported by at least one Apache
 * Kafka version"); values as Kafka defines them, for its brokers do not start with others. Every violation is of the field
 * {@value #FIELD}, its first argument the line's number.
 */
public final class PropertyRules {
    public static final String FIELD = "propertiesText";

    /** What Kafka knows, but MSK sets itself: listeners, logins, folders, identities, the controllers. */
    private static final Pattern KEPT_BY_MSK = Pattern.compile(
            "(advertised\\.listeners|auto\\.leader\\.rebalance\\.enable|authorizer\\.|broker\\.|control\\.plane\\."
            + "|controller\\.|early\\.start|host\\.name|inter\\.broker\\.|listener"
            + "|log\\.dir|metadata\\.|metric|node\\.id|port$|principal\\.|process\\.roles|rack|remote\\.|sasl\\.|security\\."
            + "|ssl\\.|super\\.users|zookeeper\\.connect$|zookeeper\\.set\\.acl).*");

    private static final int NEAR = 3;

    private static final Map<Type, BigDecimal> MOST = Map.of(
            Type.SHORT, BigDecimal.valueOf(Short.MAX_VALUE),
            Type.INT, BigDecimal.valueOf(Integer.MAX_VALUE),
            Type.LONG, BigDecimal.valueOf(Long.MAX_VALUE),
            Type.DOUBLE, BigDecimal.valueOf(Double.MAX_VALUE));

    private static final Map<Type, BigDecimal> LEAST = Map.of(
            Type.SHORT, BigDecimal.valueOf(Short.MIN_VALUE),
            Type.INT, BigDecimal.valueOf(Integer.MIN_VALUE),
            Type.LONG, BigDecimal.valueOf(Long.MIN_VALUE),
            Type.DOUBLE, BigDecimal.valueOf(-Double.MAX_VALUE));

    private PropertyRules() {}

    /** All that is wrong, by line. */
    public static List<Violation> check(String text) {
        PropertiesText parsed = PropertiesText.parse(text);
        List<Violation> out = new ArrayList<>();
        parsed.unreadable().forEach(line -> out.add(Violation.of(FIELD, "property-line", line)));
        Map<String, Integer> seen = new HashMap<>();
        for (Line line : parsed.lines()) {
            Integer before = seen.putIfAbsent(line.key(), line.number());
            if (before != null) {
                out.add(Violation.of(FIELD, "property-twice", line.number(), line.key(), before));
            }
            ServerProperties.find(line.key())
                    .ifPresentOrElse(property -> value(property, line, out), () -> out.add(unknown(line)));
        }
        out.sort(Comparator.comparingInt(violation -> Integer.parseInt(violation.args().getFirst())));
        return List.copyOf(out);
    }

    private static Violation unknown(Line line) {
        if (KEPT_BY_MSK.matcher(line.key()).matches()) {
            return Violation.of(FIELD, "property-kept", line.number(), line.key());
        }
        return near(line.key())
                .map(name -> Violation.of(FIELD, "property-near", line.number(), line.key(), name))
                .orElseGet(() -> Violation.of(FIELD, "property-unknown", line.number(), line.key()));
    }

    private static void value(ServerProperty property, Line line, List<Violation> out) {
        String value = line.value();
        switch (property.type()) {
            case BOOLEAN -> {
                if (!Set.of("true", "false").contains(value)) {
                    out.add(Violation.of(FIELD, "property-boolean", line.number(), line.key(), value));
                }
            }
            case WORD -> words(property, line, List.of(value), out);
            case WORDS -> words(property, line, List.of(value.split("\\s*,\\s*", -1)), out);
            case TEXT -> {
                if (value.isEmpty()) {
                    out.add(Violation.of(FIELD, "property-empty", line.number(), line.key()));
                }
            }
            default -> number(property, line, out);
        }
    }

    private static void words(ServerProperty property, Line line, List<String> words, List<Violation> out) {
        if (!property.choices().containsAll(words)) {
            String choices = String.join(", ", property.choices());
            out.add(Violation.of(FIELD, "property-choice", line.number(), line.key(), line.value(), choices));
        }
    }

    private static void number(ServerProperty property, Line line, List<Violation> out) {
        boolean fraction = property.type() == Type.DOUBLE;
        String shape = fraction ? "[+-]?(\\d{1,40}(\\.\\d{0,40})?|\\.\\d{1,40})" : "[+-]?\\d{1,40}";
        if (!line.value().matches(shape)) {
            String rule = fraction ? "property-decimal" : "property-whole";
            out.add(Violation.of(FIELD, rule, line.number(), line.key(), line.value()));
            return;
        }
        BigDecimal value = new BigDecimal(line.value());
        BigDecimal least = property.least().orElse(LEAST.get(property.type()));
        BigDecimal most = property.most().orElse(MOST.get(property.type()));
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            out.add(Violation.of(
                    FIELD, "property-range", line.number(), line.key(), line.value(), plain(least), plain(most)));
        }
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }

    // the property that was probably meant
    private static Optional<String> near(String key) {
        return ServerProperties.ALL.stream()
                .map(ServerProperty::name)
                .filter(name -> Math.abs(name.length() - key.length()) <= NEAR && distance(name, key) <= NEAR)
                .min(Comparator.comparingInt(name -> distance(name, key)));
    }

    /** How many letters are to be changed, added or taken away (Levenshtein). */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int same = corner + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(same, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
