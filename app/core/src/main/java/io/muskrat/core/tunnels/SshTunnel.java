package io.muskrat.core.tunnels;

import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import io.muskrat.core.platform.Subscription;
import io.muskrat.core.tunnels.names.NameTable;
import io.muskrat.core.tunnels.ssh.SshLogin;
import io.muskrat.core.tunnels.ssh.SshTransport;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** A tunnel: one SSH link kept up, listeners for each name, and the connections between them. */
final class SshTunnel implements Tunnel {

    private final TunnelSpec spec;
    private final NameTable names;
    private final Consumer<SshTunnel> onClosed;
    private final Traffic traffic = new Traffic();
    private final LinkKeeper keeper;
    private final Listeners listeners;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile Subscription naming = () -> { };

    SshTunnel(TunnelSpec spec, SshTransport transport, HostKeyPrompt prompt, NameTable names,
              Consumer<SshTunnel> onClosed) {
        this.spec = spec;
        this.names = names;
        this.onClosed = onClosed;
        Bastion b = spec.bastion();
        SshLogin login = new SshLogin(b.host(), b.port(), b.user(), b.keyFile(), b.knownHosts(), prompt::trust);
        this.keeper = new LinkKeeper(patience -> transport.connect(login, patience), traffic);
        this.listeners = new Listeners(spec, keeper, traffic);
    }

    void open() {
        keeper.start();
        naming = names.add(listeners);
        for (String host : spec.hosts()) {
            try {
                names.lookup(host);
            } catch (IOException e) {
                Problem problem = new Problem(ProblemCode.TUNNEL_LOOPBACK, List.of(host), e.toString());
                throw new ProblemException(problem, e);
            }
        }
    }

    @Override
    public TunnelStatus status() {
        LinkKeeper.Standing now = keeper.standing();
        String error = now.error().isEmpty() ? traffic.lastError() : now.error();
        return new TunnelStatus(spec.name(), spec.bastion().label(), now.state(), now.since(), traffic.channels(),
                traffic.bytesUp(), traffic.bytesDown(), error, listeners.routes());
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            naming.cancel();
            listeners.close();
            keeper.close();
            traffic.resetAll();
            onClosed.accept(this);
        }
    }
}
