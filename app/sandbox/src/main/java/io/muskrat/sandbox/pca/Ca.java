package io.muskrat.sandbox.pca;

import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A private certificate authority, as it is kept.
 *
 * @param type ROOT or SUBORDINATE
 * @param request the configurations as they were given
 * @param status as ACM PCA names it, e.g. PENDING_CERTIFICATE, ACTIVE
 * @param keys its key pair
 * @param own its certificate, null before it has one
 * @param issued certificates by ARN
 */
public record Ca(
    String arn,
    String type,
    Request request,
    Standing standing,
    Keys keys,
    Own own,
    Map<String, Issued> issued,
    Map<String, String> tags) {

  /**
   * @param configuration CertificateAuthorityConfiguration
   * @param revocation RevocationConfiguration
   * @param usage UsageMode
   * @param standard KeyStorageSecurityStandard
   */
  public record Request(JsonNode configuration, JsonNode revocation, String usage, String standard) {}

  /**
   * @param restorable until when a deleted one can come back; null unless it is deleted
   */
  public record Standing(String status, Instant created, Instant changed, Instant restorable) {}

  /**
   * @param privateKey PKCS #8, Base64
   * @param publicKey X.509 SubjectPublicKeyInfo, Base64
   */
  public record Keys(String algorithm, String privateKey, String publicKey) {
    /** Without the private key. */
    @Override
    public String toString() {
      return "Keys[" + algorithm + "]";
    }
  }

  /**
   * @param certificate PEM
   * @param chain PEM of its issuers, null for a root
   * @param serial hexadecimal, in pairs
   */
  public record Own(
      String certificate, String chain, String serial, Instant notBefore, Instant notAfter) {}

  /**
   * @param certificate PEM
   * @param revoked the reason, null when it is not revoked
   */
  public record Issued(String certificate, String serial, String revoked) {}

  Ca with(Request next) {
    return new Ca(arn, type, next, standing, keys, own, issued, tags);
  }

  Ca with(Standing next) {
    return new Ca(arn, type, request, next, keys, own, issued, tags);
  }

  Ca with(Own next) {
    return new Ca(arn, type, request, standing, keys, next, issued, tags);
  }

  Ca withIssued(Map<String, Issued> next) {
    return new Ca(arn, type, request, standing, keys, own, next, tags);
  }

  Ca withTags(Map<String, String> next) {
    return new Ca(arn, type, request, standing, keys, own, issued, next);
  }

  boolean root() {
    return type.equals("ROOT");
  }

  /** Its status at a time: a certificate that is over makes an active one expired. */
  String status(Instant now) {
    boolean over = own != null && own.notAfter().isBefore(now);
    return over && standing.status().equals("ACTIVE") ? "EXPIRED" : standing.status();
  }
}
