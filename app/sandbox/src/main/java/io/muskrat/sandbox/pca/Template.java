package io.muskrat.sandbox.pca;

import io.muskrat.sandbox.http.AwsException;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.x509.KeyPurposeId;

/**
 * What ACM PCA puts into a certificate (its user guide, "Template definitions").
 *
 * @param authority the certificate is an authority's
 * @param pathLength how many authorities may follow, -1 for no limit
 * @param purposes extended key usages
 */
record Template(String name, boolean authority, int pathLength, List<KeyPurposeId> purposes) {
  static final String PREFIX = "arn:aws:acm-pca:::template/";
  private static final Map<String, Template> ALL =
      Map.ofEntries(
          entity("EndEntityCertificate/V1", KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth),
          entity("EndEntityClientAuthCertificate/V1", KeyPurposeId.id_kp_clientAuth),
          entity("EndEntityServerAuthCertificate/V1", KeyPurposeId.id_kp_serverAuth),
          authority("RootCACertificate/V1", -1),
          authority("SubordinateCACertificate_PathLen0/V1", 0),
          authority("SubordinateCACertificate_PathLen1/V1", 1),
          authority("SubordinateCACertificate_PathLen2/V1", 2),
          authority("SubordinateCACertificate_PathLen3/V1", 3));

  private static Map.Entry<String, Template> entity(String name, KeyPurposeId... purposes) {
    return Map.entry(name, new Template(name, false, -1, List.of(purposes)));
  }

  private static Map.Entry<String, Template> authority(String name, int length) {
    return Map.entry(name, new Template(name, true, length, List.of()));
  }

  /**
   * @throws AwsException for one that is not here
   */
  static Template of(String arn) {
    Template found = arn.startsWith(PREFIX) ? ALL.get(arn.substring(PREFIX.length())) : null;
    if (found == null) {
      throw new AwsException(
          400,
          "InvalidArgsException",
          "This sandbox has the templates " + ALL.keySet().stream().sorted().toList() + ".");
    }
    return found;
  }

  boolean root() {
    return name.startsWith("RootCA");
  }
}
