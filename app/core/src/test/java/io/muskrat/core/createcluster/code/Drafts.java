package io.muskrat.core.createcluster.code;

import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.draft.Configuration;
import io.muskrat.core.createcluster.draft.Kind;
import io.muskrat.core.createcluster.draft.Placement.MoreVpc;
import io.muskrat.core.createcluster.draft.Tag;
import java.util.List;

/** Drafts in which everything is set, one of each kind. */
public final class Drafts {
    public static final Place PLACE = new Place("ap-northeast-2", "123456789012", "vpc-0a1");
    public static final String KEY = "arn:aws:kms:ap-northeast-2:123456789012:key/11111111-2222-3333-4444-555555555555";
    public static final String AUTHORITY =
            "arn:aws:acm-pca:ap-northeast-2:123456789012:certificate-authority/11111111-2222-3333-4444-555555555555";

    public static final ClusterDraft STANDARD = ClusterDraft.start()
            .basics(b -> b.withName("orders")
                    .withKafkaVersion("3.9.x.kraft")
                    .withConfiguration("arn:aws:kafka:ap-northeast-2:123456789012:configuration/mine/1-2", "7")
                    .withTags(List.of(new Tag("team", "pay \"ments\""), new Tag("cost.center", "${x}"))))
            .placement(p -> p.withVpcId("vpc-0a1")
                    .withSubnets(List.of("subnet-0a1", "subnet-0a2", "subnet-0a3"))
                    .withSecurityGroups(List.of("sg-0123456789abcdef1", "sg-0123456789abcdef2")))
            .machines(m -> m.withInstanceType("kafka.m7g.4xlarge").withBrokersPerZone("2"))
            .storage(s -> s.withVolumeSize("1000").withThroughputOn(true).withThroughput("300").withMode("TIERED"))
            .encryption(e -> e.withKmsKey(KEY))
            .authentication(a -> a.withIam(true).withScram(true).withTls(true).withUnauthenticated(false)
                    .withTlsAuthorities(List.of(AUTHORITY)))
            .watching(w -> w.withMonitoring("PER_BROKER").withJmxExporter(true).withNodeExporter(true)
                    .withLogs(w.logs().withCloudWatch(true, "/msk/orders").withS3(true, "my-bucket", "logs/")
                            .withFirehose(true, "my-stream")));

    public static final ClusterDraft EXPRESS = STANDARD.basics(b -> b.withKind(Kind.EXPRESS))
            .machines(m -> m.withInstanceType("express.m7g.large").withRebalancing("PAUSED"));

    public static final ClusterDraft SERVERLESS = STANDARD.basics(b -> b.withKind(Kind.SERVERLESS))
            .placement(p -> p.withMoreVpcs(
                    List.of(new MoreVpc("vpc-0b1", List.of("subnet-0b1", "subnet-0b2"), List.of("sg-0123456789abcdef3")))));

    public static final String PROPERTIES = "auto.create.topics.enable=false\n# $HOME `x`\nlog.retention.hours=48\n";

    /** With all that is made before and after the cluster. */
    public static final ClusterDraft ROUND = STANDARD
            .basics(b -> b.withConfiguration(new Configuration.New("orders-config", "For \"orders\"", PROPERTIES)))
            .authentication(a -> a.withScramUser("o'brien \"x\"").withScramKmsKey(KEY))
            .storage(s -> s.withAutoScalingOn(true).withAutoScalingTarget("60").withAutoScalingMaximum("4000"));

    private Drafts() {}

    public static Blueprint blueprint(ClusterDraft draft) {
        return Blueprint.of(draft, PLACE);
    }
}
