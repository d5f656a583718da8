package io.muskrat.sandbox.pca;

import io.muskrat.sandbox.http.AwsException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/** ACM PCA's key and signing algorithms, those that the JDK has. */
final class Algorithms {
  static final List<String> KEYS =
      List.of("RSA_2048", "RSA_3072", "RSA_4096", "EC_prime256v1", "EC_secp384r1", "EC_secp521r1");
  static final List<String> SIGNATURES =
      List.of(
          "SHA256WITHRSA", "SHA384WITHRSA", "SHA512WITHRSA",
          "SHA256WITHECDSA", "SHA384WITHECDSA", "SHA512WITHECDSA");

  private Algorithms() {}

  /**
   * @throws AwsException when a key of this kind cannot make such a signature
   */
  static void fit(String key, String signature) {
    if (key.startsWith("RSA") != signature.endsWith("RSA")) {
      throw new AwsException(
          400,
          "InvalidArgsException",
          "The signing algorithm " + signature + " does not fit the key algorithm " + key + ".");
    }
  }

  static Ca.Keys make(String algorithm) {
    try {
      KeyPair pair = generator(algorithm).generateKeyPair();
      Base64.Encoder base64 = Base64.getEncoder();
      return new Ca.Keys(
          algorithm,
          base64.encodeToString(pair.getPrivate().getEncoded()),
          base64.encodeToString(pair.getPublic().getEncoded()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JVM has no " + algorithm, e);
    }
  }

  private static KeyPairGenerator generator(String algorithm) throws GeneralSecurityException {
    String size = algorithm.substring(algorithm.indexOf('_') + 1);
    if (algorithm.startsWith("RSA")) {
      KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
      rsa.initialize(Integer.parseInt(size));
      return rsa;
    }
    KeyPairGenerator ec = KeyPairGenerator.getInstance("EC");
    ec.initialize(new ECGenParameterSpec(size.equals("prime256v1") ? "secp256r1" : size));
    return ec;
  }

  static PrivateKey privateKey(Ca.Keys keys) {
    try {
      return factory(keys)
          .generatePrivate(
              new PKCS8EncodedKeySpec(Base64.getDecoder().decode(keys.privateKey())));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static PublicKey publicKey(Ca.Keys keys) {
    try {
      return factory(keys)
          .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(keys.publicKey())));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyFactory factory(Ca.Keys keys) throws GeneralSecurityException {
    return KeyFactory.getInstance(keys.algorithm().startsWith("RSA") ? "RSA" : "EC");
  }
}
