package io.muskrat.sandbox.auth;

import io.muskrat.sandbox.http.Denied;
import io.muskrat.sandbox.http.DeniedException;
import io.muskrat.sandbox.http.Gate;
import io.muskrat.sandbox.http.Request;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Verifies Signature Version 4 as AWS does: key, scope, time (15 minutes), body and signature. */
public final class SigV4 implements Gate {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final Duration SKEW = Duration.ofMinutes(15);

  private final Credentials credentials;
  private final String region;
  private final Clock clock;

  public SigV4(Credentials credentials, String region, Clock clock) {
    this.credentials = credentials;
    this.region = region;
    this.clock = clock;
  }

  @Override
  public void check(Request request) {
    if (request.header("authorization").isEmpty()) {
      throw new DeniedException(Denied.MISSING, "Missing Authentication Token");
    }
    Authorization given =
        Authorization.of(request)
            .orElseThrow(
                () ->
                    new DeniedException(
                        Denied.MALFORMED,
                        "Authorization header requires 'Credential', 'Signature' and"
                            + " 'SignedHeaders' parameters of AWS4-HMAC-SHA256."));
    if (!given.accessKeyId().equals(credentials.accessKeyId())) {
      throw new DeniedException(
          Denied.UNKNOWN_KEY, "The security token included in the request is invalid.");
    }
    if (!given.region().equals(region)) {
      throw new DeniedException(
          Denied.WRONG_SIGNATURE,
          "Credential should be scoped to a valid region, not '" + given.region() + "'.");
    }
    String stamp = request.header("x-amz-date").orElse("");
    checkTime(stamp, given);
    if (!given.signedHeaders().contains("host")) {
      throw new DeniedException(Denied.MALFORMED, "'Host' must be a 'SignedHeader'.");
    }
    String wanted = sign(request, given, stamp);
    if (!MessageDigest.isEqual(bytes(wanted), bytes(given.signature()))) {
      throw mismatch();
    }
  }

  private void checkTime(String stamp, Authorization given) {
    Instant sent;
    try {
      sent = STAMP.parse(stamp, Instant::from);
    } catch (DateTimeException e) {
      throw new DeniedException(
          Denied.MALFORMED, "Authorization header requires existence of an 'X-Amz-Date' header.");
    }
    if (!stamp.startsWith(given.date())) {
      throw new DeniedException(
          Denied.WRONG_SIGNATURE, "Date in Credential scope does not match YYYYMMDD of X-Amz-Date");
    }
    Instant now = clock.instant();
    if (sent.isBefore(now.minus(SKEW)) || sent.isAfter(now.plus(SKEW))) {
      String text = sent.isBefore(now) ? "Signature expired: " : "Signature not yet current: ";
      throw new DeniedException(
          Denied.EXPIRED,
          text + stamp + " is not within 15 min. of " + STAMP.format(now) + ".");
    }
  }

  private String sign(Request request, Authorization given, String stamp) {
    try {
      String hash = hex(sha256(request.body()));
      String claimed = request.header("x-amz-content-sha256").orElse(hash);
      if (!claimed.equals(hash) && !claimed.equals("UNSIGNED-PAYLOAD")) {
        throw mismatch();
      }
      String canonical = CanonicalRequest.of(request, given.signedHeaders(), claimed);
      String text =
          "AWS4-HMAC-SHA256\n"
              + (stamp + "\n" + given.scope() + "\n")
              + hex(sha256(bytes(canonical)));
      byte[] key = bytes("AWS4" + credentials.secretAccessKey());
      for (String part : given.scope().split("/")) {
        key = hmac(key, part);
      }
      return hex(hmac(key, text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JVM has no HmacSHA256", e);
    }
  }

  private static DeniedException mismatch() {
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
