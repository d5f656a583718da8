package io.muskrat.core.tunnels.ssh.wire;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.cipher.BuiltinCiphers;
import org.apache.sshd.common.cipher.Cipher;
import org.apache.sshd.common.util.buffer.BufferUtils;

/**
 * AES-GCM as OpenSSH speaks it (RFC 5647 and OpenSSH's PROTOCOL, 1.6): the length is authenticated only, the second
 * half of the nonce counts packets. Decrypts from one array into another: within one, the JDK allocates and copies the
 * whole array each time.
 */
final class GcmCipher implements Cipher {

    static final int TAG = 16;
    static final int BLOCK = 16;
    /** Of the packet's length, which is sent in clear. */
    static final int LENGTH = 4;
    private static final int NONCE = 12;
    private static final int COUNTER = 4;

    private final BuiltinCiphers kind;
    private final byte[] nonce = new byte[NONCE];
    private javax.crypto.Cipher cipher;
    private SecretKeySpec key;
    private int mode;

    private GcmCipher(BuiltinCiphers kind) {
        this.kind = kind;
    }

    /** For a client, the quicker first. */
    static List<NamedFactory<Cipher>> factories() {
        return List.of(new Factory(BuiltinCiphers.aes128gcm), new Factory(BuiltinCiphers.aes256gcm));
    }

    private record Factory(BuiltinCiphers kind) implements NamedFactory<Cipher> {

        @Override
        public String getName() {
            return kind.getName();
        }

        @Override
        public Cipher create() {
            return new GcmCipher(kind);
        }
    }

    @Override
    public void init(Mode direction, byte[] keyBytes, byte[] iv) throws GeneralSecurityException {
        mode = direction == Mode.Encrypt ? javax.crypto.Cipher.ENCRYPT_MODE : javax.crypto.Cipher.DECRYPT_MODE;
        key = new SecretKeySpec(Arrays.copyOf(keyBytes, getKdfSize()), getAlgorithm());
        System.arraycopy(iv, 0, nonce, 0, NONCE);
        cipher = javax.crypto.Cipher.getInstance(getTransformation());
        begin();
    }

    private void begin() throws GeneralSecurityException {
        cipher.init(mode, key, new GCMParameterSpec(TAG * Byte.SIZE, nonce));
    }

    /**
     * Decrypts a packet whose tag follows it.
     *
     * @param at where the packet's length stands
     * @param length what it says
     * @param plain gets as many bytes from 0 on
     */
    void open(byte[] data, int at, int length, byte[] plain) throws GeneralSecurityException {
        cipher.updateAAD(data, at, LENGTH);
        cipher.doFinal(data, at + LENGTH, length + TAG, plain, 0);
        next();
    }

    @Override
    public void updateAAD(byte[] data, int offset, int length) {
        cipher.updateAAD(data, offset, length);
    }

    @Override
    public void update(byte[] data, int offset, int length) throws GeneralSecurityException {
        int tag = mode == javax.crypto.Cipher.DECRYPT_MODE ? TAG : 0;
        cipher.doFinal(data, offset, length + tag, data, offset);
        next();
    }

    // 2^64 packets are never reached: keys are exchanged anew after 2^31 at the latest
    private void next() throws GeneralSecurityException {
        BufferUtils.putLong(BufferUtils.getLong(nonce, COUNTER, Long.BYTES) + 1, nonce, COUNTER, Long.BYTES);
        begin();
    }

    @Override
    public String getAlgorithm() {
        return kind.getAlgorithm();
    }

    @Override
    public String getTransformation() {
        return kind.getTransformation();
    }

    @Override
    public int getKeySize() {
        return kind.getKeySize();
    }

    @Override
    public int getIVSize() {
        return NONCE;
    }

    @Override
    public int getKdfSize() {
        return kind.getKdfSize();
    }

    @Override
    public int getAuthenticationTagSize() {
        return TAG;
    }

    @Override
    public int getCipherBlockSize() {
        return BLOCK;
    }
}
