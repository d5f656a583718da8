package io.muskrat.desktop.createcluster.pages;

import io.muskrat.core.createcluster.Catalog;
import io.muskrat.core.createcluster.ClusterDraft;
import io.muskrat.core.createcluster.Tag;
import io.muskrat.desktop.createcluster.form.Facts;
import io.muskrat.desktop.createcluster.model.Stop;
import io.muskrat.desktop.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a step decided, in words. */
final class Summary {

    private static final double KEYS = 128;

    private final Texts texts;
    private final Catalog catalog;

    Summary(Texts texts, Catalog catalog) {
        this.texts = texts;
        this.catalog = catalog;
    }

    Facts of(Stop stop, ClusterDraft draft) {
        Facts facts = new Facts(KEYS);
        switch (stop) {
            case GENERAL -> row(row(row(facts, "name", draft.name()),
                    "vpcId", catalog.vpc(draft.vpcId()).map(Catalog.Vpc::label).orElse(draft.vpcId())),
                    "kafkaVersion.short", draft.kafkaVersion());
            case ZONES -> zones(facts, draft);
            case CONFIGURATION -> row(facts, "configurationArn", configuration(draft));
            case BROKERS -> row(row(facts, "instanceType", draft.instanceType()), "brokerCount.short", draft.brokerCount());
            case TAGS -> tags(facts, draft);
            case STORAGE -> row(facts, "volumeSize.short", draft.volumeSize().isBlank() ? "" : draft.volumeSize() + " GiB");
            case ENCRYPTION -> row(row(row(facts, "encryptionInTransit.short", option("encryptionInTransit", draft.encryptionInTransit())),
                    "inCluster.short", texts.get(draft.inCluster() ? "createcluster.on" : "createcluster.off")),
                    "kmsKey.short", draft.kmsKey().isBlank() ? texts.get("createcluster.kmsKey.prompt") : draft.kmsKey());
            case AUTHENTICATION -> row(facts, "auth", authentication(draft));
            case MONITORING -> monitoring(facts, draft);
            case ADVANCED -> row(facts, "securityGroups", securityGroups(draft));
            case REVIEW -> throw new IllegalArgumentException("The review sums up the steps, not itself");
        }
        return facts;
    }

    private void zones(Facts facts, ClusterDraft draft) {
        row(facts, "zones", texts.get("createcluster.zones." + draft.zoneCount()));
        for (int slot = 0; slot < draft.subnets().size(); slot++) {
            String id = draft.subnets().get(slot);
            facts.row(texts.get("createcluster.subnets", slot + 1), value(catalog.subnet(id)
                    .map(subnet -> (subnet.name().isBlank() ? id : subnet.name()) + " · " + subnet.zone()).orElse(id)));
        }
    }

    private String configuration(ClusterDraft draft) {
        String arn = draft.configurationArn();
        String name = catalog.configurations().stream().filter(each -> each.arn().equals(arn))
                .map(Catalog.ConfigurationRef::name).findFirst().orElse(arn);
        return arn.isEmpty() ? texts.get("createcluster.configuration.default")
                : texts.get("createcluster.configuration.chosen", name, draft.configurationRevision());
    }

    private void tags(Facts facts, ClusterDraft draft) {
        List<Tag> typed = draft.tags().stream().filter(tag -> !(tag.key() + tag.value()).isBlank()).toList();
        if (typed.isEmpty()) {
            row(facts, "tags", texts.get("createcluster.none"));
        }
        typed.forEach(tag -> facts.row(tag.key(), tag.value()));
    }

    private String authentication(ClusterDraft draft) {
        List<String> ways = new ArrayList<>();
        add(ways, draft.authUnauthenticated(), "authUnauthenticated");
        add(ways, draft.authIam(), "authIam");
        add(ways, draft.authScram(), "authScram");
        add(ways, draft.authTls(), "authTls");
        return String.join("\n", ways);
    }

    private void monitoring(Facts facts, ClusterDraft draft) {
        row(facts, "monitoring", option("monitoring", draft.monitoring()));
        List<String> exporters = new ArrayList<>();
        add(exporters, draft.jmxExporter(), "jmxExporter.short");
        add(exporters, draft.nodeExporter(), "nodeExporter.short");
        row(facts, "open", exporters.isEmpty() ? texts.get("createcluster.off") : String.join(", ", exporters));
        row(facts, "logGroup.short", draft.logGroup().isBlank() ? texts.get("createcluster.off") : draft.logGroup());
    }

    private String securityGroups(ClusterDraft draft) {
        return draft.securityGroups().isEmpty() ? texts.get("createcluster.securityGroups.default")
                : catalog.securityGroups().stream().filter(group -> draft.securityGroups().contains(group.id()))
                        .map(Catalog.SecurityGroup::label).collect(Collectors.joining("\n"));
    }

    private void add(List<String> list, boolean on, String key) {
        if (on) {
            list.add(texts.get("createcluster." + key));
        }
    }

    private String option(String name, String value) {
        return texts.get("createcluster." + name + "." + value.toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private Facts row(Facts facts, String key, String value) {
        return facts.row(texts.get("createcluster." + key), value(value));
    }

    private static String value(String value) {
        return value.isBlank() ? "–" : value;
    }
}
