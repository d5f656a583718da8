package io.muskrat.core.doctor.wire;

import io.muskrat.core.doctor.finding.Cause;
import io.muskrat.core.doctor.finding.Fix;
import io.muskrat.core.doctor.finding.Look;
import io.muskrat.core.doctor.finding.Raw;
import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import io.muskrat.core.tunnels.Bastion;
import io.muskrat.core.tunnels.KeyPusher;
import io.muskrat.core.tunnels.Login;
import io.muskrat.core.tunnels.Transport;
import io.muskrat.core.tunnels.Tunnel;
import io.muskrat.core.tunnels.TunnelSpec;
import io.muskrat.core.tunnels.Tunnels;
import io.muskrat.core.tunnels.ssh.ForwardException;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.channel.exception.SshChannelOpenException;

/** The bastion: its SSH server, the login, and what it lets through. Closing it closes its tunnel. Used by one thread. */
public final class BastionLook implements AutoCloseable {

    private static final String GREETING = "SSH-";
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    private final Tunnels tunnels;
    private final Bastion bastion;
    private final KeyPusher pusher;
    private Tunnel tunnel;

    /** @param pusherOrNull for a login with a one-time key */
    public BastionLook(Tunnels tunnels, Bastion bastion, KeyPusher pusherOrNull) {
        this.tunnels = tunnels;
        this.bastion = bastion;
        this.pusher = pusherOrNull;
    }

    /** Whether its address is known here; where it is an alias, only {@code ssh} itself can tell. */
    public boolean plainAddress() {
        return bastion.transport() == Transport.BUILT_IN && !(bastion.login() instanceof Login.Config)
                && bastion.port() > 0;
    }

    /** Whether an SSH server greets (RFC 4253, 4.2). */
    public Look reach() {
        Address at = new Address(bastion.host(), bastion.port());
        Look name = Net.name(bastion.host());
        if (!name.ok()) {
            return Look.bad(Cause.BASTION_NAME, name.raw(), bastion.host());
        }
        Look tcp = Net.tcp(at);
        if (!tcp.ok()) {
            return Look.bad(tcp.is(Cause.TCP_REFUSED) ? Cause.BASTION_REFUSED : Cause.BASTION_SILENT, tcp.raw(),
                    at.toString());
        }
        try (Socket socket = Net.open(at)) {
            String greeting = line(socket);
            return greeting.startsWith(GREETING) ? Look.good(greeting)
                    : Look.bad(Cause.BASTION_NOT_SSH, greeting, at.toString());
        } catch (IOException e) {
            return Look.bad(Cause.BASTION_NOT_SSH, Raw.of(e), at.toString());
        }
    }

    // a server may send other lines before, but sshd does not; 255 is the longest that is allowed
    private static String line(Socket socket) throws IOException {
        byte[] bytes = new byte[255];
        int count = 0;
        for (int next = socket.getInputStream().read(); next >= 0 && next != '\n' && count < bytes.length;
                next = socket.getInputStream().read()) {
            bytes[count++] = (byte) next;
        }
        return new String(bytes, 0, count, StandardCharsets.US_ASCII).strip().replaceAll("[^\\x20-\\x7e]", ".");
    }

    /**
     * Host key and login. Opens a tunnel for the brokers' names, unless one is open already: then only to look.
     *
     * @param bootstrap of the cluster, empty when it is not known
     */
    public Look login(String name, String bootstrap) {
        TunnelSpec nameless = new TunnelSpec(name, bastion, List.of(), List.of(), List.of());
        try {
            tunnel = open(bootstrap.isEmpty() ? nameless : TunnelSpec.forBootstrap(name, bastion, bootstrap));
            return Look.good(bastion.label());
        } catch (ProblemException e) {
            // the login itself was well, and what the bastion forwards is the next step
            boolean loggedIn = e.problem().code() == ProblemCode.TUNNEL_NAME_TAKEN
                    || e.problem().code() == ProblemCode.TUNNEL_FORWARD_REFUSED;
            return loggedIn ? again(nameless) : failed(e);
        }
    }

    private Look again(TunnelSpec nameless) {
        try {
            tunnel = open(nameless);
            return Look.good(bastion.label());
        } catch (ProblemException e) {
            return failed(e);
        }
    }

    private Tunnel open(TunnelSpec spec) {
        return pusher == null ? tunnels.open(spec) : tunnels.open(spec, pusher);
    }

