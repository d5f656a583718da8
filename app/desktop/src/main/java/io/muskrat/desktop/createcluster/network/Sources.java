package io.muskrat.desktop.createcluster.network;

import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.firewall.NeededPort;
import io.muskrat.core.createcluster.firewall.Opening.Source;
import io.muskrat.desktop.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Sources of security group rules in words. */
record Sources(Texts texts, Catalog catalog) {

    /** For example {@code the VPC MSK_TEST_VPC (10.10.0.0/16), members of bastion (sg-0123)}. */
    String words(List<Source> sources) {
        return sources.stream().map(this::word).collect(Collectors.joining(", "));
    }

    String word(Source source) {
        return switch (source.kind()) {
            case RANGE -> range(source);
            case GROUP -> texts.get("network.source.group", group(source.value()));
            case PREFIX_LIST -> texts.get("network.source.list", source.value());
        };
    }

    private String range(Source source) {
        if (source.anywhere()) {
            return texts.get("network.source.anywhere", source.value());
        }
        return catalog.vpcs().stream().filter(vpc -> vpc.cidr().equals(source.value())).findFirst()
                .map(vpc -> texts.get("network.source.vpc", vpc.name().isBlank() ? vpc.id() : vpc.name(), vpc.cidr()))
                .orElse(source.value());
    }

    private String group(String id) {
        return catalog.securityGroups().stream().filter(each -> each.id().equals(id)).findFirst()
                .map(Catalog.SecurityGroup::label).orElse(id);
    }

    static String key(NeededPort port) {
        return "network.port." + port.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
