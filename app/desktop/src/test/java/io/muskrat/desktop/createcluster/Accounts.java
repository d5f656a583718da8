package io.muskrat.desktop.createcluster;

import io.muskrat.core.createcluster.catalog.BrokerSize;
import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.catalog.KafkaVersion;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.intake.Taken;
import io.muskrat.core.platform.PriceChoices;
import io.muskrat.desktop.createcluster.model.Account;
import io.muskrat.desktop.createcluster.model.Sources;
import io.muskrat.desktop.session.prices.PricesModel;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** Accounts with a catalogue made by hand. */
public final class Accounts {

    public static final String VPC = "vpc-0a10";

    /** Each cluster of it is like the one that a draft begins with, in the first VPC. */
    public static final Sources SOURCES = new Sources() {
        @Override
        public String number() {
            return "000000000000";
        }

        @Override
        public Taken like(String arn, Catalog catalog) {
            return new Taken("", ClusterDraft.start().basics(b -> b.withName(arn + "-copy")), List.of("Provisioned.Other"));
        }
    };

    private Accounts() {}

    public static Catalog catalog() {
        return new Catalog(
                List.of(new Catalog.Vpc("vpc-0def", "", "172.31.0.0/16", true),
                        new Catalog.Vpc(VPC, "MSK_TEST_VPC", "10.10.0.0/16", false)),
                List.of(subnet("subnet-01", "broker01", "a", 0), subnet("subnet-01b", "broker01b", "a", 3),
                        subnet("subnet-02", "broker02", "b", 1), subnet("subnet-03", "broker03", "c", 2)),
                List.of(new Catalog.SecurityGroup("sg-0def", "default", "default VPC security group", VPC),
                        new Catalog.SecurityGroup("sg-0msk", "msk-brokers", "Kafka ports from the client instance", VPC)),
                List.of(KafkaVersion.of("3.6.0", "ACTIVE"), KafkaVersion.of("3.9.x.kraft", "ACTIVE"),
                        KafkaVersion.of("4.1.x.kraft", "ACTIVE"), KafkaVersion.of("2.8.1", "DEPRECATED")),
                List.of(new Catalog.ConfigurationRef("arn:aws:kafka:ap-northeast-2:000000000000:configuration/orders/1",
                        "orders", 3, List.of("3.9.x.kraft"))),
                BrokerSize.ALL);
    }

    private static Catalog.Subnet subnet(String id, String name, String zone, int net) {
        return new Catalog.Subnet(id, name, VPC, "ap-northeast-2" + zone, "10.10." + net + ".0/24", 251);
    }

    public static Account account(boolean sandbox, Function<ClusterDraft, String> create) {
        return account(sandbox, Accounts::catalog, create);
    }

    static Account account(boolean sandbox, Callable<Catalog> catalog, Function<ClusterDraft, String> create) {
        return new Account(sandbox ? "Sandbox" : "Production", "ap-northeast-2", sandbox, catalog, create,
                new PaperNetwork(), SOURCES, prices());
    }

    /** Those of the table, for a load of 1 MB/s in and 2 out. */
    public static PricesModel prices() {
        return new PricesModel(null, PriceChoices.none(), choices -> { });
    }
}