    private Look failed(ProblemException e) {
        Problem problem = e.problem();
        String raw = problem.detail().isEmpty() ? problem.code() + " " + problem.args() : problem.detail();
        String first = problem.args().isEmpty() ? bastion.label() : problem.args().getFirst();
        String second = problem.args().size() > 1 ? problem.args().get(1) : bastion.host();
        return switch (problem.code()) {
            case TUNNEL_HOST_KEY_CHANGED -> Look.bad(Cause.BASTION_KEY_CHANGED, raw, first, second).with(
                    Fix.command("ssh-keygen -R '" + (bastion.port() == 22 || bastion.port() == 0 ? bastion.host()
                            : "[" + bastion.host() + "]:" + bastion.port()) + "' -f " + bastion.knownHosts()));
            case TUNNEL_HOST_KEY_REFUSED -> Look.bad(Cause.BASTION_KEY_UNKNOWN, raw, first, second);
            case TUNNEL_AUTHENTICATION -> Look.bad(Cause.BASTION_LOGIN, raw, bastion.user(), bastion.host());
            case TUNNEL_KEY_FILE -> Look.bad(Cause.BASTION_KEY_FILE, raw, first);
            case TUNNEL_UNREACHABLE -> Look.bad(Cause.BASTION_REFUSED, raw, bastion.address());
            case TUNNEL_TIMEOUT -> Look.bad(Cause.BASTION_SILENT, raw, bastion.address());
            case TUNNEL_NEEDS_NAMES -> Look.bad(Cause.BASTION_NEEDS_NAMES, raw, first);
            default -> Look.of(problem, raw);
        };
    }

    /** Whether the bastion may forward at all: the first broker, and where that is refused, the bastion itself. */
    public Look forwarding(Address broker) {
        Look first = tcp(broker);
        if (!first.is(Cause.BASTION_FORWARDING_TO)) {
            return Look.good("direct-tcpip " + broker);
        }
        Look self = tcp(new Address("127.0.0.1", Math.max(bastion.port(), 1)));
        return self.is(Cause.BASTION_FORWARDING_TO)
                ? Look.bad(Cause.BASTION_FORWARDING, first.raw(), bastion.label())
                        .with(new Fix(Fix.Kind.SSHD, "AllowTcpForwarding yes"))
                : first;
    }

    /** TCP from the bastion to a broker. */
    public Look tcp(Address broker) {
        long began = System.nanoTime();
        try {
            tunnel.check(broker.host(), broker.port());
            return Look.good(bastion.label() + " -> " + broker);
        } catch (IOException e) {
            String raw = Raw.of(e);
            String text = raw.toLowerCase(Locale.ROOT);
            if (prohibited(e, text)) {
                return Look.bad(Cause.BASTION_FORWARDING_TO, raw, bastion.label(), broker.toString())
                        .with(new Fix(Fix.Kind.SSHD, "PermitOpen " + broker));
            }
            if (text.contains("name or service not known") || text.contains("name resolution")
                    || text.contains("unresolved") || text.contains("nodename nor servname")
                    || text.contains("unknownhost")) {
                return Look.bad(Cause.BASTION_CANNOT_RESOLVE, raw, bastion.label(), broker.host());
            }
            if (text.contains("no route") || text.contains("unreachable")) {
                return Look.bad(Cause.TCP_NO_ROUTE, raw, broker.toString());
            }
            // some servers do not say why; packets that are dropped take longer to be missed
            boolean atOnce = System.nanoTime() - began < AT_ONCE.toNanos() && !text.contains("timed out");
            return Look.bad(text.contains("refused") || atOnce ? Cause.TCP_REFUSED : Cause.TCP_TIMEOUT, raw,
                    broker.toString());
        }
    }

    // RFC 4254, 5.1: reason 1 is a rule of the server, reason 2 a connection that failed
    private static boolean prohibited(IOException e, String text) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof ForwardException refused) {
                return refused.prohibited();
            }
            if (t instanceof SshChannelOpenException refused) {
                return refused.getReasonCode() == SshConstants.SSH_OPEN_ADMINISTRATIVELY_PROHIBITED;
            }
        }
        return text.contains("prohibited");
    }

    @Override
    public void close() {
        if (tunnel != null) {
            tunnel.close();
        }
    }
}
