package io.muskrat.desktop.createcluster.pages;

import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.draft.Configuration;
import io.muskrat.core.createcluster.draft.Kind;
import io.muskrat.core.createcluster.draft.Logs;
import io.muskrat.core.createcluster.draft.Storage;
import io.muskrat.core.createcluster.draft.Tag;
import io.muskrat.desktop.createcluster.form.Facts;
import io.muskrat.desktop.createcluster.model.Stop;
import io.muskrat.desktop.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What a step decided, in words. */
final class Summary {

    private static final double KEYS = 128;

    private final Texts texts;
    private final Supplier<Catalog> catalogs;

    Summary(Texts texts, Supplier<Catalog> catalogs) {
        this.texts = texts;
        this.catalogs = catalogs;
    }

    Facts of(Stop stop, ClusterDraft draft) {
        Facts facts = new Facts(KEYS);
        switch (stop) {
            case GENERAL -> general(facts, draft);
            case ZONES -> zones(facts, draft);
            case CONFIGURATION -> row(facts, "configurationArn", configuration(draft));
            case BROKERS -> brokers(facts, draft);
            case TAGS -> tags(facts, draft);
            case STORAGE -> storage(facts, draft.storage());
            case ENCRYPTION -> row(row(row(facts, "encryptionInTransit.short", option("encryptionInTransit", draft.encryption().inTransit())),
                    "inCluster.short", texts.get(draft.encryption().inCluster() ? "createcluster.on" : "createcluster.off")),
                    "kmsKey.short", draft.encryption().kmsKey().isBlank() ? texts.get("createcluster.kmsKey.prompt") : draft.encryption().kmsKey());
            case AUTHENTICATION -> row(facts, "auth", authentication(draft));
            case MONITORING -> monitoring(facts, draft);
            case ADVANCED -> row(facts, "securityGroups", securityGroups(draft));
            case REVIEW -> throw new IllegalArgumentException("The review sums up the steps, not itself");
        }
        return facts;
    }

    private void general(Facts facts, ClusterDraft draft) {
        row(facts, "name", draft.name());
        row(facts, "kind", option("kind", draft.kind().name()));
        row(facts, "vpcId", vpc(draft.placement().vpcId()));
        if (draft.kind().provisioned()) {
            row(facts, "kafkaVersion.short", draft.basics().kafkaVersion());
        }
    }

    private String vpc(String id) {
        return catalogs.get().vpc(id).map(Catalog.Vpc::label).orElse(id);
    }

    private void brokers(Facts facts, ClusterDraft draft) {
        row(facts, "instanceType", draft.machines().instanceType());
        row(facts, "brokerCount.short", String.valueOf(draft.brokerCount()));
        if (draft.kind() == Kind.EXPRESS) {
            row(facts, "rebalancing", option("rebalancing", draft.machines().rebalancing()));
        }
    }

    private void storage(Facts facts, Storage storage) {
        row(facts, "volumeSize.short", storage.volumeSize().isBlank() ? "" : storage.volumeSize() + " GiB");
        row(facts, "throughput.short", storage.throughputOn()
                ? storage.throughput() + " MiB/s" : texts.get("createcluster.off"));
        row(facts, "storageMode.short", option("storageMode", storage.mode()));
        row(facts, "autoScaling.short", storage.autoScalingOn()
                ? texts.get("createcluster.autoScaling.chosen", storage.autoScalingTarget(), storage.autoScalingMaximum())
                : texts.get("createcluster.off"));
    }

    private void zones(Facts facts, ClusterDraft draft) {
        row(facts, "zones", texts.get("createcluster.zones.number", draft.placement().zoneCount()));
        for (int slot = 0; slot < draft.placement().subnets().size(); slot++) {
            String id = draft.placement().subnets().get(slot);
            facts.row(texts.get("createcluster.subnets", slot + 1), value(catalogs.get().subnet(id)
                    .map(subnet -> (subnet.name().isBlank() ? id : subnet.name()) + " · " + subnet.zone()).orElse(id)));
        }
        if (!draft.kind().provisioned() && !draft.placement().moreVpcs().isEmpty()) {
            row(facts, "moreVpcs", draft.placement().moreVpcs().stream().map(more -> vpc(more.vpcId()))
                    .collect(Collectors.joining("\n")));
        }
    }

    private String configuration(ClusterDraft draft) {
        return switch (draft.basics().configuration()) {
            case Configuration.MskDefault none -> texts.get("createcluster.configuration.default");
            case Configuration.Existing(String arn, String revision) -> texts.get("createcluster.configuration.chosen",
                    catalogs.get().configurations().stream().filter(each -> each.arn().equals(arn))
                            .map(Catalog.ConfigurationRef::name).findFirst().orElse(arn), revision);
            case Configuration.New made -> texts.get("createcluster.configuration.made", made.name());
        };
    }

    private void tags(Facts facts, ClusterDraft draft) {
        List<Tag> typed = draft.basics().tags().stream().filter(tag -> !(tag.key() + tag.value()).isBlank()).toList();
        if (typed.isEmpty()) {
            row(facts, "tags", texts.get("createcluster.none"));
        }
        typed.forEach(tag -> facts.row(tag.key(), tag.value()));
    }

    private String authentication(ClusterDraft draft) {
        List<String> ways = new ArrayList<>();
        add(ways, draft.authentication().unauthenticated(), "authUnauthenticated");
        add(ways, draft.authentication().iam(), "authIam");
        add(ways, draft.authentication().scram(), "authScram");
        add(ways, draft.authentication().tls(), "authTls");
        return String.join("\n", ways);
    }

    private void monitoring(Facts facts, ClusterDraft draft) {
        row(facts, "monitoring", option("monitoring", draft.watching().monitoring()));
        List<String> exporters = new ArrayList<>();
        add(exporters, draft.watching().jmxExporter(), "jmxExporter.short");
        add(exporters, draft.watching().nodeExporter(), "nodeExporter.short");
        row(facts, "open", exporters.isEmpty() ? texts.get("createcluster.off") : String.join(", ", exporters));
        row(facts, "logs.short", logs(draft.watching().logs()));
    }

    private String logs(Logs logs) {
        List<String> to = new ArrayList<>();
        if (logs.cloudWatch().on()) {
            to.add(texts.get("createcluster.logs.cloudwatch", logs.cloudWatch().logGroup()));
        }
        if (logs.s3().on()) {
            to.add(texts.get("createcluster.logs.s3", logs.s3().bucket(), logs.s3().prefix()));
        }
        if (logs.firehose().on()) {
            to.add(texts.get("createcluster.logs.firehose", logs.firehose().stream()));
        }
        return to.isEmpty() ? texts.get("createcluster.off") : String.join("\n", to);
    }

    private String securityGroups(ClusterDraft draft) {
        return draft.placement().securityGroups().isEmpty() ? texts.get("createcluster.securityGroups.default")
                : catalogs.get().securityGroups().stream().filter(group -> draft.placement().securityGroups().contains(group.id()))
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
