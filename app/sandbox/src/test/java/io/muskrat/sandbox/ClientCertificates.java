package io.muskrat.sandbox;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Map;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.acmpca.AcmPcaClient;
import software.amazon.awssdk.services.acmpca.model.CertificateAuthorityType;
import software.amazon.awssdk.services.acmpca.model.KeyAlgorithm;
import software.amazon.awssdk.services.acmpca.model.SigningAlgorithm;
import software.amazon.awssdk.services.acmpca.model.ValidityPeriodType;

/** A root authority in ACM PCA, and certificates for Kafka's clients from it. */
record ClientCertificates(AcmPcaClient pca, String authority) {
  private static final String TEMPLATES = "arn:aws:acm-pca:::template/";

  static ClientCertificates root(AcmPcaClient pca) {
    String arn =
        pca.createCertificateAuthority(
                r ->
                    r.certificateAuthorityType(CertificateAuthorityType.ROOT)
                        .certificateAuthorityConfiguration(
                            c ->
                                c.keyAlgorithm(KeyAlgorithm.EC_PRIME256_V1)
                                    .signingAlgorithm(SigningAlgorithm.SHA256_WITHECDSA)
                                    .subject(s -> s.commonName("clients"))))
            .certificateAuthorityArn();
    ClientCertificates made = new ClientCertificates(pca, arn);
    String csr = pca.getCertificateAuthorityCsr(r -> r.certificateAuthorityArn(arn)).csr();
    String own = made.issue(csr, "RootCACertificate/V1", 30);
    pca.importCertificateAuthorityCertificate(
        r -> r.certificateAuthorityArn(arn).certificate(SdkBytes.fromUtf8String(own)));
    return made;
  }

  /** Settings by which a client shows a certificate of its own. */
  Map<String, Object> client(String name) throws Exception {
    KeyPair pair = KeyPairGenerator.getInstance("EC").generateKeyPair();
    byte[] request =
        new JcaPKCS10CertificationRequestBuilder(new X500Name("CN=" + name), pair.getPublic())
            .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()))
            .getEncoded();
    return Map.of(
        "ssl.keystore.type",
        "PEM",
        "ssl.keystore.key",
        pem("PRIVATE KEY", pair.getPrivate().getEncoded()),
        "ssl.keystore.certificate.chain",
        issue(pem("CERTIFICATE REQUEST", request), "EndEntityClientAuthCertificate/V1", 7));
  }

  private String issue(String csr, String template, long days) {
    String arn =
        pca.issueCertificate(
                r ->
                    r.certificateAuthorityArn(authority)
                        .csr(SdkBytes.fromUtf8String(csr))
                        .signingAlgorithm(SigningAlgorithm.SHA256_WITHECDSA)
                        .templateArn(TEMPLATES + template)
                        .validity(v -> v.type(ValidityPeriodType.DAYS).value(days)))
            .certificateArn();
    return pca.getCertificate(r -> r.certificateAuthorityArn(authority).certificateArn(arn))
        .certificate();
  }

  private static String pem(String label, byte[] der) {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
  }
}
