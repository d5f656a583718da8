package io.muskrat.core.createcluster.rules;

import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.draft.Placement;
import io.muskrat.core.createcluster.draft.Tag;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Name, version, zones, subnets, security groups and tags. */
final class PlaceRows {
    private static final String CHARACTERS = "one or more characters that are not valid";
    private static final String LENGTH = "must be between 1 and 64 characters long";
    private static final String VERSION = "Unsupported KafkaVersion";
    private static final String SILENT = "AWS is told subnets only, and would make a cluster in fewer zones than meant";
    private static final String SUBNETS_ONLY = "AWS is told subnets only, not zones";
    private static final String VPC_OF_SUBNETS = "AWS takes the VPC from the subnets";
    private static final String KEY = "A tag key must have 1 to 128";

    private PlaceRows() {}

    static void add(Rows rows) {
        names(rows);
        versions(rows);
        zones(rows, rows.ground());
        serverless(rows, rows.ground());
        tags(rows);
        groups(rows, rows.ground());
    }

    private static void names(Rows rows) {
        rows.from(rows.ground().standard());
        rows.refused("no name", "name", "name-empty", LENGTH, d -> d.basics(b -> b.withName("")))
                .refused("a blank as the name", "name", "name-empty", CHARACTERS, d -> d.basics(b -> b.withName(" ")))
                .refused("65 letters", "name", "name-long", LENGTH, d -> d.basics(b -> b.withName("a".repeat(65))))
                .refused("msk_test", "name", "name-characters", CHARACTERS, d -> d.basics(b -> b.withName("msk_test")))
                .refused("msk.test", "name", "name-characters", CHARACTERS, d -> d.basics(b -> b.withName("msk.test")))
                .refused("msk test", "name", "name-characters", CHARACTERS, d -> d.basics(b -> b.withName("msk test")))
                .refused("내 클러스터", "name", "name-characters", CHARACTERS, d -> d.basics(b -> b.withName("내 클러스터")))
                .refused("-msk", "name", "name-first", CHARACTERS, d -> d.basics(b -> b.withName("-msk")))
                .stricter("no VPC", "vpcId", "vpc-empty", VPC_OF_SUBNETS,
                        d -> d.placement(p -> p.withVpcId("")))
                .stricter("vpc-9", "vpcId", "vpc-unknown", VPC_OF_SUBNETS,
                        d -> d.placement(p -> p.withVpcId("vpc-9")));
    }

    private static void versions(Rows rows) {
        rows.from(rows.ground().standard());
        rows.refused("no version", "kafkaVersion", "version-empty", VERSION,
                        d -> d.basics(b -> b.withKafkaVersion("")))
                .refused("9.9", "kafkaVersion", "version-unknown", VERSION, d -> d.basics(b -> b.withKafkaVersion("9.9")))
                .refused("3.5.1", "kafkaVersion", "version-deprecated", VERSION,
                        d -> d.basics(b -> b.withKafkaVersion("3.5.1")))
                .refused("3.8.link", "kafkaVersion", "version-deprecated", VERSION,
                        d -> d.basics(b -> b.withKafkaVersion("3.8.link")))
                .refused("Standard, 4.2.x.kraft", "kafkaVersion", "version-standard", VERSION,
                        d -> d.basics(b -> b.withKafkaVersion("4.2.x.kraft")));
        rows.from(rows.ground().express());
        rows.refused("Express, 3.6.0", "kafkaVersion", "version-express", VERSION,
                        d -> d.basics(b -> b.withKafkaVersion("3.6.0")))
                .refused("Express, 3.9.x", "kafkaVersion", "version-express", VERSION,
                        d -> d.basics(b -> b.withKafkaVersion("3.9.x")))
                .refused("Express, 4.1.x.kraft", "kafkaVersion", "version-express", VERSION,
                        d -> d.basics(b -> b.withKafkaVersion("4.1.x.kraft")));
    }

