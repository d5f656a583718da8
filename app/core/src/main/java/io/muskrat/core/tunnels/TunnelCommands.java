package io.muskrat.core.tunnels;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a tunnel would be without Muskrat, and what other programs on this computer need to use it. No secrets. */
public final class TunnelCommands {
    // beside the addresses that Muskrat gives out itself (127.77.x.y), so that both can be up at once
    private static final String BLOCK = "127.78.0.";

    private TunnelCommands() { }

    /**
     * The command line of OpenSSH that carries the same names and ports, for a POSIX shell. Each name has an address of
     * its own, which {@link #sshHosts} gives to the programs; macOS needs {@code ifconfig lo0 alias} for each first.
     */
    public static String ssh(TunnelSpec spec) {
        Bastion bastion = spec.bastion();
        List<String> words = new ArrayList<>(List.of("ssh", "-N"));
        List<String> names = spec.names();
        for (int i = 0; i < names.size(); i++) {
            for (int port : ports(spec, names.get(i))) {
                words.add("-L");
                words.add(address(i) + ":" + port + ":" + names.get(i) + ":" + port);
            }
        }
        option(words, "ExitOnForwardFailure=yes");
        option(words, "ServerAliveInterval=5");
        option(words, "ServerAliveCountMax=2");
        if (!(bastion.login() instanceof Login.Config)) {
            option(words, "UserKnownHostsFile=" + bastion.knownHosts());
        }
        login(words, bastion.login());
        if (bastion.port() != 22 && bastion.port() != 0) {
            words.add("-p");
            words.add(String.valueOf(bastion.port()));
        }
        words.add(bastion.user().isEmpty() ? bastion.host() : bastion.user() + "@" + bastion.host());
        String command = words.stream().map(TunnelCommands::quoted).collect(Collectors.joining(" "));
        return bastion.login() instanceof Login.OneTimeKey key ? push(key, bastion) + " && " + command : command;
    }

    /** Lines for the hosts file that belong to {@link #ssh}. */
    public static String sshHosts(TunnelSpec spec) {
        StringBuilder lines = new StringBuilder();
        List<String> names = spec.names();
        for (int i = 0; i < names.size(); i++) {
            lines.append(address(i)).append(' ').append(names.get(i)).append('\n');
        }
        return lines.toString();
    }

    /** Lines for the hosts file with which other programs on this computer use the open tunnel, while it is open. */
    public static String hosts(TunnelStatus status) {
        return status.routes().stream().map(route -> route.address() + " " + route.host() + "\n")
                .collect(Collectors.joining());
    }

    private static List<Integer> ports(TunnelSpec spec, String name) {
        return Stream.concat(spec.ports(name).stream(), spec.wishes(name).stream()).sorted().toList();
    }

    private static void login(List<String> words, Login login) {
        switch (login) {
            case Login.KeyFile key -> {
                words.add("-i");
                words.add(key.file().toString());
                option(words, "IdentitiesOnly=yes");
            }
            case Login.Password p -> option(words, "PreferredAuthentications=password,keyboard-interactive");
            case Login.OneTimeKey k -> {
                words.add("-i");
                words.add("~/.ssh/id_ed25519");
            }
            case Login.Agent a -> { }
            case Login.Config c -> { }
        }
    }

    private static String push(Login.OneTimeKey key, Bastion bastion) {
        return "aws ec2-instance-connect send-ssh-public-key --instance-id " + quoted(key.instanceId())
                + (key.availabilityZone().isEmpty() ? "" : " --availability-zone " + quoted(key.availabilityZone()))
                + " --instance-os-user " + quoted(bastion.user()) + " --ssh-public-key file://~/.ssh/id_ed25519.pub";
    }

    private static String address(int index) {
        return BLOCK + (index + 1);
    }

    private static void option(List<String> words, String option) {
        words.add("-o");
        words.add(option);
    }

    private static String quoted(String word) {
        return word.matches("[\\w@%+=:,./~-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
