package io.muskrat.core.tunnels.ssh.mina;

import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import io.muskrat.core.tunnels.SshQuestions;
import io.muskrat.core.tunnels.SshSecret;
import io.muskrat.core.tunnels.ssh.Answers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.util.io.resource.PathResource;
import org.apache.sshd.common.util.security.SecurityUtils;

/** Reads a private key: OpenSSH's format or PEM, encrypted or not. */
final class KeyFile {
    /** How often a passphrase may be wrong. */
    static final int TRIES = 3;
    private final Path file;
    private final SshQuestions questions;
    private final Answers answers;
    private boolean encrypted;

    KeyFile(Path file, SshQuestions questions, Answers answers) {
        this.file = file;
        this.questions = questions;
        this.answers = answers;
    }

    /**
     * Asks for the passphrase where one is needed, unless it was opened before.
     *
     * @throws ProblemException TUNNEL_KEY_FILE, TUNNEL_PASSPHRASE
     */
    List<KeyPair> read() {
        return answers.keys(file).orElseGet(() -> {
            List<KeyPair> keys = open();
            answers.unlocked(file, keys);
            return keys;
        });
    }

    private List<KeyPair> open() {
        try {
            return load("");
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            if (!encrypted) {
                throw problem(ProblemCode.TUNNEL_KEY_FILE, e);
            }
        }
        SshSecret asked = new SshSecret(SshSecret.Kind.PASSPHRASE, file.toString(), "");
        Exception last = null;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<char[]> passphrase = questions.secret(asked, attempt > 0);
            if (passphrase.isEmpty()) {
                break;
            }
            try {
                return load(new String(passphrase.get()));
            } catch (IOException | GeneralSecurityException | RuntimeException e) {
                last = e;
            } finally {
                Arrays.fill(passphrase.get(), '\0');
            }
        }
        throw problem(ProblemCode.TUNNEL_PASSPHRASE, last);
    }

    private List<KeyPair> load(String passphrase) throws IOException, GeneralSecurityException {
        FilePasswordProvider provider = (session, resource, retry) -> {
            encrypted = true;
            return passphrase.isEmpty() ? null : passphrase;
        };
        try (InputStream in = Files.newInputStream(file)) {
            List<KeyPair> keys = new ArrayList<>();
            Iterable<KeyPair> found = SecurityUtils.loadKeyPairIdentities(null, new PathResource(file), in, provider);
            if (found != null) {
                found.forEach(keys::add);
            }
            if (keys.isEmpty()) {
                throw new IOException("holds no private key");
            }
            return keys;
        }
    }

    private ProblemException problem(ProblemCode code, Exception cause) {
        return new ProblemException(new Problem(code, List.of(file.toString()),
                cause == null ? "" : cause.toString()), cause);
    }
}
