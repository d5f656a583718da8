package io.muskrat.core.tunnels.ssh.mina;

import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.tunnels.SshQuestions;
import io.muskrat.core.tunnels.ssh.config.Hop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.common.config.keys.KeyUtils;

/** Decides about the host key of one connection, and remembers why it was refused. */
final class HostKeyVerifier {

    private final Hop hop;
    private final Path file;
    private final KnownHosts known;
    private final SshQuestions questions;
    private volatile Problem refusal;

    HostKeyVerifier(Hop hop, Path knownHosts, SshQuestions questions) {
        this.hop = hop;
        this.file = knownHosts;
        this.known = new KnownHosts(knownHosts);
        this.questions = questions;
    }

    Optional<Problem> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** None when the file cannot be read: {@link #verify} says so then. */
    List<String> knownTypes() {
        try {
            return known.types(hop.host(), hop.port());
        } catch (UncheckedIOException e) {
            return List.of();
        }
    }

    /** Whether a signature algorithm is one of this key type: an ssh-rsa key signs as rsa-sha2-256 too (RFC 8332). */
    static boolean signs(String algorithm, String keyType) {
        return algorithm.equals(keyType) || "ssh-rsa".equals(keyType) && algorithm.startsWith("rsa-sha2-");
    }

    boolean verify(PublicKey key) {
        String fingerprint = KeyUtils.getFingerPrint(key);
        KnownHosts.Verdict verdict;
        try {
            verdict = known.check(hop.host(), hop.port(), key);
        } catch (UncheckedIOException e) {
            return refuse(Problem.of(ProblemCode.FILE_UNREADABLE, file.toString()).withDetail(e.toString()));
        }
        return switch (verdict) {
            case KNOWN -> true;
            case UNKNOWN -> asked(key, fingerprint);
            case CHANGED, REVOKED -> refuse(Problem.of(ProblemCode.TUNNEL_HOST_KEY_CHANGED, hop.address(), fingerprint));
        };
    }

    private boolean asked(PublicKey key, String fingerprint) {
        if (!questions.trust(hop.host(), hop.port(), KeyUtils.getKeyType(key), fingerprint)) {
            return refuse(Problem.of(ProblemCode.TUNNEL_HOST_KEY_REFUSED, hop.address(), fingerprint));
        }
        try {
            known.add(hop.host(), hop.port(), key);
            return true;
        } catch (IOException e) {
            return refuse(Problem.of(ProblemCode.TUNNEL_KNOWN_HOSTS, file.toString()).withDetail(e.toString()));
        }
    }

    private boolean refuse(Problem problem) {
        refusal = problem;
        return false;
    }
}
