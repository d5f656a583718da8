package io.muskrat.core.tunnels.ssh;

import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.common.config.keys.KeyUtils;

/** Decides about the host key of one connection, and remembers why it was refused. */
final class HostKeyVerifier {

    private final SshLogin login;
    private final KnownHosts known;
    private volatile boolean asking;
    private volatile Problem refusal;

    HostKeyVerifier(SshLogin login) {
        this.login = login;
        this.known = new KnownHosts(login.bastion().knownHosts());
    }

    SshLogin login() {
        return login;
    }

    /** Whether a person is being asked right now. */
    boolean asking() {
        return asking;
    }

    Optional<Problem> refusal() {
        return Optional.ofNullable(refusal);
    }

    List<String> knownTypes() {
        return known.types(login.bastion().host(), login.bastion().port());
    }

    /** Whether a signature algorithm is one of this key type: an ssh-rsa key signs as rsa-sha2-256 too (RFC 8332). */
    static boolean signs(String algorithm, String keyType) {
        return algorithm.equals(keyType) || "ssh-rsa".equals(keyType) && algorithm.startsWith("rsa-sha2-");
    }

    boolean verify(PublicKey key) {
        String fingerprint = KeyUtils.getFingerPrint(key);
        try {
            return switch (known.check(login.bastion().host(), login.bastion().port(), key)) {
                case KNOWN -> true;
                case UNKNOWN -> asked(key, fingerprint);
                case CHANGED, REVOKED -> refuse(ProblemCode.TUNNEL_HOST_KEY_CHANGED, fingerprint);
            };
        } catch (IOException | UncheckedIOException e) {
            refusal = Problem.of(ProblemCode.FILE_UNWRITABLE, login.bastion().knownHosts().toString())
                    .withDetail(e.toString());
            return false;
        }
    }

    private boolean asked(PublicKey key, String fingerprint) throws IOException {
        asking = true;
        try {
            if (login.questions().trust(login.bastion().host(), login.bastion().port(), KeyUtils.getKeyType(key), fingerprint)) {
                known.add(login.bastion().host(), login.bastion().port(), key);
                return true;
            }
            return refuse(ProblemCode.TUNNEL_HOST_KEY_REFUSED, fingerprint);
        } finally {
            asking = false;
        }
    }

    private boolean refuse(ProblemCode code, String fingerprint) {
        refusal = Problem.of(code, login.address(), fingerprint);
        return false;
    }
}
