package io.muskrat.core.createcluster.rules;

import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.draft.Configuration;
import io.muskrat.core.createcluster.properties.PropertiesText;
import io.muskrat.core.createcluster.properties.PropertyRules;
import io.muskrat.core.platform.Violation;
import java.util.List;
import java.util.regex.Pattern;

/** A configuration that is made with the cluster: its name follows the same pattern as a cluster's. */
final class ConfigurationRules {
    /** CreateConfiguration of the API reference takes no other; its length is that of a cluster's name. */
    private static final Pattern NAME = Pattern.compile("[0-9A-Za-z][0-9A-Za-z-]*");

    private static final int NAME_MAX = 64;

    private ConfigurationRules() {}

    static void check(Configuration.New wanted, Catalog catalog, List<Violation> out) {
        String name = wanted.name().strip();
        if (name.isEmpty()) {
            out.add(Violation.of("configurationName", "configuration-name-empty"));
        } else if (!NAME.matcher(name).matches()) {
            out.add(Violation.of("configurationName", "configuration-name", name));
        } else if (name.length() > NAME_MAX) {
            out.add(Violation.of("configurationName", "configuration-name-long", name.length(), NAME_MAX));
        } else if (catalog.configurations().stream().anyMatch(each -> each.name().equals(name))) {
            out.add(Violation.of("configurationName", "configuration-taken", name));
        }
        List<Violation> lines = PropertyRules.check(wanted.propertiesText());
        out.addAll(lines);
        if (lines.isEmpty() && PropertiesText.parse(wanted.propertiesText()).lines().isEmpty()) {
            out.add(Violation.of(PropertyRules.FIELD, "properties-empty"));
        }
    }
}
