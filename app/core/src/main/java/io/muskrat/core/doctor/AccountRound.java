package io.muskrat.core.doctor;

import io.muskrat.core.aws.AwsClients;
import io.muskrat.core.doctor.account.Caller;
import io.muskrat.core.doctor.account.ClusterLook;
import io.muskrat.core.doctor.account.SecurityGroups;
import io.muskrat.core.doctor.account.Source;
import io.muskrat.core.doctor.finding.Cause;
import io.muskrat.core.doctor.finding.Layer;
import io.muskrat.core.doctor.finding.Look;
import io.muskrat.core.kafka.KafkaAccess;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** The layers that AWS answers for. */
final class AccountRound {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Round round;
    private final Examination.Account account;
    private final AwsClients aws;
    private final Caller caller;
    private final ClusterLook cluster;
    private Look credentials;
    private Look clock;
    private KafkaAccess access;

    AccountRound(Round round, AwsClients aws, Examination.Account account) {
        this.round = round;
        this.account = account;
        this.aws = aws;
        caller = new Caller(aws);
        cluster = new ClusterLook(aws, account.clusterArn());
    }

    /** @return the layer at which it ended, null when there was no failure */
    Layer examine() {
        credentials = round.run(Layer.CREDENTIALS, "", "sts:GetCallerIdentity " + caller.address(), LIMIT,
                caller::credentials);
        if (caller.answered()) {
            clock = round.run(Layer.CLOCK, "", "Date: " + caller.address(), LIMIT, caller::clock);
        } else {
            round.skip(Layer.CLOCK, "", Layer.CREDENTIALS);
        }
        if (account.clusterArn().isEmpty()) {
            if (account.wayIn() == null) {
                list();
            }
            access = account.wayIn() == null ? null : account.wayIn().apply(Map.of(), aws);
            return credentials.ok() ? null : Layer.CREDENTIALS;
        }
        if (!credentials.ok()) {
            round.skip(Layer.CREDENTIALS, Layer.CLUSTER, Layer.BOOTSTRAP);
            return Layer.CREDENTIALS;
        }
        Look state = round.run(Layer.CLUSTER, "", "kafka:DescribeClusterV2 " + account.clusterArn(), LIMIT,
                cluster::state);
        if (cluster.hopeless(state)) {
            round.skip(Layer.BOOTSTRAP, "", Layer.CLUSTER);
            return Layer.CLUSTER;
        }
        return bootstrap();
    }

    private void list() {
        if (credentials.ok()) {
            round.run(Layer.CLUSTER, "", "kafka:ListClustersV2", LIMIT, cluster::list);
        } else {
            round.skip(Layer.CLUSTER, "", Layer.CREDENTIALS);
        }
    }

    private Layer bootstrap() {
        Look look = round.run(Layer.BOOTSTRAP, "", "kafka:GetBootstrapBrokers " + account.clusterArn(), LIMIT, () -> {
            Map<String, String> strings = new LinkedHashMap<>();
            Look found = cluster.bootstrap(strings);
            return found.ok() ? chosen(strings) : found;
        });
        return look.ok() ? null : Layer.BOOTSTRAP;
    }

    private Look chosen(Map<String, String> strings) {
        try {
            access = account.wayIn().apply(strings, aws);
            return Look.good(access.bootstrapServers());
        } catch (ProblemException e) {
            return e.problem().code() == ProblemCode.CLUSTER_NO_WAY_IN
                    ? Look.bad(Cause.NO_WAY_IN, strings.toString(), String.join(", ", strings.keySet()))
                    : Look.of(e.problem(), e.problem().detail());
        }
    }

    /** How to reach the brokers; null until {@link #examine} found out. */
    KafkaAccess access() {
        return access;
    }

    /** The security groups against a port of the brokers; nothing where they are not known. */
    void securityGroups(int port, Source source) {
        SecurityGroups groups = new SecurityGroups(aws, cluster);
        if (!account.clusterArn().isEmpty() && groups.known()) {
            round.run(Layer.SECURITY_GROUP, "", "ec2:DescribeSecurityGroups " + groups.names() + ", tcp " + port, LIMIT,
                    () -> groups.look(port, source));
        }
    }

    String arn() {
        return account.clusterArn();
    }

    String region() {
        return aws.access().region();
    }

    String caller() {
        return caller.arn();
    }

    boolean clockIsOff() {
        return clock != null && !clock.ok();
    }

    boolean knowsUs() {
        return credentials != null && credentials.ok();
    }

    /** A refused SCRAM login told more exactly, when MSK says that nobody may log in so. */
    Look scram(Look refused, String user) {
        return account.clusterArn().isEmpty() || !knowsUs() || cluster.hasScramSecrets() ? refused
                : Look.bad(Cause.SCRAM_NO_SECRETS, refused.raw(), user).with(cluster.associate());
    }
}
