package io.muskrat.sandbox.auth;

import io.muskrat.sandbox.http.Denied;
import io.muskrat.sandbox.http.DeniedException;
import io.muskrat.sandbox.http.Request;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The signature that a request should have. */
record Signature(Request request, Authorization given) {
  /**
   * @throws DeniedException when the body is not the one that was signed
   */
  String made(String secret) {
    try {
      String hash = hex(sha256(request.body()));
      String claimed = request.header("x-amz-content-sha256").orElse(hash);
      if (!claimed.equals(hash) && !claimed.equals("UNSIGNED-PAYLOAD")) {
        throw mismatch();
      }
      String canonical = CanonicalRequest.of(request, given.signedHeaders(), claimed);
      String text =
          "AWS4-HMAC-SHA256\n"
              + (given.stamp() + "\n" + given.scope() + "\n")
              + hex(sha256(bytes(canonical)));
      byte[] key = bytes("AWS4" + secret);
      for (String part : given.scope().toString().split("/")) {
        key = hmac(key, part);
      }
      return hex(hmac(key, text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JVM has no HmacSHA256", e);
    }
  }

  static DeniedException mismatch() {
    return new DeniedException(
        Denied.WRONG_SIGNATURE,
        "The request signature we calculated does not match the signature you provided. Check your"
            + " AWS Secret Access Key and signing method. Consult the service documentation for"
            + " details.");
  }

  private static byte[] sha256(byte[] data) throws GeneralSecurityException {
    return MessageDigest.getInstance("SHA-256").digest(data);
  }

  private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(bytes(text));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String hex(byte[] data) {
    return HexFormat.of().formatHex(data);
  }
}
