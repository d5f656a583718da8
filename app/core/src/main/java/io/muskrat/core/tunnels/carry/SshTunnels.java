package io.muskrat.core.tunnels.carry;

import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import io.muskrat.core.platform.Watched;
import io.muskrat.core.tunnels.KeyPusher;
import io.muskrat.core.tunnels.SshQuestions;
import io.muskrat.core.tunnels.Tunnel;
import io.muskrat.core.tunnels.TunnelSpec;
import io.muskrat.core.tunnels.TunnelStatus;
import io.muskrat.core.tunnels.Tunnels;
import io.muskrat.core.tunnels.names.LoopbackAddresses;
import io.muskrat.core.tunnels.names.NameTable;
import io.muskrat.core.tunnels.ssh.Answers;
import io.muskrat.core.tunnels.ssh.SshLogin;
import io.muskrat.core.tunnels.ssh.SshTransport;
import io.muskrat.core.tunnels.ssh.config.SshHome;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Tunnels through SSH, all names of them in one table. */
public final class SshTunnels implements Tunnels {

    private static final long REFRESH_MS = 300;

    private final SshQuestions questions;
    private final SshTransport transport;
    private final Listeners.Loopbacks loopbacks;
    private final NameTable names = NameTable.ofJvm();
    private final List<SshTunnel> open = new CopyOnWriteArrayList<>();
    private final Watched<List<TunnelStatus>> statuses = new Watched<>(List.of());
    private final ScheduledExecutorService refresher =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("tunnel-status").factory());

    public SshTunnels(SshQuestions questions) {
        this(questions, SshHome.ofUser());
    }

    /** With another {@code ~/.ssh} and agent than the user's own. */
    public SshTunnels(SshQuestions questions, SshHome home) {
        this(questions, home, LoopbackAddresses::has);
    }

    /**
     * @param has whether this computer has a loopback address; where it has 127.0.0.1 alone, names share its ports
     */
    public SshTunnels(SshQuestions questions, SshHome home, Predicate<InetAddress> has) {
        this.questions = questions;
        this.transport = new Transports(home);
        this.loopbacks = new Listeners.Loopbacks(has, new SharedPorts());
        refresher.scheduleWithFixedDelay(this::refresh, REFRESH_MS, REFRESH_MS, TimeUnit.MILLISECONDS);
    }

    @Override
    public Tunnel open(TunnelSpec spec) {
        return open(spec, (where, user, key) -> {
            throw new ProblemException(Problem.of(ProblemCode.AWS_CREDENTIALS, where.instanceId()));
        });
    }

    @Override
    public Tunnel open(TunnelSpec spec, KeyPusher pusher) {
        requireNames(spec);
        SshLogin login = new SshLogin(spec.bastion(), questions, pusher, new Answers());
        SshTunnel tunnel = new SshTunnel(spec, patience -> transport.connect(login, patience), names,
                closing -> closed(closing, login.answers()), loopbacks);
        open.add(tunnel);
        refresh();
        try {
            tunnel.open();
            return tunnel;
        } catch (RuntimeException e) {
            tunnel.close();
            throw e;
        } finally {
            refresh();
        }
    }

    @Override
    public Watched<List<TunnelStatus>> statuses() {
        return statuses;
    }

    @Override
    public void close() {
        open.forEach(SshTunnel::close);
        refresher.shutdownNow();
        transport.close();
    }

    private void closed(SshTunnel tunnel, Answers answers) {
        open.remove(tunnel);
        answers.forget();
        refresh();
    }

    private void refresh() {
        statuses.update(before -> open.stream().map(SshTunnel::status).toList());
    }

    private void requireNames(TunnelSpec spec) {
        for (String host : spec.names()) {
            if (host.isBlank() || host.equals("localhost") || host.contains(":") || host.matches("[0-9.]+")) {
                throw new ProblemException(Problem.of(ProblemCode.TUNNEL_NEEDS_NAMES, host));
            }
            if (names.owner(host).isPresent()) {
                throw new ProblemException(Problem.of(ProblemCode.TUNNEL_NAME_TAKEN, host));
            }
        }
    }
}
