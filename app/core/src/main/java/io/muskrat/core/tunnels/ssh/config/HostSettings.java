package io.muskrat.core.tunnels.ssh.config;

import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the configuration says of one host: of each keyword the first value that applies, of IdentityFile all. */
final class HostSettings {
    private final String alias;
    private final String asUser;
    private final Map<String, List<String>> values = new HashMap<>();
    private final List<String> identityFiles = new ArrayList<>();

    private HostSettings(String alias, String asUser) {
        this.alias = alias;
        this.asUser = asUser;
    }

    /**
     * @param asUser "" to leave it to the configuration
     */
    static HostSettings of(List<ConfigLine> lines, String alias, String asUser) {
        HostSettings settings = new HostSettings(alias, asUser);
        settings.take(lines, true);
        return settings;
    }

    private void take(List<ConfigLine> lines, boolean within) {
        boolean active = within;
        for (ConfigLine line : lines) {
            switch (line.keyword()) {
                case "host" -> active = within && HostPatterns.match(line.arguments(), alias);
                case "match" -> active = within && matches(line.arguments());
                default -> {
                    if (active) {
                        take(line);
                    }
                }
            }
        }
    }

    private void take(ConfigLine line) {
        if (line.keyword().equals("include")) {
            take(line.included(), true);
        } else if (!line.arguments().isEmpty()) {
            if (line.keyword().equals("identityfile")) {
                identityFiles.add(line.arguments().getFirst());
            }
            // ssh takes whichever of the two stands first
            boolean other = line.keyword().equals("proxycommand") && values.containsKey("proxyjump")
                    || line.keyword().equals("proxyjump") && values.containsKey("proxycommand");
            if (!other) {
                values.putIfAbsent(line.keyword(), line.arguments());
            }
        }
    }

    // what needs a command to be run, or a second pass, does not match
    private boolean matches(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i += 2) {
            String criterion = SshConfig.lower(arguments.get(i));
            if (criterion.equals("all")) {
                return arguments.size() == 1;
            }
            if (i + 1 >= arguments.size()) {
                return false;
            }
            List<String> patterns = List.of(arguments.get(i + 1).split(","));
            boolean match = switch (criterion) {
                case "host" -> HostPatterns.match(patterns, hostName());
                case "originalhost" -> HostPatterns.match(patterns, alias);
                case "user" -> HostPatterns.match(patterns, user());
                case "localuser" -> HostPatterns.match(patterns, System.getProperty("user.name"));
                default -> false;
            };
            if (!match) {
                return false;
            }
        }
        return !arguments.isEmpty();
    }

    String hostName() {
        return one("hostname").replace("%h", alias).replace("%%", "%").isEmpty() ? alias
                : one("hostname").replace("%h", alias).replace("%%", "%");
    }

    int port() {
        String port = one("port");
        try {
            return port.isEmpty() ? 22 : Integer.parseInt(port);
        } catch (NumberFormatException e) {
            throw new ProblemException(Problem.of(ProblemCode.TUNNEL_SSH_CONFIG, alias, "Port " + port), e);
        }
    }

    String user() {
        if (!asUser.isEmpty()) {
            return asUser;
        }
        String user = one("user");
        return user.isEmpty() ? System.getProperty("user.name") : user;
    }

    /** ProxyJump, "" if none. */
    String jump() {
        String jump = one("proxyjump");
        return jump.equalsIgnoreCase("none") ? "" : jump;
    }

    boolean hasProxyCommand() {
        String command = one("proxycommand");
        return !command.isEmpty() && !command.equalsIgnoreCase("none");
    }

    boolean agent() {
        return !one("identitiesonly").equalsIgnoreCase("yes") && !one("identityagent").equalsIgnoreCase("none");
    }

    List<String> identityFiles() {
        return identityFiles;
    }

    private String one(String keyword) {
        List<String> found = values.get(keyword);
        return found == null ? "" : found.getFirst();
    }
}
