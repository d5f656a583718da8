package io.muskrat.core.tunnels.carry;

import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import io.muskrat.core.platform.Subscription;
import io.muskrat.core.tunnels.Tunnel;
import io.muskrat.core.tunnels.TunnelSpec;
import io.muskrat.core.tunnels.TunnelStatus;
import io.muskrat.core.tunnels.names.NameTable;
import io.muskrat.core.tunnels.ssh.ForwardException;
import io.muskrat.core.tunnels.ssh.Patience;
import io.muskrat.core.tunnels.ssh.SshLink;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;

/** A tunnel: one SSH link kept up, listeners for each name, and the connections between them. */
final class SshTunnel implements Tunnel {

    private static final Duration FORGOTTEN = Duration.ofSeconds(2);
    private static final Duration ANSWERED = Duration.ofSeconds(1);
    private static final List<Integer> PLAIN = List.of(9092, 2181);
    private static final long LOOK_AGAIN_MS = 50;

    private final TunnelSpec spec;
    private final NameTable names;
    private final Consumer<SshTunnel> onClosed;
    private final Traffic traffic;
    private final LinkKeeper keeper;
    private final Listeners listeners;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile Subscription naming = () -> { };

    /**
     * @param connector makes a link, given how long the server may take
     */
    SshTunnel(TunnelSpec spec, Function<Patience, SshLink> connector, NameTable names, Consumer<SshTunnel> onClosed,
              Listeners.Loopbacks loopbacks) {
        this.spec = spec;
        this.names = names;
        this.onClosed = onClosed;
        this.traffic = new Traffic(spec.bastion().address());
        this.keeper = new LinkKeeper(connector, traffic);
        this.listeners = new Listeners(spec, keeper, traffic, loopbacks);
    }

    void open() {
        keeper.start();
        requireForwarding();
        naming = names.add(listeners);
        long deadline = System.nanoTime() + FORGOTTEN.toNanos();
        try {
            for (String host : spec.names()) {
                InetAddress address = names.lookup(host).orElseThrow(() -> new IOException("closed"));
                requireTellable(address);
                while (!leadsTo(host, address) && System.nanoTime() < deadline) {
                    Thread.sleep(LOOK_AGAIN_MS);
                }
            }
        } catch (BindException e) {
            throw new ProblemException(Problem.of(ProblemCode.TUNNEL_PORT_TAKEN, e.getMessage()), e);
        } catch (IOException e) {
            Problem problem = new Problem(ProblemCode.TUNNEL_LOOPBACK, spec.names(), e.toString());
            throw new ProblemException(problem, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(Problem.of(ProblemCode.CANCELLED), e);
        }
    }

    // Kafka's plaintext names no broker (9092 and ZooKeeper's 2181, as MSK has them)
    private void requireTellable(InetAddress address) {
        int names = spec.names().size();
        if (address.getHostAddress().equals("127.0.0.1") && names > 1 && PLAIN.containsAll(spec.ports())) {
            throw new ProblemException(Traffic.plain("127.0.0.1:" + spec.ports().getFirst(), names));
        }
    }

    // a bastion that lets people in but carries nothing would only show as time-outs
    private void requireForwarding() {
        if (spec.hosts().isEmpty() || spec.ports().isEmpty()) {
            return;
        }
        String host = spec.hosts().getFirst();
        int port = spec.ports().getFirst();
        CompletableFuture<ForwardException> prohibited = new CompletableFuture<>();
        Thread.ofVirtual().name("tunnel-check").start(() -> {
            try {
                check(host, port);
                prohibited.complete(null);
            } catch (ForwardException e) {
                prohibited.complete(e.prohibited() ? e : null);
            } catch (IOException e) {
                prohibited.complete(null);
            }
        });
        ForwardException refused = prohibited.completeOnTimeout(null, ANSWERED.toMillis(), TimeUnit.MILLISECONDS).join();
        if (refused != null) {
            throw new ProblemException(Problem.of(ProblemCode.TUNNEL_FORWARD_REFUSED, spec.bastion().address(),
                    host + ":" + port).withDetail(refused.getMessage()), refused);
        }
    }

    // the JVM may remember for a second how the name resolved without the tunnel
    private static boolean leadsTo(String host, InetAddress address) {
        try {
            return InetAddress.getByName(host).equals(address);
        } catch (UnknownHostException e) {
            return false;
        }
    }

    @Override
    public TunnelStatus status() {
        LinkKeeper.Standing now = keeper.standing();
        String error = now.error().isEmpty() ? traffic.lastError() : now.error();
        return new TunnelStatus(spec, now.state(), now.since(), keeper.latency(), traffic.channels(), traffic.bytesUp(),
                traffic.bytesDown(), error, Optional.ofNullable(now.problem()).or(traffic::problem),
                listeners.routes());
    }

    @Override
    public void check(String host, int port) throws IOException {
        keeper.link().check(host, port);
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
