package io.muskrat.core.doctor;

import io.muskrat.core.doctor.finding.Cause;
import io.muskrat.core.doctor.finding.Fix;
import io.muskrat.core.doctor.finding.IamPolicies;
import io.muskrat.core.doctor.finding.Look;
import io.muskrat.core.doctor.wire.Address;
import io.muskrat.core.doctor.wire.Inside;
import io.muskrat.core.doctor.wire.Settings;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells refusals of brokers more exactly, by what the layers below have shown. A broker of MSK says "Access denied" to a
 * wrong clock, wrong keys, a foreign region and a missing right alike.
 */
final class Refinement {

    private static final Pattern REGION =
            Pattern.compile("\\.kafka(?:-serverless)?\\.([a-z0-9-]+)\\.amazonaws\\.com(?:\\.cn)?$");
    private static final Map<Inside.Right, List<String>> ACTIONS = Map.of(
            Inside.Right.DESCRIBE, List.of("kafka-cluster:DescribeTopic"),
            Inside.Right.READ, List.of("kafka-cluster:DescribeTopic", "kafka-cluster:ReadData"),
            Inside.Right.WRITE, List.of("kafka-cluster:DescribeTopic", "kafka-cluster:WriteData"));

    private final Settings settings;
    private final AccountRound account;

    /** @param accountOrNull null for a cluster known by its bootstrap servers only */
    Refinement(Settings settings, AccountRound accountOrNull) {
        this.settings = settings;
        this.account = accountOrNull;
    }

    /** Who we are to the brokers, as far as it is known. */
    String who() {
        String caller = account == null ? "" : account.caller();
        return settings.iam() ? caller : settings.user();
    }

    Look login(Look look, Address broker) {
        if (look.is(Cause.IAM_CONNECT)) {
            return iam(look, broker);
        }
        return look.is(Cause.SCRAM_LOGIN) && account != null ? account.scram(look, settings.user()) : look;
    }

    private Look iam(Look look, Address broker) {
        Matcher region = REGION.matcher(broker.host());
        boolean named = region.find();
        if (account != null && account.clockIsOff()) {
            return Look.bad(Cause.IAM_CLOCK, look.raw());
        }
        if (account != null && !account.knowsUs()) {
            return Look.bad(Cause.IAM_KEYS, look.raw());
        }
        if (account != null && named && !region.group(1).equals(account.region())) {
            return Look.bad(Cause.IAM_REGION, look.raw(), region.group(1), account.region());
        }
        if (!named) {
            return Look.bad(Cause.IAM_HOST, look.raw(), broker.host());
        }
        return Look.bad(Cause.IAM_CONNECT, look.raw(), who()).with(IamPolicies.connect(arn()));
    }

    Look cluster(Look look, Address broker) {
        if (!look.is(Cause.CLUSTER_DESCRIBE_DENIED)) {
            return look;
        }
        return look.with(settings.iam() ? IamPolicies.connect(arn())
                : acl(broker, "--operation Describe --cluster"));
    }

    Look topic(Look look, String topic, Inside.Right right, Address broker) {
        if (!look.is(Cause.TOPIC_DENIED)) {
            return look;
        }
        return look.with(settings.iam() ? IamPolicies.topic(arn(), topic, ACTIONS.get(right))
                : acl(broker, "--operation " + right.word() + " --topic '" + topic + "'"));
    }

    private Fix acl(Address broker, String what) {
        String user = settings.user().isEmpty() ? "NAME" : settings.user();
        return Fix.command("kafka-acls.sh --bootstrap-server " + broker + " --command-config admin.properties --add "
                + "--allow-principal 'User:" + user + "' " + what);
    }

    private String arn() {
        return account == null ? "" : account.arn();
    }
}
