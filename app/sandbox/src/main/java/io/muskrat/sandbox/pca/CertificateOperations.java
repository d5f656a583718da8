package io.muskrat.sandbox.pca;

import io.muskrat.sandbox.http.AwsException;
import io.muskrat.sandbox.json.Body;
import io.muskrat.sandbox.json.JsonAction;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.PKCSException;

/** IssueCertificate, GetCertificate, RevokeCertificate. */
record CertificateOperations(AuthorityStore store) {
  /** A certificate begins an hour earlier, for clocks that differ. */
  private static final Duration BEFORE = Duration.ofHours(1);

  private static final List<String> REASONS =
      List.of(
          "UNSPECIFIED", "KEY_COMPROMISE", "CERTIFICATE_AUTHORITY_COMPROMISE", "AFFILIATION_CHANGED",
          "SUPERSEDED", "CESSATION_OF_OPERATION", "PRIVILEGE_WITHDRAWN", "A_A_COMPROMISE");

  void addTo(Map<String, JsonAction> all) {
    all.put("IssueCertificate", this::issue);
    all.put("GetCertificate", this::get);
    all.put("RevokeCertificate", this::revoke);
  }

  private Map<String, ?> issue(Body in) {
    Ca ca = store.get(in.needText("CertificateAuthorityArn"));
    Template template =
        Template.of(in.text("TemplateArn").orElse(Template.PREFIX + "EndEntityCertificate/V1"));
    if (in.has("ApiPassthrough")) {
      throw in.invalid("ApiPassthrough is not in this sandbox.");
    }
    String algorithm =
        in.oneOf("SigningAlgorithm", Algorithms.SIGNATURES)
            .orElseThrow(() -> in.invalid("SigningAlgorithm is missing."));
    Algorithms.fit(ca.keys().algorithm(), algorithm);
    PKCS10CertificationRequest csr = csr(in);
    String wanted = template.root() ? "PENDING_CERTIFICATE" : "ACTIVE";
    if (!ca.status(store.now()).equals(wanted)) {
      throw new AwsException(
          400,
          "InvalidStateException",
          "The certificate authority is not in a valid state for issuing certificates: "
              + ca.status(store.now()));
    }
    if (template.root() && !(ca.root() && isOwn(csr, ca))) {
      throw in.invalid("A root certificate is issued for the root authority's own request only.");
    }
    Instant now = store.now();
    Instant end = Validity.end(in.structure("Validity").orElseThrow(() -> in.invalid("Validity is missing.")), now);
    Instant begin =
        in.structure("ValidityNotBefore").map(v -> Validity.end(v, now)).orElse(now.minus(BEFORE));
    if (!end.isAfter(now) || !end.isAfter(begin)) {
      throw new AwsException(400, "ValidationException", "The certificate's validity is over.");
    }
    if (ca.own() != null && end.isAfter(ca.own().notAfter())) {
      throw new AwsException(
          400,
          "ValidationException",
          "The certificate validity specified exceeds the certificate authority validity");
    }
    X509CertificateHolder made = new Signing(ca).issue(csr, template, algorithm, begin, end);
    String arn =
        ca.arn() + "/certificate/" + UUID.randomUUID().toString().replace("-", "");
    Ca.Issued issued = new Ca.Issued(Pem.of(made), Signing.serial(made), null);
    change(ca, all -> all.put(arn, issued));
    return Map.of("CertificateArn", arn);
  }

  private static boolean isOwn(PKCS10CertificationRequest csr, Ca ca) {
    return Arrays.equals(
        Base64.getDecoder().decode(ca.keys().publicKey()),
        AuthorityOperations.encoded(csr.getSubjectPublicKeyInfo()));
  }

  private static PKCS10CertificationRequest csr(Body in) {
    PKCS10CertificationRequest csr =
        Pem.request(AuthorityOperations.blob(in, "Csr"))
            .orElseThrow(() -> malformed("The CSR is not a PEM certificate request."));
    try {
      boolean right =
          csr.isSignatureValid(
              new JcaContentVerifierProviderBuilder().build(csr.getSubjectPublicKeyInfo()));
      if (right) {
        return csr;
      }
    } catch (OperatorCreationException | PKCSException | RuntimeException e) {
      throw malformed("The CSR's key or signature cannot be read.");
    }
    throw malformed("The CSR's signature is not right.");
  }

  private static AwsException malformed(String message) {
    return new AwsException(400, "MalformedCSRException", message);
  }

  private Map<String, ?> get(Body in) {
    Ca ca = store.get(in.needText("CertificateAuthorityArn"));
    Ca.Issued found = ca.issued().get(in.needText("CertificateArn"));
    if (found == null) {
      throw new AwsException(400, "ResourceNotFoundException", "Could not find the certificate.");
    }
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("Certificate", found.certificate());
    boolean own = ca.own() == null || ca.own().serial().equals(found.serial());
    out.put("CertificateChain", own ? null : AuthorityOperations.chain(ca));
    return out;
  }

  private Map<String, ?> revoke(Body in) {
    Ca ca = store.get(in.needText("CertificateAuthorityArn"));
    String serial = in.needText("CertificateSerial").toLowerCase(Locale.ROOT).replace(":", "");
    String reason =
        in.oneOf("RevocationReason", REASONS)
            .orElseThrow(() -> in.invalid("RevocationReason is missing."));
    Map.Entry<String, Ca.Issued> found =
        ca.issued().entrySet().stream()
            .filter(e -> e.getValue().serial().replace(":", "").equals(serial))
            .findFirst()
            .orElseThrow(
                () ->
                    new AwsException(
                        400, "ResourceNotFoundException", "Could not find the certificate."));
    if (found.getValue().revoked() != null) {
      throw new AwsException(
          400, "RequestAlreadyProcessedException", "The certificate is revoked already.");
    }
    Ca.Issued next =
        new Ca.Issued(found.getValue().certificate(), found.getValue().serial(), reason);
    change(ca, all -> all.put(found.getKey(), next));
    return Map.of();
  }

  private void change(Ca ca, Consumer<Map<String, Ca.Issued>> how) {
    store.update(
        ca.arn(),
        now -> {
          Map<String, Ca.Issued> all = new TreeMap<>(now.issued());
          how.accept(all);
          return now.withIssued(all);
        });
  }
}
