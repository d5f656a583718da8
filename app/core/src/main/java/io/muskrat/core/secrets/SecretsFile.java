package io.muskrat.core.secrets;

import io.muskrat.core.platform.PrivateFiles;
import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes the encrypted file: Argon2id and AES-256-GCM, the header authenticated with the content. */
final class SecretsFile {

    private static final int TAG_BITS = 128;

    private final Path file;
    private final MasterKey.Cost cost;
    private final SecureRandom random = new SecureRandom();
    private final JsonMapper json = JsonMapper.builder().build();

    /** A header and the key that belongs to it. */
    record Unlocked(Sealed header, MasterKey key) { }

    SecretsFile(Path file, MasterKey.Cost cost) {
        this.file = file;
        this.cost = cost;
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** ProblemException SECRETS_DAMAGED when it is no such file, FILE_UNREADABLE when it cannot be read. */
    Sealed read() {
        try {
            Sealed sealed = json.readValue(Files.readAllBytes(file), Sealed.class);
            if (sealed.version() != Sealed.VERSION || !costOf(sealed).sane() || sealed.nonce().length != Sealed.NONCE_BYTES) {
                throw damaged(null);
            }
            return sealed;
        } catch (JacksonException e) {
            throw damaged(e);
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.of(ProblemCode.FILE_UNREADABLE, file.toString()).withDetail(e.toString()), e);
        }
    }

    /** ProblemException SECRETS_PASSWORD when it is not the password of this file. */
    Unlocked unlock(Sealed sealed, char[] password) {
        MasterKey key = MasterKey.of(password, sealed.salt(), costOf(sealed));
        if (!key.matches(sealed.check())) {
            throw new ProblemException(Problem.of(ProblemCode.SECRETS_PASSWORD));
        }
        return new Unlocked(sealed, key);
    }

    /** ProblemException SECRETS_DAMAGED. */
    Map<String, char[]> open(Unlocked unlocked) {
        Sealed sealed = unlocked.header();
        try {
            return SealedContent.secrets(
                    cipher(Cipher.DECRYPT_MODE, unlocked.key(), sealed).doFinal(sealed.content()));
        } catch (GeneralSecurityException | RuntimeException e) {
            throw damaged(e);
        }
    }

    /** A header with a new salt, for a new password. */
    Unlocked begin(char[] password) {
        byte[] salt = bytes(Sealed.SALT_BYTES);
        MasterKey key = MasterKey.of(password, salt, cost);
        return new Unlocked(new Sealed(Sealed.VERSION, cost.memoryKib(), cost.iterations(), cost.lanes(), salt,
                key.check(), new byte[0], new byte[0]), key);
    }

    /** Writes the secrets under the key, with a new nonce; ProblemException FILE_UNWRITABLE. */
    void write(Unlocked unlocked, Map<String, char[]> secrets) {
        Sealed fresh = with(unlocked.header(), bytes(Sealed.NONCE_BYTES), new byte[0]);
        byte[] plain = SealedContent.bytes(secrets);
        try {
            byte[] content = cipher(Cipher.ENCRYPT_MODE, unlocked.key(), fresh).doFinal(plain);
            PrivateFiles.write(file, json.writeValueAsBytes(with(fresh, fresh.nonce(), content)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM", e);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    private static Cipher cipher(int mode, MasterKey key, Sealed sealed) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.key(), new GCMParameterSpec(TAG_BITS, sealed.nonce()));
        cipher.updateAAD(ByteBuffer.allocate(16 + sealed.salt().length).putInt(sealed.version())
                .putInt(sealed.memoryKib()).putInt(sealed.iterations()).putInt(sealed.lanes()).put(sealed.salt()).array());
        return cipher;
    }

    private static Sealed with(Sealed header, byte[] nonce, byte[] content) {
        return new Sealed(header.version(), header.memoryKib(), header.iterations(), header.lanes(), header.salt(),
                header.check(), nonce, content);
    }

    private static MasterKey.Cost costOf(Sealed sealed) {
        return new MasterKey.Cost(sealed.memoryKib(), sealed.iterations(), sealed.lanes());
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private ProblemException damaged(Exception cause) {
        return new ProblemException(Problem.of(ProblemCode.SECRETS_DAMAGED, file.toString()), cause);
    }
}
