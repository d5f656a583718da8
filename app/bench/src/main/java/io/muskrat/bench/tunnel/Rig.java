package io.muskrat.bench.tunnel;

import io.muskrat.bench.TemporaryFolder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An sshd, and through it two tunnels to the same ports of this machine: ours and ssh's, each in its own process. */
final class Rig implements AutoCloseable {

    private static final String SSH_ADDRESS = "127.78.0.1";

    private final TemporaryFolder temporary = new TemporaryFolder("muskrat-bench-tunnel");
    private final List<Child> open = new ArrayList<>();
    private final InetAddress self;
    private final Sshd sshd;
    private String ours;

    Rig() throws IOException, InterruptedException {
        // the name that the tunnels lead to must be one that sshd resolves: this machine's own
        self = InetAddress.getLocalHost();
        sshd = new Sshd(temporary.make());
    }

    Path folder() throws IOException {
        return temporary.make();
    }

    /** Where services must listen. */
    InetAddress address() {
        return self;
    }

    /** The name under which both tunnels know it. */
    String host() {
        return self.getHostName();
    }

    Sshd sshd() {
        return sshd;
    }

    /**
     * Starts the far side.
     *
     * @param delayMillis on the way to sshd, each way
     * @return its service's port and the port where sshd is to be reached
     */
    int[] startFarSide(long delayMillis) throws IOException {
        Child far = keep(Child.java(log("far"), FarSide.class, List.of(), self.getHostAddress(),
                String.valueOf(sshd.port()), String.valueOf(delayMillis)));
        return Arrays.stream(far.answer()).skip(1).mapToInt(Integer::parseInt).toArray();
    }

    void startTunnels(int sshPort, int... ports) throws IOException, InterruptedException {
        Path known = sshd.knownHosts(sshPort);
        String[] arguments = Stream.concat(
                Stream.of(String.valueOf(sshPort), Sshd.user(), sshd.key().toString(), known.toString(), host()),
                IntStream.of(ports).mapToObj(String::valueOf)).toArray(String[]::new);
        ours = keep(Child.java(log("ours"), OurTunnel.class, List.of(), arguments)).answer()[1];
        List<String> ssh = new ArrayList<>(List.of("ssh", "-F", "none", "-T", "-i", sshd.key().toString(),
                "-o", "IdentitiesOnly=yes", "-o", "BatchMode=yes", "-o", "StrictHostKeyChecking=yes",
                "-o", "UserKnownHostsFile=" + known, "-o", "ExitOnForwardFailure=yes", "-o", "Ciphers=" + Sshd.CIPHER,
                "-p", String.valueOf(sshPort)));
        for (int port : ports) {
            ssh.addAll(List.of("-L", SSH_ADDRESS + ":" + port + ":" + host() + ":" + port));
        }
        // With -N instead of a session sshd would leave Nagle's algorithm on, which costs up to 40 ms an answer. This
        // one needs no shell, whose start may take long, and ends with its input.
        ssh.addAll(List.of("-s", Sshd.user() + "@127.0.0.1", "sftp"));
        keep(new Child(log("ssh"), ssh)).awaitPort(new InetSocketAddress(SSH_ADDRESS, ports[0]));
    }

    /** Through our tunnel. */
    String ours() {
        return ours;
    }

    /** Through ssh's. */
    String reference() {
        return SSH_ADDRESS;
    }

    /** Closes it with the rest. */
    Child keep(Child child) {
        open.addLast(child);
        return child;
    }

    Path log(String name) throws IOException {
        return temporary.make().resolve(name + ".log");
    }

    @Override
    public void close() {
        open.reversed().forEach(Child::close);
        sshd.close();
        temporary.delete();
    }
}
