package io.muskrat.core.secrets;

import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** What Argon2id makes of a master password: the key of the file, and a check that tells whether the password is right. */
final class MasterKey {

    private static final int KEY_BYTES = 32;

    private final SecretKeySpec key;
    private final byte[] check;

    private MasterKey(SecretKeySpec key, byte[] check) {
        this.key = key;
        this.check = check;
    }

    /** Takes about half a second with the costs of {@link Cost#USUAL}. */
    static MasterKey of(char[] password, byte[] salt, Cost cost) {
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memoryKib())
                .withIterations(cost.iterations())
                .withParallelism(cost.lanes())
                .withSalt(salt)
                .build());
        byte[] made = new byte[2 * KEY_BYTES];
        argon2.generateBytes(password, made);
        MasterKey key = new MasterKey(new SecretKeySpec(made, 0, KEY_BYTES, "AES"),
                Arrays.copyOfRange(made, KEY_BYTES, made.length));
        Arrays.fill(made, (byte) 0);
        return key;
    }

    SecretKeySpec key() {
        return key;
    }

    byte[] check() {
        return check.clone();
    }

    boolean matches(byte[] expected) {
        return MessageDigest.isEqual(check, expected);
    }

    /** What a guess of the password costs. */
    record Cost(int memoryKib, int iterations, int lanes) {
        /** RFC 9106, section 4: the second recommended option, where 2 GiB are too much. */
        static final Cost USUAL = new Cost(65_536, 3, 4);
        /** A file that asks for more than these was not written by us: it would only take the memory. */
        private static final Cost MOST = new Cost(1_048_576, 16, 16);

        boolean sane() {
            return memoryKib >= 8 && memoryKib <= MOST.memoryKib && iterations >= 1 && iterations <= MOST.iterations
                    && lanes >= 1 && lanes <= MOST.lanes;
        }
    }
}