    private static void zones(Rows rows, Ground g) {
        String count = "Specify either two or three client subnets.";
        List<String> three = g.subnets();
        rows.from(g.standard());
        rows.refused("one zone", "zoneCount", "zones-count", count,
                        d -> d.placement(p -> p.withZoneCount("1").withSubnets(three.subList(0, 1))))
                .refused("no number of zones", "zoneCount", "zones-count", count,
                        d -> d.placement(p -> p.withZoneCount("").withSubnets(List.of())))
                .refused("four zones", "zoneCount", "zones-count", count,
                        d -> d.placement(p -> p.withZoneCount("4")
                                .withSubnets(List.of(three.get(0), three.get(1), three.get(2), g.subnet("broker01b")))))
                .stricter("third zone left empty", "subnets", "subnet-empty", SILENT,
                        d -> d.placement(p -> p.withSubnets(List.of(three.get(0), three.get(1), "")))
                                .machines(m -> m.withBrokersPerZone("2")))
                .refusedAt(WizardStep.BROKERS, "third zone left empty, odd brokers", "subnets", "subnet-empty",
                        "must be a multiple of the number of Availability Zones",
                        d -> d.placement(p -> p.withSubnets(List.of(three.get(0), three.get(1), ""))))
                .refused("the same subnet twice", "subnets", "subnet-twice", "duplicate items",
                        d -> d.placement(p -> p.withSubnets(List.of(three.get(0), three.get(0), three.get(2)))))
                .refused("subnet-9", "subnets", "subnet-unknown", "does not exist",
                        d -> d.placement(p -> p.withSubnets(List.of(three.get(0), "subnet-9", three.get(2)))))
                .refused("a subnet of another VPC", "subnets", "subnet-vpc", "must all be in the same VPC",
                        d -> d.placement(p -> p.withSubnets(
                                List.of(three.get(0), three.get(1), g.otherSubnets().getFirst()))))
                .refused("two subnets in zone a", "subnets", "subnets-same-zone", "different Availability Zone",
                        d -> d.placement(p -> p.withSubnets(
                                List.of(three.get(0), g.subnet("broker01b"), three.get(2)))))
                .stricter("three subnets for two zones", "subnets", "subnets-many",
                        "AWS would take three zones though two were chosen",
                        d -> d.placement(p -> p.withZoneCount("2")).machines(m -> m.withBrokersPerZone("3")));
        rows.stricter("four zones, but three subnets", "zoneCount", "zones-count", SUBNETS_ONLY,
                        d -> d.placement(p -> p.withZoneCount("4")).machines(m -> m.withBrokersPerZone("3")))
                .stricter("another VPC than that of the subnets", "subnets", "subnet-vpc", VPC_OF_SUBNETS,
                        d -> d.placement(p -> p.withVpcId(g.otherVpc())))
                .stricter("another VPC than that of the group", "securityGroups", "security-group-vpc", VPC_OF_SUBNETS,
                        d -> d.placement(p -> p.withVpcId(g.otherVpc()).withSecurityGroups(List.of(g.group(g.vpc())))));
        rows.with(changed(g.catalog, 1, "ap-northeast-2"))
                .stricter("a full subnet", "subnets", "subnet-full", "AWS begins, and fails half an hour later",
                        d -> d.machines(m -> m.withBrokersPerZone("2")));
        rows.with(changed(g.catalog, 251, "us-west-1"))
                .stricter("three zones in us-west-1", "zoneCount", "zones-region", "another region than the sandbox's", d -> d);
        rows.with(onlyZonesAB(g.catalog, three.get(2)))
                .stricter("a VPC with two zones", "zoneCount", "zones-vpc", SILENT,
                        d -> d.placement(p -> p.withSubnets(List.of(three.get(0), three.get(1), "")))
                                .machines(m -> m.withBrokersPerZone("2")));
        rows.from(g.express());
        rows.refused("Express in two zones", "zoneCount", "zones-express", "Express instance types require 3 subnets",
                        d -> d.placement(p -> p.withZoneCount("2").withSubnets(three.subList(0, 2))))
                .stricter("Express in two zones, but three subnets", "zoneCount", "zones-express", SUBNETS_ONLY,
                        d -> d.placement(p -> p.withZoneCount("2")).machines(m -> m.withBrokersPerZone("3")));
    }

    private static void serverless(Rows rows, Ground g) {
        String two = "at least two and at most six subnets";
        List<String> three = g.subnets();
        List<String> x = g.otherSubnets();
        rows.from(g.serverless());
        rows.refused("serverless in one zone", "zoneCount", "zones-serverless", two,
                        d -> d.placement(p -> p.withZoneCount("1").withSubnets(three.subList(0, 1))))
                .refused("serverless in seven zones", "zoneCount", "zones-serverless", two,
                        d -> d.placement(p -> p.withZoneCount("7").withSubnets(Collections.nCopies(7, three.getFirst()))))
                .refused("serverless, two subnets in zone a", "subnets", "subnets-same-zone", "different Availability Zone",
                        d -> d.placement(p -> p.withSubnets(
                                List.of(three.get(0), g.subnet("broker01b"), three.get(2)))))
                .refused("five further VPCs", "moreVpcs", "vpcs-many", "at most five VpcConfigs",
                        d -> d.placement(p -> p.withMoreVpcs(
                                Collections.nCopies(5, new Placement.MoreVpc(g.otherVpc(), x, List.of())))))
                .refused("an empty row of a further VPC", "moreVpcs", "more-vpc-empty", two, d -> d.placement(
                        p -> p.withMoreVpcs(List.of(new Placement.MoreVpc("", List.of(), List.of())))))
                .refused("one subnet of a further VPC", "moreVpcs", "more-vpc-subnets", two,
                        d -> d.placement(p -> p.withMoreVpcs(
                                List.of(new Placement.MoreVpc(g.otherVpc(), x.subList(0, 1), List.of())))))
                .stricter("serverless in seven zones, but three subnets", "zoneCount", "zones-serverless", SUBNETS_ONLY,
                        d -> d.placement(p -> p.withZoneCount("7")))
                .stricter("a further VPC not chosen, but its subnets", "moreVpcs", "more-vpc-empty", VPC_OF_SUBNETS,
                        d -> d.placement(p -> p.withMoreVpcs(List.of(new Placement.MoreVpc("", x, List.of())))))
                .stricter("vpc-9 as further VPC", "moreVpcs", "vpc-unknown", VPC_OF_SUBNETS,
                        d -> d.placement(p -> p.withMoreVpcs(List.of(new Placement.MoreVpc("vpc-9", x, List.of())))))
                .refused("a subnet of the first VPC for a further one", "moreVpcs", "subnet-vpc",
                        "must all be in the same VPC",
                        d -> d.placement(p -> p.withMoreVpcs(List.of(
                                new Placement.MoreVpc(g.otherVpc(), List.of(x.getFirst(), three.get(1)), List.of())))))
                .refusedAt(WizardStep.ADVANCED, "a group of the first VPC for a further one", "moreVpcs",
                        "security-group-vpc", "does not exist in the VPC",
                        d -> d.placement(p -> p.withMoreVpcs(
                                List.of(new Placement.MoreVpc(g.otherVpc(), x, List.of(g.group(g.vpc())))))));
    }

