package io.muskrat.core.tunnels.ssh.config;

import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import io.muskrat.core.tunnels.Bastion;
import io.muskrat.core.tunnels.Login;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * OpenSSH's client configuration (ssh_config(5)) as far as it says where a host is and how to log in: Host, Match (all,
 * host, originalhost, user, localuser), Include, HostName, Port, User, IdentityFile, IdentitiesOnly, IdentityAgent,
 * ProxyJump.
 */
public final class SshConfig {
    private static final int JUMPS = 8;
    private static final List<String> KEYS = List.of("id_ed25519", "id_ecdsa", "id_rsa");

    private final SshHome home;
    private final List<ConfigLine> lines;

    private SshConfig(SshHome home, List<ConfigLine> lines) {
        this.home = home;
        this.lines = lines;
    }

    /**
     * As it stands now; without the file it says nothing.
     *
     * @throws ProblemException if the file cannot be read
     */
    public static SshConfig read(SshHome home) {
        try {
            Path file = home.config();
            return new SshConfig(home, Files.exists(file) ? ConfigLine.read(file, home.folder()) : List.of());
        } catch (IOException e) {
            throw new ProblemException(Problem.of(ProblemCode.FILE_UNREADABLE, home.config().toString())
                    .withDetail(e.toString()), e);
        }
    }

    /** The hosts it has names for, in its order; patterns are none. */
    public List<ConfiguredHost> hosts() {
        return names(lines).distinct().map(alias -> {
            HostSettings s = HostSettings.of(lines, alias, "");
            return new ConfiguredHost(alias, s.hostName(), s.port(), s.user(), s.jump(), s.hasProxyCommand());
        }).toList();
    }

    private static Stream<String> names(List<ConfigLine> lines) {
        return lines.stream().flatMap(line -> line.keyword().equals("host")
                ? line.arguments().stream().filter(HostPatterns::isName) : names(line.included()));
    }

    /**
     * The machines to log in to, one through the other; the last is the bastion.
     *
     * @throws ProblemException TUNNEL_SSH_CONFIG, TUNNEL_PROXY_COMMAND
     */
    public List<Hop> route(Bastion bastion) {
        if (!(bastion.login() instanceof Login.Config)) {
            return List.of(new Hop(bastion.host(), bastion.port() == 0 ? 22 : bastion.port(), bastion.user(),
                    bastion.login(), List.of(), false));
        }
        List<Hop> hops = new ArrayList<>();
        collect(bastion.host(), bastion.port(), bastion.user(), 0, hops);
        return hops;
    }

    /**
     * @param jumps how many there were before, -1 where no more may come
     */
    private void collect(String alias, int port, String user, int jumps, List<Hop> hops) {
        HostSettings settings = HostSettings.of(lines, alias, user);
        if (settings.hasProxyCommand()) {
            throw new ProblemException(Problem.of(ProblemCode.TUNNEL_PROXY_COMMAND, alias));
        }
        if (jumps > JUMPS) {
            throw problem(alias, "ProxyJump goes round in circles");
        }
        if (jumps >= 0 && !settings.jump().isEmpty()) {
            int next = jumps + 1;
            for (String jump : settings.jump().split(",")) {
                jump(jump.strip(), next, hops);
                next = -1;
            }
        }
        int at = port > 0 ? port : settings.port();
        hops.add(new Hop(settings.hostName(), at, settings.user(), new Login.Config(), identities(settings, at),
                settings.agent() && !home.agentSocket().isEmpty()));
    }

    /** As ssh does: only the first may have a jump of its own in front. */
    private void jump(String text, int jumps, List<Hop> hops) {
        String plain = text.startsWith("ssh://") ? text.substring("ssh://".length()) : text;
        int at = plain.lastIndexOf('@');
        String place = plain.substring(at + 1);
        int colon = place.lastIndexOf(':');
        boolean port = colon > 0 && (place.indexOf(':') == colon || place.charAt(colon - 1) == ']');
        String host = (port ? place.substring(0, colon) : place).replaceAll("[\\[\\]]", "");
        try {
            collect(host, port ? Integer.parseInt(place.substring(colon + 1)) : 0,
                    at < 0 ? "" : plain.substring(0, at), jumps, hops);
        } catch (NumberFormatException e) {
            throw problem(host, "ProxyJump " + text);
        }
    }

    private List<Path> identities(HostSettings settings, int port) {
        Stream<Path> files = settings.identityFiles().isEmpty()
                ? KEYS.stream().map(home.folder()::resolve)
                : settings.identityFiles().stream().map(f -> path(f, settings, port)).flatMap(Optional::stream);
        return files.filter(Files::isRegularFile).toList();
    }

    private Optional<Path> path(String text, HostSettings settings, int port) {
        if (text.equalsIgnoreCase("none")) {
            return Optional.empty();
        }
        String userHome = String.valueOf(home.folder().toAbsolutePath().getParent());
        String expanded = text.startsWith("~/") ? userHome + text.substring(1) : text;
        for (String[] token : Arrays.asList(new String[] {"%d", userHome}, new String[] {"%h", settings.hostName()},
                new String[] {"%r", settings.user()}, new String[] {"%p", String.valueOf(port)},
                new String[] {"%u", System.getProperty("user.name")}, new String[] {"%%", "%"})) {
            expanded = expanded.replace(token[0], token[1]);
        }
        return Optional.of(Path.of(expanded));
    }

    private static ProblemException problem(String alias, String reason) {
        return new ProblemException(Problem.of(ProblemCode.TUNNEL_SSH_CONFIG, alias, reason));
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
