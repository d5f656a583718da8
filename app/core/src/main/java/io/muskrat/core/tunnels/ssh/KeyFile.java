package io.muskrat.core.tunnels.ssh;

import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.util.io.resource.PathResource;
import org.apache.sshd.common.util.security.SecurityUtils;

/** Reads a private key: OpenSSH's format or PEM, not encrypted. */
final class KeyFile {

    private KeyFile() {
    }

    static List<KeyPair> read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            List<KeyPair> keys = new ArrayList<>();
            Iterable<KeyPair> found = SecurityUtils.loadKeyPairIdentities(null, new PathResource(file), in,
                    FilePasswordProvider.EMPTY);
            if (found != null) {
                found.forEach(keys::add);
            }
            if (keys.isEmpty()) {
                throw problem(file, "holds no private key", null);
            }
            return keys;
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw problem(file, e.toString(), e);
        }
    }

    private static ProblemException problem(Path file, String detail, Exception cause) {
        return new ProblemException(new Problem(ProblemCode.TUNNEL_KEY_FILE, List.of(file.toString()), detail), cause);
    }
}
