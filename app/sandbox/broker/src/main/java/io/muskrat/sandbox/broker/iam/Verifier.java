package io.muskrat.sandbox.broker.iam;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Finds out whose login it is (<a
 * href="https://docs.aws.amazon.com/IAM/latest/UserGuide/create-signed-request.html">Signature
 * Version 4</a>, query string form).
 */
record Verifier(Account account, Clock clock) {
  private static final DateTimeFormatter BASIC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");
  private static final String ALGORITHM = "AWS4-HMAC-SHA256";
  private static final String SERVICE = "kafka-cluster";
  private static final String TERMINATOR = "aws4_request";
  private static final int SCOPE_PARTS = 5;
  private static final int LONGEST_SECONDS = 900;

  /** How far AWS lets a caller's clock be ahead. */
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

  /**
   * The key that signed it, which may connect to this cluster.
   *
   * @param host the name that it has to be signed for
   */
  Key verify(SignedLogin login, String host) throws RefusedException {
    require(login.get("action").equals("kafka-cluster:Connect"), "another action was signed");
    require(login.get("x-amz-algorithm").equals(ALGORITHM), "unknown algorithm");
    require(login.get("x-amz-signedheaders").equals("host"), "other headers were signed");
    require(
        login.get("host").equalsIgnoreCase(host),
        "signed for the host " + login.get("host") + ", not for " + host);
    fresh(login);
    String[] scope = login.get("x-amz-credential").split("/", -1);
    require(scope.length == SCOPE_PARTS, "the credential has no scope");
    require(
        login.get("x-amz-date").startsWith(scope[1])
            && scope[2].equals(account.users().region())
            && scope[3].equals(SERVICE)
            && scope[4].equals(TERMINATOR),
        "signed for another day, region or service: " + login.get("x-amz-credential"));
    Key key =
        account
            .users()
            .key(scope[0])
            .orElseThrow(() -> new RefusedException("unknown access key " + scope[0]));
    require(key.valid(clock.instant()), key + " has expired");
    require(
        login.get("x-amz-security-token").equals(key.sessionToken() == null ? "" : key.sessionToken()),
        "the session token is not that of " + key);
    require(
        MessageDigest.isEqual(
            signature(login, scope, key.secret()).getBytes(StandardCharsets.US_ASCII),
            login.get("x-amz-signature").getBytes(StandardCharsets.US_ASCII)),
        "the signature is not one of " + key);
    require(
        account.allows(key.principal(), "Connect", account.resources().clusterArn()),
        key.principal() + " may not kafka-cluster:Connect to this cluster");
    return key;
  }

  /** When the signature stops being good. */
  Instant end(SignedLogin login) throws RefusedException {
    int seconds = seconds(login);
    require(seconds > 0 && seconds <= LONGEST_SECONDS, "valid for " + seconds + " s");
    return signed(login).plusSeconds(seconds);
  }

  private void fresh(SignedLogin login) throws RefusedException {
    Instant now = clock.instant();
    require(signed(login).isBefore(now.plus(CLOCKS_DIFFER)), "signed in the future");
    Instant end = end(login);
    require(now.isBefore(end), "the signature expired at " + end);
  }

  private static Instant signed(SignedLogin login) throws RefusedException {
    try {
      return LocalDateTime.parse(login.get("x-amz-date"), BASIC).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw new RefusedException("no date: " + e.getMessage());
    }
  }

  private static int seconds(SignedLogin login) throws RefusedException {
    try {
      return Integer.parseInt(login.get("x-amz-expires"));
    } catch (NumberFormatException e) {
      throw new RefusedException("no duration: " + e.getMessage());
    }
  }

  private static String signature(SignedLogin login, String[] scope, String secret) {
    try {
      String day = scope[1];
      byte[] key = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
      for (String part : new String[] {day, scope[2], SERVICE, TERMINATOR}) {
        key = hmac(key, part);
      }
      String toSign =
          String.join(
              "\n",
              ALGORITHM,
              login.get("x-amz-date"),
              String.join("/", day, scope[2], SERVICE, TERMINATOR),
              hash(login.canonicalRequest(hash(""))));
      return HexFormat.of().formatHex(hmac(key, toSign));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA256", e);
    }
  }

  private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String hash(String text) throws GeneralSecurityException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private static void require(boolean holds, String otherwise) throws RefusedException {
    if (!holds) {
      throw new RefusedException(otherwise);
    }
  }
}
