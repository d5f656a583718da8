package io.muskrat.core.live;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * Three networks on this machine (network namespaces): the app's (10.211.20.2), the bastion's in the middle with
 * OpenSSH's sshd in it, and this process's, which plays the VPC (10.211.10.11 and up). The bastion routes nothing, so
 * that the app's network reaches the VPC through SSH only. A second way leads from here to the bastion (10.211.30.2):
 * the Internet, which can be made to swallow everything.
 */
public final class Networks implements AutoCloseable {
    public static final String APP_TO_BASTION = "10.211.20.1";
    public static final String OUTSIDE_TO_BASTION = "10.211.30.2";
    public static final int SSH = 2222;
    private final String bastion;
    private final String app;
    private final String mark;
    private final Path folder;
    private final Process sshd;
    private final List<Relay> relays = new ArrayList<>();

    /** Why they cannot be made on this machine, in a sentence; empty if they can. */
    public static Optional<String> missing() {
        String trial = "mkt" + ProcessHandle.current().pid();
        if (!"root".equals(System.getProperty("user.name"))) {
            return Optional.of("network namespaces need root");
        }
        if (!Shell.can("ip netns add " + trial)) {
            return Optional.of("`ip netns add` does not work here");
        }
        Shell.run("ip netns del " + trial);
        if (!Files.isExecutable(Path.of("/usr/sbin/sshd"))) {
            return Optional.of("no /usr/sbin/sshd on this machine");
        }
        return Shell.can("id sshd") && Shell.can("setpriv --version") ? Optional.empty()
                : Optional.of("no user sshd, or no setpriv");
    }

