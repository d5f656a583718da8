package io.muskrat.core.doctor;

import io.muskrat.core.doctor.account.Source;
import io.muskrat.core.doctor.finding.Cause;
import io.muskrat.core.doctor.finding.Fix;
import io.muskrat.core.doctor.finding.Layer;
import io.muskrat.core.doctor.finding.Look;
import io.muskrat.core.doctor.finding.Raw;
import io.muskrat.core.doctor.wire.Address;
import io.muskrat.core.doctor.wire.BastionLook;
import io.muskrat.core.doctor.wire.Net;
import io.muskrat.core.doctor.wire.Settings;
import io.muskrat.core.kafka.ClientProperties;
import io.muskrat.core.kafka.KafkaAccess;
import io.muskrat.core.platform.Violation;
import io.muskrat.core.tunnels.KeyPusher;
import io.muskrat.core.tunnels.Login;
import io.muskrat.core.tunnels.Tunnels;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The layers from the connection's settings to TCP; what is above is {@link BrokerRound}'s. */
final class NetworkRound implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    // a person may be asked about a host key or for a password meanwhile
    private static final Duration LOGIN = Duration.ofMinutes(2);

    private final Round round;
    private final Examination what;
    private final AccountRound account;
    private final BastionLook bastion;

    /** @param accountOrNull null for a cluster known by its bootstrap servers only */
    NetworkRound(Round round, Examination what, AccountRound accountOrNull, Tunnels tunnels, KeyPusher pusher) {
        this.round = round;
        this.what = what;
        this.account = accountOrNull;
        this.bastion = what.bastion() == null ? null : new BastionLook(tunnels, what.bastion(), pusher);
    }

    /**
     * @param access null when the brokers are not known
     * @param failed where it ended then
     */
    void examine(KafkaAccess access, Layer failed) {
        if (access == null) {
            withoutBrokers(failed);
            return;
        }
        Settings settings = new Settings(access);
        round.scrub(settings::scrub);
        Look valid = round.run(Layer.SETTINGS, "", String.join(", ", Stream.concat(Stream.of("bootstrap.servers"),
                access.properties().keySet().stream().sorted()).toList()), LIMIT, () -> settings(access, settings));
        if (!valid.ok()) {
            if (bastion != null) {
                bastion("");
            }
            skipFrom(Layer.NAME, Layer.SETTINGS);
            return;
        }
        List<Address> brokers = Address.of(access.bootstrapServers());
        if (account != null) {
            account.securityGroups(brokers.getFirst().port(), source());
        }
        BrokerRound inside = new BrokerRound(round, what, account, settings, bastion);
        if (bastion != null) {
            throughBastion(access, brokers, inside);
        } else {
            directly(brokers, inside);
        }
    }

    private static Look settings(KafkaAccess access, Settings settings) {
        List<Violation> refused = ClientProperties.check(access.properties());
        if (!refused.isEmpty()) {
            String name = String.join(", ", refused.stream().flatMap(v -> v.args().stream()).toList());
            return Look.bad(Cause.SETTING_REFUSED, name, name);
        }
        try {
            List<Address> brokers = Address.of(access.bootstrapServers());
            if (brokers.isEmpty()) {
                return Look.bad(Cause.SETTING_REFUSED, "bootstrap.servers=", "bootstrap.servers");
            }
            settings.check(brokers.getFirst());
            return Look.good(settings.sasl() ? settings.protocol() + " " + settings.mechanism() : settings.protocol());
        } catch (RuntimeException e) {
            return Look.bad(Cause.SETTING_REFUSED, Raw.of(e), String.valueOf(e.getMessage()));
        }
    }

    private void withoutBrokers(Layer failed) {
        boolean logged = bastion != null && bastion("");
        if (what.account() != null && what.account().wayIn() == null) {
            return;
        }
        if (logged) {
            round.skip(Layer.FORWARDING, "", failed);
        }
        skipFrom(Layer.NAME, failed);
    }

    private Source source() {
        return what.bastion() != null ? new Source(List.of(hostOf()), true) : new Source(Net.ownAddresses(), false);
    }

    private String hostOf() {
        return what.bastion().login() instanceof Login.OneTimeKey key ? key.instanceId()
                : what.bastion().host();
    }

    /** False when there is no way through it. */
    private boolean bastion(String bootstrap) {
        String label = what.bastion().label();
        if (bastion.plainAddress()) {
            Look reach = round.run(Layer.BASTION, what.bastion().address(), "TCP, SSH " + what.bastion().address(),
                    LIMIT, bastion::reach);
            if (!reach.ok()) {
                round.skip(Layer.BASTION, Layer.SSH_LOGIN, Layer.FORWARDING);
                return false;
            }
        }
        Look login = round.run(Layer.SSH_LOGIN, label, "ssh " + label, LOGIN,
                () -> bastion.login(what.name(), bootstrap));
        if (!login.ok()) {
            round.skip(Layer.FORWARDING, "", Layer.SSH_LOGIN);
        }
        return login.ok();
    }

    private void throughBastion(KafkaAccess access, List<Address> brokers, BrokerRound inside) {
        String label = what.bastion().label();
        if (!bastion(access.bootstrapServers())) {
            skipFrom(Layer.NAME, Layer.SSH_LOGIN);
            return;
        }
        Look forwarding = round.run(Layer.FORWARDING, label, "direct-tcpip " + brokers.getFirst(), LIMIT,
                () -> bastion.forwarding(brokers.getFirst()));
        if (!forwarding.ok()) {
            skipFrom(Layer.NAME, Layer.FORWARDING);
            return;
        }
        round.each(Layer.NAME, brokers.stream().map(Address::host).distinct().toList(), host -> "DNS " + host, LIMIT,
                Net::name);
        inside.examine(round.each(Layer.TCP, brokers, broker -> "direct-tcpip " + broker + " (" + label + ")", LIMIT,
                bastion::tcp));
    }

    private void directly(List<Address> brokers, BrokerRound inside) {
        Map<String, Look> names = round.each(Layer.NAME, brokers.stream().map(Address::host).distinct().toList(),
                host -> "DNS " + host, LIMIT, NetworkRound::nameHere);
        List<Address> resolved = brokers.stream().filter(b -> names.get(b.host()).ok()).toList();
        if (resolved.isEmpty()) {
            skipFrom(Layer.ROUTE, Layer.NAME);
            return;
        }
        Look route = round.run(Layer.ROUTE, resolved.getFirst().host(), "route " + resolved.getFirst(), LIMIT,
                () -> Net.route(resolved.getFirst()));
        if (!route.ok()) {
            skipFrom(Layer.TCP, Layer.ROUTE);
            return;
        }
        inside.examine(round.each(Layer.TCP, resolved, broker -> "TCP " + broker, LIMIT, Net::tcp));
    }

    // a name that only the VPC knows is one that a bastion there can tell
    private static Look nameHere(String host) {
        Look look = Net.name(host);
        return look.ok() ? look : look.with(new Fix(Fix.Kind.TUNNEL, ""));
    }

    private void skipFrom(Layer first, Layer failed) {
        for (Layer layer : List.of(Layer.NAME, Layer.ROUTE, Layer.TCP, Layer.TLS, Layer.PROTOCOL, Layer.SASL,
                Layer.AUTHORIZATION, Layer.TOPIC, Layer.ADVERTISED)) {
            boolean asked = layer != Layer.TOPIC || !what.topic().isEmpty();
            boolean direct = layer != Layer.ROUTE || bastion == null;
            if (layer.compareTo(first) >= 0 && asked && direct) {
                round.skip(layer, "", failed);
            }
        }
    }

    @Override
    public void close() {
        if (bastion != null) {
            bastion.close();
        }
    }
}
