package io.muskrat.sandbox.pca;

import io.muskrat.sandbox.http.AwsException;
import io.muskrat.sandbox.json.Body;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

/** Certificate requests and certificates of one authority. */
record Signing(Ca ca) {
  private static final int SERIAL_BITS = 127;

  X500Name subject() {
    return Subjects.of(new Body(ca.request().configuration().path("Subject"), "InvalidArgsException"));
  }

  String csr() {
    try {
      String signature = ca.request().configuration().path("SigningAlgorithm").stringValue();
      PKCS10CertificationRequest made =
          new JcaPKCS10CertificationRequestBuilder(subject(), Algorithms.publicKey(ca.keys()))
              .build(signer(signature));
      return Pem.of("CERTIFICATE REQUEST", made.getEncoded());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ContentSigner signer(String algorithm) {
    try {
      return new JcaContentSignerBuilder(algorithm).build(Algorithms.privateKey(ca.keys()));
    } catch (OperatorCreationException e) {
      throw new IllegalStateException("this JVM cannot sign with " + algorithm, e);
    }
  }

  /**
   * Makes a certificate; a root's own is made with {@link Template#root}.
   *
   * @param algorithm ACM PCA's name of the signature's
   */
  X509CertificateHolder issue(
      PKCS10CertificationRequest csr,
      Template template,
      String algorithm,
      Instant notBefore,
      Instant notAfter) {
    X500Name issuer =
        template.root() ? csr.getSubject() : Pem.certificates(ca.own().certificate()).getFirst().getSubject();
    BigInteger serial = new BigInteger(SERIAL_BITS - 1, new SecureRandom()).setBit(SERIAL_BITS - 1);
    X509v3CertificateBuilder builder =
        new X509v3CertificateBuilder(
            issuer,
            serial,
            Date.from(notBefore),
            Date.from(notAfter),
            csr.getSubject(),
            csr.getSubjectPublicKeyInfo());
    try {
      extend(builder, csr, template);
      return builder.build(signer(algorithm));
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      throw new AwsException(400, "MalformedCSRException", "The request's extensions are not valid.");
    }
  }

  private void extend(
      X509v3CertificateBuilder to, PKCS10CertificationRequest csr, Template template)
      throws IOException, GeneralSecurityException {
    JcaX509ExtensionUtils ids = new JcaX509ExtensionUtils();
    to.addExtension(
        Extension.subjectKeyIdentifier,
        false,
        ids.createSubjectKeyIdentifier(csr.getSubjectPublicKeyInfo()));
    if (!template.root()) {
      SubjectPublicKeyInfo own =
          SubjectPublicKeyInfo.getInstance(Base64.getDecoder().decode(ca.keys().publicKey()));
      to.addExtension(
          Extension.authorityKeyIdentifier, false, ids.createAuthorityKeyIdentifier(own));
    }
    if (template.authority()) {
      BasicConstraints constraints =
          template.pathLength() < 0
              ? new BasicConstraints(true)
              : new BasicConstraints(template.pathLength());
      to.addExtension(Extension.basicConstraints, true, constraints);
      int usage = KeyUsage.digitalSignature | KeyUsage.keyCertSign | KeyUsage.cRLSign;
      to.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
      return;
    }
    to.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
    int usage = KeyUsage.digitalSignature | KeyUsage.keyEncipherment;
    to.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
    to.addExtension(
        Extension.extendedKeyUsage,
        false,
        new ExtendedKeyUsage(template.purposes().toArray(new KeyPurposeId[0])));
    Extensions asked = csr.getRequestedExtensions();
    Extension names = asked == null ? null : asked.getExtension(Extension.subjectAlternativeName);
    if (names != null) {
      to.addExtension(names);
    }
  }

  /** As ACM PCA writes it: {@code 0f:a1:...}. */
  static String serial(X509CertificateHolder certificate) {
    return HexFormat.ofDelimiter(":").formatHex(certificate.getSerialNumber().toByteArray());
  }
}
