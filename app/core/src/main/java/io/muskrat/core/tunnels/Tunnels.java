package io.muskrat.core.tunnels;

import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import io.muskrat.core.platform.Watched;
import io.muskrat.core.tunnels.names.NameTable;
import io.muskrat.core.tunnels.ssh.MinaTransport;
import io.muskrat.core.tunnels.ssh.SshTransport;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** All tunnels of the app. */
public final class Tunnels implements AutoCloseable {

    private static final long REFRESH_MS = 300;

    private final HostKeyPrompt prompt;
    private final SshTransport transport;
    private final NameTable names = NameTable.ofJvm();
    private final List<SshTunnel> open = new CopyOnWriteArrayList<>();
    private final Watched<List<TunnelStatus>> statuses = new Watched<>(List.of());
    private final ScheduledExecutorService refresher =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("tunnel-status").factory());

    public Tunnels(HostKeyPrompt prompt) {
        this(prompt, new MinaTransport());
    }

    Tunnels(HostKeyPrompt prompt, SshTransport transport) {
        this.prompt = prompt;
        this.transport = transport;
        refresher.scheduleWithFixedDelay(this::refresh, REFRESH_MS, REFRESH_MS, TimeUnit.MILLISECONDS);
    }

    /**
     * Opens a tunnel and waits until SSH is up; from then on its names lead through it. A tunnel that is lost later
     * comes back by itself.
     *
     * @throws ProblemException with a TUNNEL_ code; nothing is left open then. CANCELLED when interrupted
     */
    public Tunnel open(TunnelSpec spec) {
        requireNames(spec);
        SshTunnel tunnel = new SshTunnel(spec, transport, prompt, names, this::closed);
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

    /** Every open tunnel, in the order of opening; changes a few times a second at most while bytes flow. */
    public Watched<List<TunnelStatus>> statuses() {
        return statuses;
    }

    @Override
    public void close() {
        open.forEach(SshTunnel::close);
        refresher.shutdownNow();
        transport.close();
    }

    private void closed(SshTunnel tunnel) {
        open.remove(tunnel);
        refresh();
    }

    private void refresh() {
        statuses.update(before -> open.stream().map(SshTunnel::status).toList());
    }

    private void requireNames(TunnelSpec spec) {
        for (String host : spec.hosts()) {
            if (host.isBlank() || host.equals("localhost") || host.contains(":") || host.matches("[0-9.]+")) {
                throw new ProblemException(Problem.of(ProblemCode.TUNNEL_NEEDS_NAMES, host));
            }
            if (names.owner(host).isPresent()) {
                throw new ProblemException(Problem.of(ProblemCode.TUNNEL_NAME_TAKEN, host));
            }
        }
    }
}
