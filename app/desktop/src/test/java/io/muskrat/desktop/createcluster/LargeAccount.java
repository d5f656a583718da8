package io.muskrat.desktop.createcluster;

import io.muskrat.core.createcluster.catalog.BrokerSize;
import io.muskrat.core.createcluster.catalog.Catalog;
import java.util.List;
import java.util.stream.IntStream;

/** The catalogue of an account with a great deal in one VPC: 500 subnets, 200 security groups, 100 configurations. */
final class LargeAccount {

    private static final int SUBNETS = 500;
    private static final int GROUPS = 200;
    private static final int CONFIGURATIONS = 100;
    private static final List<String> ZONES = List.of("a", "b", "c");

    private LargeAccount() {}

    static Catalog catalog() {
        Catalog usual = Accounts.catalog();
        return new Catalog(
                usual.vpcs(),
                IntStream.range(0, SUBNETS).mapToObj(LargeAccount::subnet).toList(),
                IntStream.range(0, GROUPS).mapToObj(i -> new Catalog.SecurityGroup(
                        "sg-%04d".formatted(i), "group-" + i, "opens what team " + i + " needs", Accounts.VPC)).toList(),
                usual.versions(),
                IntStream.range(0, CONFIGURATIONS).mapToObj(i -> new Catalog.ConfigurationRef(
                        "arn:aws:kafka:ap-northeast-2:000000000000:configuration/conf-" + i + "/1", "conf-" + i, 3,
                        List.of("3.9.x.kraft", "4.1.x.kraft"))).toList(),
                BrokerSize.ALL);
    }

    private static Catalog.Subnet subnet(int i) {
        return new Catalog.Subnet("subnet-%04d".formatted(i), "net-" + i, Accounts.VPC,
                "ap-northeast-2" + ZONES.get(i % ZONES.size()), "10.10.%d.0/24".formatted(i % 256), 251);
    }
}
