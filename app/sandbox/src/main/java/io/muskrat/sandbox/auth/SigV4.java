package io.muskrat.sandbox.auth;

import io.muskrat.sandbox.http.Caller;
import io.muskrat.sandbox.http.Denied;
import io.muskrat.sandbox.http.DeniedException;
import io.muskrat.sandbox.http.Request;
import io.muskrat.sandbox.identity.KeyOwner;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Verifies Signature Version 4 as AWS does: key, session token, scope, time, body and signature.
 */
public final class SigV4 {
  /** Services with one endpoint for all regions, whose requests SDKs sign for us-east-1. */
  private static final Set<String> GLOBAL = Set.of("iam", "sts", "pricing");

  private final Function<String, Optional<KeyOwner>> keys;
  private final String region;
  private final Clock clock;

  /**
   * @param keys by access key id
   */
  public SigV4(Function<String, Optional<KeyOwner>> keys, String region, Clock clock) {
    this.keys = keys;
    this.region = region;
    this.clock = clock;
  }

  /**
   * @throws DeniedException when the signature is not right, or the key is not good any more
   */
  public Caller verify(Request request) {
    if (!Authorization.given(request)) {
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
    KeyOwner owner = keys.apply(given.accessKeyId()).orElseThrow(SigV4::unknown);
    if (owner.token() != null ? !same(owner.token(), given.token()) : given.token() != null) {
      throw unknown();
    }
    region(given);
    new SignedTime(given).check(clock.instant());
    if (!given.signedHeaders().contains("host")) {
      throw new DeniedException(Denied.MALFORMED, "'Host' must be a 'SignedHeader'.");
    }
    if (!same(new Signature(request, given).made(owner.secret()), given.signature())) {
      throw Signature.mismatch();
    }
    if (owner.expires() != null && !owner.expires().isAfter(clock.instant())) {
      throw new DeniedException(
          Denied.EXPIRED_TOKEN, "The security token included in the request is expired");
    }
    return owner.caller();
  }

  private void region(Authorization given) {
    String signed = given.scope().region();
    boolean global = GLOBAL.contains(given.service()) && signed.equals("us-east-1");
    if (!signed.equals(region) && !global) {
      throw new DeniedException(
          Denied.WRONG_SIGNATURE,
          "Credential should be scoped to a valid region, not '" + signed + "'.");
    }
  }

  private static DeniedException unknown() {
    return new DeniedException(
        Denied.UNKNOWN_KEY, "The security token included in the request is invalid.");
  }

  private static boolean same(String wanted, String given) {
    return given != null
        && MessageDigest.isEqual(
            wanted.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}
