package io.muskrat.core.createcluster;

import io.muskrat.core.createcluster.catalog.BrokerSize;
import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.catalog.KafkaVersion;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import java.util.List;

/** An account as the rules see it, and a draft that keeps them all. */
final class Examples {
    static final Catalog CATALOG = new Catalog(
            List.of(
                    new Catalog.Vpc("vpc-1", "MSK_TEST_VPC", "10.10.0.0/16", false),
                    new Catalog.Vpc("vpc-2", "", "172.31.0.0/16", true)),
            List.of(
                    subnet("subnet-a", "broker01", "vpc-1", "ap-northeast-2a", 251),
                    subnet("subnet-b", "broker02", "vpc-1", "ap-northeast-2b", 251),
                    subnet("subnet-c", "broker03", "vpc-1", "ap-northeast-2c", 251),
                    subnet("subnet-a2", "broker01b", "vpc-1", "ap-northeast-2a", 251),
                    subnet("subnet-full", "full", "vpc-1", "ap-northeast-2c", 1),
                    subnet("subnet-x", "", "vpc-2", "ap-northeast-2a", 251)),
            List.of(
                    new Catalog.SecurityGroup("sg-1", "default", "", "vpc-1"),
                    new Catalog.SecurityGroup("sg-2", "default", "", "vpc-2")),
            List.of(
                    KafkaVersion.of("3.5.1", "DEPRECATED"),
                    KafkaVersion.of("3.6.0", "ACTIVE"),
                    KafkaVersion.of("2.6.3", "ACTIVE"),
                    KafkaVersion.of("3.9.x.kraft", "ACTIVE"),
                    KafkaVersion.of("4.1.x.kraft", "ACTIVE")),
            List.of(new Catalog.ConfigurationRef("arn:conf", "mine", 3, List.of("3.9.x.kraft"))),
            BrokerSize.ALL);

    private Examples() {}

    static ClusterDraft good() {
        return ClusterDraft.start()
                .basics(b -> b.withName("msk-test"))
                .placement(p -> p.withVpcId("vpc-1"))
                .basics(b -> b.withKafkaVersion("3.9.x.kraft"))
                .placement(p -> p.withSubnets(List.of("subnet-a", "subnet-b", "subnet-c")));
    }

    private static Catalog.Subnet subnet(String id, String name, String vpc, String zone, int free) {
        return new Catalog.Subnet(id, name, vpc, zone, "10.10.0.0/24", free);
    }
}
