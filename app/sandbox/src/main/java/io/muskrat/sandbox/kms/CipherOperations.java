package io.muskrat.sandbox.kms;

import io.muskrat.sandbox.http.AwsException;
import io.muskrat.sandbox.json.Body;
import io.muskrat.sandbox.json.JsonAction;
import io.muskrat.sandbox.wire.Json;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypt, Decrypt and GenerateDataKey: AES-256-GCM with the encryption context as additional data,
 * as in KMS. The ciphertext's layout is this sandbox's own.
 */
record CipherOperations(KeyStore store, SecureRandom random) {
  private static final byte LAYOUT = 1;
  private static final int ID = 16;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int LONGEST = 4096;

  void addTo(Map<String, JsonAction> all) {
    all.put("Encrypt", this::encrypt);
    all.put("Decrypt", this::decrypt);
    all.put("GenerateDataKey", in -> dataKey(in, true));
    all.put("GenerateDataKeyWithoutPlaintext", in -> dataKey(in, false));
  }

  private Map<String, ?> encrypt(Body in) {
    KmsKey key = store.get(in.needText("KeyId")).usable();
    byte[] plain = blob(in, "Plaintext");
    if (plain.length == 0 || plain.length > LONGEST) {
      throw in.invalid("Plaintext must have 1 to 4096 bytes.");
    }
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("CiphertextBlob", text(seal(key, plain, context(in))));
    out.put("KeyId", key.arn());
    out.put("EncryptionAlgorithm", "SYMMETRIC_DEFAULT");
    return out;
  }

  private Map<String, ?> decrypt(Body in) {
    byte[] sealed = blob(in, "CiphertextBlob");
    if (sealed.length < 1 + ID + NONCE || sealed[0] != LAYOUT) {
      throw invalid();
    }
    ByteBuffer read = ByteBuffer.wrap(sealed, 1, ID);
    KmsKey key = store.get(new UUID(read.getLong(), read.getLong()).toString()).usable();
    if (in.has("KeyId") && !store.get(in.needText("KeyId")).id().equals(key.id())) {
      throw new AwsException(
          400,
          "IncorrectKeyException",
          "The key ID in the request does not identify a CMK that can perform this operation.");
    }
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("KeyId", key.arn());
    out.put("Plaintext", text(open(key, sealed, context(in))));
    out.put("EncryptionAlgorithm", "SYMMETRIC_DEFAULT");
    return out;
  }

  private Map<String, ?> dataKey(Body in, boolean plaintext) {
    KmsKey key = store.get(in.needText("KeyId")).usable();
    if (in.has("KeySpec") == in.has("NumberOfBytes")) {
      throw in.invalid("Please specify either number of bytes or key spec.");
    }
    int bytes = in.within("NumberOfBytes", 1, 1024, 32);
    if (in.text("KeySpec").orElse("").equals("AES_128")) {
      bytes = 16;
    }
    byte[] made = new byte[bytes];
    random.nextBytes(made);
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("CiphertextBlob", text(seal(key, made, context(in))));
    out.put("Plaintext", plaintext ? text(made) : null);
    out.put("KeyId", key.arn());
    return out;
  }

  private byte[] seal(KmsKey key, byte[] plain, byte[] context) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, context).doFinal(plain);
      UUID id = UUID.fromString(key.id());
      return ByteBuffer.allocate(1 + ID + NONCE + sealed.length)
          .put(LAYOUT)
          .putLong(id.getMostSignificantBits())
          .putLong(id.getLeastSignificantBits())
          .put(nonce)
          .put(sealed)
          .array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JVM has AES-GCM", e);
    }
  }

  private static byte[] open(KmsKey key, byte[] sealed, byte[] context) {
    byte[] nonce = new byte[NONCE];
    ByteBuffer.wrap(sealed).get(1 + ID, nonce);
    int from = 1 + ID + NONCE;
    try {
      return cipher(Cipher.DECRYPT_MODE, key, nonce, context)
          .doFinal(sealed, from, sealed.length - from);
    } catch (GeneralSecurityException e) {
      throw invalid();
    }
  }

  private static Cipher cipher(int mode, KmsKey key, byte[] nonce, byte[] context)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    byte[] material = Base64.getDecoder().decode(key.secrecy().material());
    cipher.init(mode, new SecretKeySpec(material, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(context);
    return cipher;
  }

  private static byte[] context(Body in) {
    return Json.write(new TreeMap<>(in.map("EncryptionContext")));
  }

  private static byte[] blob(Body in, String name) {
    try {
      return Base64.getDecoder().decode(in.needText(name));
    } catch (IllegalArgumentException e) {
      throw new AwsException(400, "SerializationException", name + " is not Base64.");
    }
  }

  private static String text(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static AwsException invalid() {
    return new AwsException(400, "InvalidCiphertextException", "The ciphertext is not valid.");
  }
}
