package io.muskrat.sandbox.pca;

import io.muskrat.sandbox.http.AwsException;
import io.muskrat.sandbox.json.Body;
import io.muskrat.sandbox.json.JsonAction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;

/** An authority's own request and certificate: what makes it ACTIVE. */
record AuthorityOperations(AuthorityStore store) {
  void addTo(Map<String, JsonAction> all) {
    all.put("GetCertificateAuthorityCsr", this::csr);
    all.put("GetCertificateAuthorityCertificate", this::certificate);
    all.put("ImportCertificateAuthorityCertificate", this::install);
  }

  private Map<String, ?> csr(Body in) {
    return Map.of("Csr", new Signing(store.get(in.needText("CertificateAuthorityArn"))).csr());
  }

  private Map<String, ?> certificate(Body in) {
    Ca ca = store.get(in.needText("CertificateAuthorityArn"));
    if (ca.own() == null) {
      throw new AwsException(
          400,
          "InvalidStateException",
          "The certificate authority is not in the correct state to have a certificate: "
              + ca.status(store.now()));
    }
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("Certificate", ca.own().certificate());
    out.put("CertificateChain", ca.own().chain());
    return out;
  }

  private Map<String, ?> install(Body in) {
    Ca ca = store.get(in.needText("CertificateAuthorityArn"));
    if (!List.of("PENDING_CERTIFICATE", "ACTIVE", "EXPIRED").contains(ca.status(store.now()))) {
      throw new AwsException(
          400, "InvalidStateException", "The certificate authority cannot take a certificate now.");
    }
    List<X509CertificateHolder> given = Pem.certificates(blob(in, "Certificate"));
    if (given.size() != 1) {
      throw malformed("The certificate is not one PEM certificate.");
    }
    X509CertificateHolder own = given.getFirst();
    byte[] key = Base64.getDecoder().decode(ca.keys().publicKey());
    if (!Arrays.equals(key, encoded(own.getSubjectPublicKeyInfo()))) {
      throw new AwsException(
          400,
          "CertificateMismatchException",
          "The certificate's public key is not the certificate authority's.");
    }
    Extensions extensions = own.getExtensions();
    if (extensions == null || !authority(extensions)) {
      throw malformed("The certificate is not that of a certificate authority.");
    }
    String chain = in.has("CertificateChain") ? blob(in, "CertificateChain").strip() : null;
    boolean self = own.getIssuer().equals(own.getSubject());
    if (ca.root() != self || self == (chain != null)) {
      throw new AwsException(
          400,
          "InvalidRequestException",
          "A root authority takes a certificate that is signed by itself and no chain; a"
              + " subordinate one takes one of another issuer and its chain.");
    }
    if (chain != null && !own.getIssuer().equals(issuer(chain))) {
      throw malformed("The chain's first certificate is not the issuer's.");
    }
    Ca.Own next =
        new Ca.Own(
            Pem.of(own),
            chain,
            Signing.serial(own),
            own.getNotBefore().toInstant(),
            own.getNotAfter().toInstant());
    store.update(
        ca.arn(),
        now ->
            now.with(next)
                .with(new Ca.Standing("ACTIVE", now.standing().created(), store.now(), null)));
    return Map.of();
  }

  private static boolean authority(Extensions extensions) {
    try {
      BasicConstraints constraints = BasicConstraints.fromExtensions(extensions);
      return constraints != null && constraints.isCA();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static X500Name issuer(String chain) {
    List<X509CertificateHolder> all = Pem.certificates(chain);
    if (all.isEmpty()) {
      throw malformed("The chain has no PEM certificates.");
    }
    return all.getFirst().getSubject();
  }

  private static AwsException malformed(String message) {
    return new AwsException(400, "MalformedCertificateException", message);
  }

  /** The authority's certificate and those above it. */
  static String chain(Ca ca) {
    String above = ca.own().chain();
    return above == null ? ca.own().certificate() : ca.own().certificate() + "\n" + above;
  }

  static byte[] encoded(SubjectPublicKeyInfo key) {
    try {
      return key.getEncoded();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a blob. */
  static String blob(Body in, String name) {
    try {
      return new String(Base64.getDecoder().decode(in.needText(name)), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new AwsException(400, "SerializationException", name + " is not Base64.");
    }
  }
}
