package io.muskrat.core.tunnels.ssh.system;

import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.tunnels.Bastion;
import io.muskrat.core.tunnels.Login;
import io.muskrat.core.tunnels.ssh.config.SshHome;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What OpenSSH's client says when it does not get in (its words do not depend on the language), as our problems. */
final class SshMessages {
    private static final Pattern FINGERPRINT = Pattern.compile("SHA256:[\\w+/=]+");
    private static final Pattern DENIED = Pattern.compile("(\\S+)@(\\S+): Permission denied");
    private static final Pattern LOAD = Pattern.compile("Load key \"(.*)\": (.*)");
    private final String text;
    private final Bastion bastion;
    private final SshHome home;

    SshMessages(List<String> lines, Bastion bastion, SshHome home) {
        this.text = String.join("\n", lines);
        this.bastion = bastion;
        this.home = home;
    }

    /**
     * @param seconds how long it took
     * @param lockedKey a key file whose passphrase was asked for
     */
    Problem problem(long seconds, Optional<String> lockedKey) {
        return classified(seconds, lockedKey).withDetail(text);
    }

    private Problem classified(long seconds, Optional<String> lockedKey) {
        Matcher load = LOAD.matcher(text);
        if (text.contains("HOST IDENTIFICATION HAS CHANGED") || text.contains("REVOKED HOST KEY")) {
            return Problem.of(ProblemCode.TUNNEL_HOST_KEY_CHANGED, bastion.address(), fingerprint());
        }
        if (text.contains("Failed to add the host to the list of known hosts")) {
            return Problem.of(ProblemCode.TUNNEL_KNOWN_HOSTS, bastion.knownHosts().toString());
        }
        if (text.contains("Host key verification failed")) {
            return Problem.of(ProblemCode.TUNNEL_HOST_KEY_REFUSED, bastion.address(), fingerprint());
        }
        if (load.find()) {
            boolean passphrase = load.group(2).contains("passphrase");
            return Problem.of(passphrase ? ProblemCode.TUNNEL_PASSPHRASE : ProblemCode.TUNNEL_KEY_FILE, load.group(1));
        }
        if (text.contains("Identity file") && text.contains("not accessible")
                && bastion.login() instanceof Login.KeyFile key) {
            return Problem.of(ProblemCode.TUNNEL_KEY_FILE, key.file().toString());
        }
        if (says("agent refused operation", "communication with agent failed")) {
            return Problem.of(ProblemCode.TUNNEL_AGENT_LOCKED, home.agentSocket());
        }
        if (says("Permission denied", "Too many authentication failures", "no more authentication methods")) {
            Matcher denied = DENIED.matcher(text);
            boolean told = denied.find();
            return lockedKey.map(file -> Problem.of(ProblemCode.TUNNEL_PASSPHRASE, file))
                    .orElseGet(() -> Problem.of(ProblemCode.TUNNEL_AUTHENTICATION,
                            told ? denied.group(1) : bastion.user(), told ? denied.group(2) : bastion.host()));
        }
        if (says("Bad configuration option", "terminating, ", "keyword ")) {
            return Problem.of(ProblemCode.TUNNEL_SSH_CONFIG, bastion.host(), text.lines().findFirst().orElse(""));
        }
        if (says("timed out", "Timeout, server")) {
            return Problem.of(ProblemCode.TUNNEL_TIMEOUT, bastion.address(), String.valueOf(seconds));
        }
        if (says("Connection refused", "Could not resolve hostname", "No route to host", "is unreachable",
                "Name or service not known")) {
            return Problem.of(ProblemCode.TUNNEL_UNREACHABLE, bastion.address());
        }
        return Problem.of(ProblemCode.TUNNEL_LOST, bastion.address());
    }

    /** Another program got the port for SOCKS between our look and ssh's. */
    boolean portTaken() {
        return says("Address already in use", "cannot listen to port", "Could not request local forwarding");
    }

    private boolean says(String... words) {
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private String fingerprint() {
        Matcher found = FINGERPRINT.matcher(text);
        return found.find() ? found.group() : "?";
    }
}