    private static void tags(Rows rows) {
        rows.from(rows.ground().standard());
        rows.refused("51 tags", "tags", "tags-many", "at most 50 tags", d -> d.basics(b -> b.withTags(
                        IntStream.range(0, 51).mapToObj(i -> new Tag("k" + i, "")).toList())))
                .refused("a value without a key", "tags", "tag-key-empty", KEY,
                        d -> d.basics(b -> b.withTags(List.of(new Tag("", "v")))))
                .stricter("a blank as key", "tags", "tag-key-empty", "nobody could tell it from an empty one",
                        d -> d.basics(b -> b.withTags(List.of(new Tag(" ", "v")))))
                .refused("a key of 129 letters", "tags", "tag-key-long", KEY,
                        d -> d.basics(b -> b.withTags(List.of(new Tag("k".repeat(129), "v")))))
                .refused("a*b", "tags", "tag-key-characters", KEY,
                        d -> d.basics(b -> b.withTags(List.of(new Tag("a*b", "v")))))
                .refused("aws:x", "tags", "tag-key-aws", "aws: prefixed tag key names are not allowed",
                        d -> d.basics(b -> b.withTags(List.of(new Tag("aws:x", "v")))))
                .refused("AWS:x", "tags", "tag-key-aws", "aws: prefixed tag key names are not allowed",
                        d -> d.basics(b -> b.withTags(List.of(new Tag("AWS:x", "v")))))
                .stricter("the same key twice", "tags", "tag-key-twice", "a request has one value a key; the other would be lost",
                        d -> d.basics(b -> b.withTags(List.of(new Tag("k", "1"), new Tag("k", "2")))))
                .refused("a value of 257 letters", "tags", "tag-value-long", "A tag value must have at most 256",
                        d -> d.basics(b -> b.withTags(List.of(new Tag("k", "v".repeat(257))))))
                .refused("<v>", "tags", "tag-value-characters", "A tag value must have at most 256",
                        d -> d.basics(b -> b.withTags(List.of(new Tag("k", "<v>")))));
    }

    private static void groups(Rows rows, Ground g) {
        rows.from(g.standard());
        rows.stricter("the same group twice", "securityGroups", "security-group-twice", "the second changes nothing",
                        d -> d.placement(p -> p.withSecurityGroups(List.of(g.group(g.vpc()), g.group(g.vpc())))))
                .refused("sg-9", "securityGroups", "security-group-unknown", "does not exist in the VPC",
                        d -> d.placement(p -> p.withSecurityGroups(List.of("sg-9"))))
                .refused("a group of another VPC", "securityGroups", "security-group-vpc", "does not exist in the VPC",
                        d -> d.placement(p -> p.withSecurityGroups(List.of(g.group(g.otherVpc())))));
    }

    // the same subnets with so many free addresses, in a region
    private static Catalog changed(Catalog catalog, int free, String region) {
        return subnets(catalog, catalog.subnets().stream()
                .map(s -> new Catalog.Subnet(
                        s.id(), s.name(), s.vpcId(), s.zone().replaceFirst("^.*-\\d", region), s.cidr(), free))
                .toList());
    }

    private static Catalog onlyZonesAB(Catalog catalog, String inC) {
        String zone = catalog.subnet(inC).orElseThrow().zone();
        return subnets(catalog, catalog.subnets().stream()
                .filter(s -> s.zone().compareTo(zone) < 0)
                .toList());
    }

    private static Catalog subnets(Catalog catalog, List<Catalog.Subnet> subnets) {
        return new Catalog(catalog.vpcs(), subnets, catalog.securityGroups(), catalog.versions(),
                catalog.configurations(), catalog.sizes(), catalog.quotas());
    }
}
