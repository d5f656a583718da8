package io.muskrat.core.tunnels.ssh.system;

import io.muskrat.core.tunnels.Login;
import io.muskrat.core.tunnels.ssh.SshLogin;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;

/** A key for one connection. ssh wants a file: it is this user's alone, and gone once ssh is in. */
final class OneTimeKeyFile implements AutoCloseable {
    private final Path path;

    private OneTimeKeyFile(Path path) {
        this.path = path;
    }

    /** Null where the login needs none. */
    static OneTimeKeyFile pushed(SshLogin login) throws IOException {
        if (!(login.bastion().login() instanceof Login.OneTimeKey where)) {
            return null;
        }
        Path file = Files.createTempFile("muskrat-once", "");
        try (OutputStream out = Files.newOutputStream(file)) {
            KeyPair pair = KeyUtils.generateKeyPair("ssh-ed25519", 256);
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(pair, "muskrat", null, out);
            login.pusher().push(where, login.bastion().user(), PublicKeyEntry.toString(pair.getPublic()));
            return new OneTimeKeyFile(file);
        } catch (GeneralSecurityException e) {
            Files.delete(file);
            throw new IOException(e);
        } catch (IOException | RuntimeException e) {
            Files.delete(file);
            throw e;
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
