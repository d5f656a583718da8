package io.muskrat.core.secrets;

/**
 * The encrypted file as it stands in JSON; byte arrays are Base64 there.
 *
 * @param version of this layout, 1
 * @param memoryKib Argon2id's memory cost
 * @param iterations Argon2id's time cost
 * @param lanes Argon2id's parallelism
 * @param salt of the master password, 16 bytes
 * @param check the second half of what Argon2id made of the password: tells a wrong password from a damaged file
 * @param nonce of AES-256-GCM, 12 bytes, new at every writing
 * @param content what {@link SealedContent} makes of the secrets, encrypted, with the tag of 16 bytes at its end
 */
record Sealed(int version, int memoryKib, int iterations, int lanes, byte[] salt, byte[] check, byte[] nonce,
              byte[] content) {

    static final int VERSION = 1;
    static final int SALT_BYTES = 16;
    static final int NONCE_BYTES = 12;

    Sealed {
        salt = salt == null ? new byte[0] : salt;
        check = check == null ? new byte[0] : check;
        nonce = nonce == null ? new byte[0] : nonce;
        content = content == null ? new byte[0] : content;
    }
}
