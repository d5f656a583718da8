package io.muskrat.core.doctor;

import io.muskrat.core.doctor.finding.Cause;
import io.muskrat.core.doctor.finding.Layer;
import io.muskrat.core.doctor.finding.Look;
import io.muskrat.core.doctor.wire.Address;
import io.muskrat.core.doctor.wire.BastionLook;
import io.muskrat.core.doctor.wire.Inside;
import io.muskrat.core.doctor.wire.Net;
import io.muskrat.core.doctor.wire.Protocol;
import io.muskrat.core.doctor.wire.Settings;
import io.muskrat.core.doctor.wire.Tls;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The layers that the brokers themselves answer for. */
final class BrokerRound {

    private static final Duration LIMIT = Duration.ofSeconds(25);

    private final Round round;
    private final Examination what;
    private final Settings settings;
    private final BastionLook bastion;
    private final Refinement refined;

    /**
     * @param accountOrNull null for a cluster known by its bootstrap servers only
     * @param bastionOrNull null when brokers are reached directly
     */
    BrokerRound(Round round, Examination what, AccountRound accountOrNull, Settings settings, BastionLook bastionOrNull) {
        this.round = round;
        this.what = what;
        this.settings = settings;
        this.bastion = bastionOrNull;
        this.refined = new Refinement(settings, accountOrNull);
    }

    /** @param reached the brokers of the bootstrap string, with what TCP saw of them */
    void examine(Map<Address, Look> reached) {
        List<Address> good = good(reached);
        Layer failed = Layer.TCP;
        if (settings.tls()) {
            Map<Address, Look> looks = step(Layer.TLS, reached.keySet(), good, failed, "TLS ", new Tls(settings)::look);
            failed = good.isEmpty() ? failed : Layer.TLS;
            good = good(looks);
        }
        Map<Address, Look> looks = step(Layer.PROTOCOL, reached.keySet(), good, failed, "ApiVersions ",
                new Protocol(settings)::look);
        failed = good.isEmpty() ? failed : Layer.PROTOCOL;
        good = good(looks);
        if (good.isEmpty()) {
            skip(failed);
            return;
        }
        Address first = good.getFirst();
        try (Inside inside = new Inside(settings, first)) {
            inside(inside, first);
        }
    }

    private Map<Address, Look> step(Layer layer, Iterable<Address> all, List<Address> good, Layer failed, String tried,
                                    Function<Address, Look> look) {
        Map<Address, Look> looks = round.each(layer, good, broker -> tried + broker, LIMIT, look);
        all.forEach(broker -> {
            if (!good.contains(broker)) {
                round.skip(layer, broker.toString(), failed);
            }
        });
        return looks;
    }

    private void skip(Layer failed) {
        List<Layer> rest = new ArrayList<>(List.of(Layer.AUTHORIZATION, Layer.ADVERTISED));
        if (settings.sasl()) {
            rest.addFirst(Layer.SASL);
        }
        if (!what.topic().isEmpty()) {
            rest.add(rest.size() - 1, Layer.TOPIC);
        }
        round.skip(failed, rest.toArray(Layer[]::new));
    }

    private void inside(Inside inside, Address broker) {
        if (settings.sasl()) {
            Look login = round.run(Layer.SASL, broker.toString(), "SASL " + settings.mechanism() + " " + broker, LIMIT,
                    () -> refined.login(inside.login(), broker));
            if (!login.ok()) {
                List<Layer> rest = new ArrayList<>(List.of(Layer.AUTHORIZATION, Layer.ADVERTISED));
                if (!what.topic().isEmpty()) {
                    rest.add(1, Layer.TOPIC);
                }
                round.skip(Layer.SASL, rest.toArray(Layer[]::new));
                return;
            }
        }
        round.run(Layer.AUTHORIZATION, "", "DescribeCluster " + broker, LIMIT, () -> {
            Look login = settings.sasl() ? Look.good("") : inside.login();
            return login.ok() ? refined.cluster(inside.cluster(refined.who()), broker) : login;
        });
        if (!what.topic().isEmpty()) {
            topic(inside, broker);
        }
        round.each(Layer.ADVERTISED, inside.advertised(), each -> (bastion == null ? "" : "direct-tcpip, ")
                + settings.protocol() + " " + each, LIMIT, this::advertised);
    }

    private void topic(Inside inside, Address broker) {
        for (Inside.Right right : Inside.Right.values()) {
            Look look = round.run(Layer.TOPIC, what.topic() + " " + right.word(), "Metadata " + what.topic(), LIMIT,
                    () -> refined.topic(inside.topic(what.topic(), right), what.topic(), right, broker));
            if (look.is(Cause.TOPIC_UNKNOWN)) {
                return;
            }
        }
    }

    /** The whole way once more, to a broker by the name and port that the cluster tells. */
    private Look advertised(Address broker) {
        Look name = Net.name(broker.host());
        if (bastion != null) {
            Look tcp = bastion.tcp(broker);
            if (!tcp.ok()) {
                return Look.bad(Cause.ADVERTISED_UNREACHABLE, tcp.raw(), broker.toString());
            }
        }
        Look tcp = name.ok() ? Net.tcp(broker) : name;
        if (!tcp.ok()) {
            return Look.bad(bastion == null ? Cause.ADVERTISED_UNREACHABLE : Cause.ADVERTISED_NOT_CARRIED, tcp.raw(),
                    broker.toString());
        }
        try (Inside inside = new Inside(settings, broker)) {
            Look login = inside.login();
            return login.ok() || !login.is(Cause.UNKNOWN) ? login
                    : Look.bad(Cause.ADVERTISED_UNREACHABLE, login.raw(), broker.toString());
        }
    }

    private static List<Address> good(Map<Address, Look> looks) {
        return looks.entrySet().stream().filter(e -> e.getValue().ok()).map(Map.Entry::getKey).toList();
    }
}