    /**
     * @param names that the bastion resolves, and the app's network too (to addresses that it cannot reach)
     */
    public Networks(List<String> names) {
        mark = Long.toString(ProcessHandle.current().pid(), 36);
        bastion = "mkb" + mark;
        app = "mka" + mark;
        removeThoseOfTheDead();
        try {
            folder = Files.createTempDirectory("muskrat-networks");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            hosts(bastion, names);
            hosts(app, names);
            lay(names.size());
            sshd = sshd();
        } catch (IOException e) {
            close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    // a run of the tests that was killed left them with their addresses, and an sshd that is not ours in them
    private static void removeThoseOfTheDead() {
        for (String line : Shell.run("ip netns list").lines().toList()) {
            String namespace = line.split(" ")[0];
            if (namespace.matches("mk[ab][0-9a-z]+")
                    && ProcessHandle.of(Long.parseLong(namespace.substring(3), 36)).isEmpty()) {
                Shell.run("ip netns pids " + namespace).lines().map(Long::valueOf).map(ProcessHandle::of)
                        .flatMap(Optional::stream).forEach(ProcessHandle::destroyForcibly);
                remove(namespace);
            }
        }
    }

    private static void remove(String namespace) {
        Shell.can("ip netns del " + namespace);
        delete(Path.of("/etc/netns", namespace));
    }

    private void hosts(String namespace, List<String> names) throws IOException {
        StringBuilder lines = new StringBuilder("127.0.0.1 localhost\n");
        for (int i = 0; i < names.size(); i++) {
            lines.append(address(i)).append(' ').append(names.get(i)).append('\n');
        }
        Path etc = Files.createDirectories(Path.of("/etc/netns", namespace));
        Files.writeString(etc.resolve("hosts"), lines);
    }

    private void lay(int addresses) {
        for (String namespace : List.of(bastion, app)) {
            Shell.run("ip netns add " + namespace);
            Shell.run("ip -n " + namespace + " link set lo up");
        }
        wire("v" + mark, "", "10.211.10.1", "vpc", bastion, "10.211.10.2");
        wire("o" + mark, "", "10.211.30.1", "out", bastion, OUTSIDE_TO_BASTION);
        wire("home", app, "10.211.20.2", "app", bastion, APP_TO_BASTION);
        for (int i = 0; i < addresses; i++) {
            Shell.run("ip addr add " + address(i) + "/24 dev v" + mark);
        }
    }

    private static void wire(String near, String nearIn, String nearAddress, String far, String farIn,
                             String farAddress) {
        Shell.run("ip link add " + near + "x type veth peer name " + far + " netns " + farIn);
        if (!nearIn.isEmpty()) {
            Shell.run("ip link set " + near + "x netns " + nearIn);
        }
        String in = nearIn.isEmpty() ? "ip" : "ip -n " + nearIn;
        Shell.run(in + " link set " + near + "x name " + near);
        Shell.run(in + " addr add " + nearAddress + "/24 dev " + near);
        Shell.run(in + " link set " + near + " up");
        Shell.run("ip -n " + farIn + " addr add " + farAddress + "/24 dev " + far);
        Shell.run("ip -n " + farIn + " link set " + far + " up");
    }

    private Process sshd() throws IOException {
        Files.createDirectories(Path.of("/run/sshd"));
        for (String key : List.of("host", "client")) {
            Shell.run(List.of("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder.resolve(key).toString()));
        }
        Path config = Files.writeString(folder.resolve("sshd_config"), """
                Port %d
                HostKey %2$s/host
                AuthorizedKeysFile %2$s/client.pub
                StrictModes no
                UsePAM no
                UseDNS no
                MaxStartups 100
                PidFile none
                KexAlgorithms curve25519-sha256
                """.formatted(SSH, folder));
        Shell.run("install -m 600 -o 65534 " + folder.resolve("client") + " " + folder.resolve("app_client"));
        String key = Files.readString(folder.resolve("host.pub"));
        Files.writeString(folder.resolve("known_hosts"), Stream.of(APP_TO_BASTION, OUTSIDE_TO_BASTION)
                .map(host -> "[" + host + "]:" + SSH + " " + key).collect(Collectors.joining()));
        Process process = new ProcessBuilder("ip", "netns", "exec", bastion, "/usr/sbin/sshd", "-D", "-e", "-f",
                config.toString()).redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
        Awaitility.await().until(() -> Files.readString(folder.resolve("log")).contains("listening"));
        return process;
    }

    /** Where a name of the list stands in the VPC. */
    public static String address(int index) {
        return "10.211.10." + (11 + index);
    }

    /** Whatever connects to this place in the VPC reaches the target. */
    public void place(int index, int port, Relay.Target target) {
        relays.add(new Relay(address(index), port, target));
    }

    /** The user that the bastion lets in, who has no shell. */
    public String user() {
        return "nobody";
    }

    public Path key() {
        return folder.resolve("client");
    }

    /** The same, in the hands of {@link #asApp}. */
    public Path appKey() {
        return folder.resolve("app_client");
    }

    public Path knownHosts() {
        return folder.resolve("known_hosts");
    }

    /** Open to everybody, gone at the end. */
    public Path folder() {
        return folder;
    }

    /** A command as nobody, without any capability, in the app's network. */
    public List<String> asApp(List<String> command) {
        List<String> all = new ArrayList<>(List.of("ip", "netns", "exec", app, "setpriv", "--reuid=65534",
                "--regid=65534", "--clear-groups", "--no-new-privs", "--inh-caps=-all", "--bounding-set=-all"));
        all.addAll(command);
        return all;
    }

    /** Kills the processes that serve sessions, not the one that listens. */
    public long killSessions() {
        return sshd.descendants().filter(ProcessHandle::destroyForcibly).count();
    }

    /** From now on nothing comes through between here and the bastion, and nobody is told. */
    public void swallow() {
        if (Shell.can("ip netns exec " + bastion + " nft add table inet drop")) {
            for (String hook : List.of("input", "output")) {
                String device = hook.equals("input") ? "iifname" : "oifname";
                Shell.run(List.of("ip", "netns", "exec", bastion, "nft", "add chain inet drop " + hook
                        + " { type filter hook " + hook + " priority 0 ; }"));
                Shell.run(List.of("ip", "netns", "exec", bastion, "nft",
                        "add rule inet drop " + hook + " " + device + " out drop"));
            }
        } else if (Shell.can("ip netns exec " + bastion + " iptables -A INPUT -i out -j DROP")) {
            Shell.run("ip netns exec " + bastion + " iptables -A OUTPUT -o out -j DROP");
        } else {
            Shell.run("ip -n " + bastion + " rule add iif out blackhole");
            Shell.run("ip -n " + bastion + " rule add to 10.211.30.1 blackhole");
        }
    }

    public void flowAgain() {
        Shell.can("ip netns exec " + bastion + " nft delete table inet drop");
        Shell.can("ip netns exec " + bastion + " iptables -F");
        Shell.can("ip -n " + bastion + " rule del iif out blackhole");
        Shell.can("ip -n " + bastion + " rule del to 10.211.30.1 blackhole");
    }

    /** This computer gets another address on the way to the bastion, as in another network. */
    public void move() {
        Shell.run("ip addr del 10.211.30.1/24 dev o" + mark);
        Shell.run("ip addr add 10.211.30.9/24 dev o" + mark);
    }

    @Override
    public void close() {
        relays.forEach(Relay::close);
        if (sshd != null) {
            sshd.descendants().forEach(ProcessHandle::destroyForcibly);
            sshd.destroyForcibly().onExit().join();
        }
        remove(app);
        remove(bastion);
        Shell.can("ip link del v" + mark);
        Shell.can("ip link del o" + mark);
        if (folder != null) {
            delete(folder);
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
