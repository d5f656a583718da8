package io.muskrat.core.tunnels.ssh.system;

import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import io.muskrat.core.tunnels.Bastion;
import io.muskrat.core.tunnels.Login;
import io.muskrat.core.tunnels.ssh.Conversation;
import io.muskrat.core.tunnels.ssh.Patience;
import io.muskrat.core.tunnels.ssh.SshLink;
import io.muskrat.core.tunnels.ssh.SshLogin;
import io.muskrat.core.tunnels.ssh.SshTransport;
import io.muskrat.core.tunnels.ssh.agent.AgentSocket;
import io.muskrat.core.tunnels.ssh.config.SshHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** SSH by the system's own {@code ssh -N -D} on a port of 127.0.0.1 that was found free. */
public final class SystemSshTransport implements SshTransport {
    private static final int TRIES = 3;
    private static final long LOOK_MS = 30;
    private static final String AUTHENTICATED = "Authenticated to ";
    private static final String NOT_REMEMBERED = "Failed to add the host to the list of known hosts";
    private final SshHome home;
    private final String path;
    private final Set<SshProcess> running = ConcurrentHashMap.newKeySet();

    /**
     * @param path folders to look for ssh in, as in PATH
     */
    public SystemSshTransport(SshHome home, String path) {
        this.home = home;
        this.path = path;
    }

    @Override
    public SshLink connect(SshLogin login, Patience patience) {
        Path ssh = SshProgram.find(path);
        if (login.bastion().login() instanceof Login.Agent) {
            AgentSocket.require(home.agentSocket());
        }
        requireKnownHosts(login.bastion().knownHosts());
        long before = size(login.bastion().knownHosts());
        Conversation conversation = new Conversation(login.questions());
        SshDialogue dialogue = new SshDialogue(login.bastion(), conversation, login.answers());
        try (OneTimeKeyFile key = OneTimeKeyFile.pushed(login);
                Askpass askpass = SshProgram.windows() ? null : new Askpass(dialogue::answer)) {
            for (int attempt = 1; ; attempt++) {
                int port = freePort();
                SshProcess process = new SshProcess(SshCommand.words(ssh, login.bastion(), home, port,
                        key == null ? null : key.path(), askpass != null),
                        askpass == null ? Map.of() : askpass.environment(), home.agentSocket());
                running.add(process);
                process.ended().thenRun(() -> running.remove(process));
                if (ready(process, port, login.bastion(), new Asked(conversation, dialogue), patience)) {
                    requireRemembered(login.bastion(), dialogue, before, process);
                    dialogue.worked();
                    return new SystemSshLink(process, port, near(login.bastion()));
                }
                if (attempt >= TRIES) {
                    throw new ProblemException(Problem.of(ProblemCode.TUNNEL_PORT_TAKEN, "127.0.0.1:" + port));
                }
            }
        } catch (IOException e) {
            throw new ProblemException(Problem.of(ProblemCode.TUNNEL_LOST, login.bastion().address())
                    .withDetail(e.toString()), e);
        }
    }

    // ssh does not look whether the disk took what it wrote
    private static void requireRemembered(Bastion bastion, SshDialogue dialogue, long before, SshProcess process) {
        boolean ours = !(bastion.login() instanceof Login.Config);
        if (ours && dialogue.accepted() && size(bastion.knownHosts()) <= before) {
            process.end();
            throw new ProblemException(Problem.of(ProblemCode.TUNNEL_KNOWN_HOSTS, bastion.knownHosts().toString()));
        }
    }

    private static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    private record Asked(Conversation conversation, SshDialogue dialogue) { }

    /** False if somebody else took the port meanwhile. */
    private boolean ready(SshProcess process, int port, Bastion bastion, Asked asked, Patience patience) {
        long began = System.nanoTime();
        long heard = began;
        long allowed = patience.connect().plus(patience.answer()).toNanos();
        try {
            while (!process.endsWithin(LOOK_MS)) {
                if (process.said(NOT_REMEMBERED)) {
                    throw new ProblemException(Problem.of(ProblemCode.TUNNEL_KNOWN_HOSTS,
                            bastion.knownHosts().toString()));
                }
                if (process.said(AUTHENTICATED) && listens(port)) {
                    return true;
                }
                if (asked.conversation().asking()) {
                    heard = System.nanoTime();
                } else if (System.nanoTime() - heard > allowed) {
                    throw new ProblemException(Problem.of(ProblemCode.TUNNEL_TIMEOUT, bastion.address(),
                            String.valueOf((System.nanoTime() - began) / 1_000_000_000L))
                            .withDetail(String.join("\n", process.lines())));
                }
            }
        } catch (InterruptedException e) {
            process.end();
            Thread.currentThread().interrupt();
            throw new ProblemException(Problem.of(ProblemCode.CANCELLED), e);
        } catch (ProblemException e) {
            process.end();
            throw e;
        }
        process.ended().join();
        SshMessages messages = new SshMessages(process.lines(), bastion, home);
        if (messages.portTaken()) {
            return false;
        }
        throw new ProblemException(messages.problem((System.nanoTime() - began) / 1_000_000_000L,
                asked.dialogue().lockedKey()));
    }

    private static void requireKnownHosts(Path file) {
        if (Files.exists(file) && !Files.isReadable(file)) {
            throw new ProblemException(Problem.of(ProblemCode.FILE_UNREADABLE, file.toString()));
        }
        try {
            if (file.getParent() != null) {
                Files.createDirectories(file.getParent());
            }
        } catch (IOException e) {
            throw new ProblemException(Problem.of(ProblemCode.TUNNEL_KNOWN_HOSTS, file.toString())
                    .withDetail(e.toString()), e);
        }
    }

    // no packet is sent; of an alias only ssh knows where it leads
    private static Optional<InetAddress> near(Bastion bastion) {
        if (bastion.login() instanceof Login.Config) {
            return Optional.empty();
        }
        try (DatagramSocket probe = new DatagramSocket()) {
            probe.connect(new InetSocketAddress(bastion.host(), bastion.port() == 0 ? 22 : bastion.port()));
            return Optional.of(probe.getLocalAddress());
        } catch (IOException | IllegalArgumentException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(loopback(port), 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(loopback(0));
            return socket.getLocalPort();
        }
    }

    private static InetSocketAddress loopback(int port) throws IOException {
        return new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
    }

    @Override
    public void close() {
        running.forEach(SshProcess::end);
    }
}
