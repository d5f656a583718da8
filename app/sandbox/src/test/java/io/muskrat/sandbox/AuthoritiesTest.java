package io.muskrat.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.acmpca.AcmPcaClient;
import software.amazon.awssdk.services.acmpca.model.CertificateAuthorityStatus;
import software.amazon.awssdk.services.acmpca.model.CertificateAuthorityType;
import software.amazon.awssdk.services.acmpca.model.KeyAlgorithm;
import software.amazon.awssdk.services.acmpca.model.RevocationReason;
import software.amazon.awssdk.services.acmpca.model.SigningAlgorithm;
import software.amazon.awssdk.services.acmpca.model.ValidityPeriodType;

/** ACM PCA through the SDK; its certificates are checked by the JDK. */
@ExtendWith(TestSandbox.class)
class AuthoritiesTest {
  private static final String TEMPLATES = "arn:aws:acm-pca:::template/";

  private final Aws aws;
  private final AcmPcaClient pca;

  AuthoritiesTest(TestSandbox.Running running) {
    aws = running.aws();
    pca = aws.client(AcmPcaClient.builder());
  }

  @AfterEach
  void close() {
    pca.close();
  }

  private static String code(Runnable call) {
    return catchThrowableOfType(AwsServiceException.class, call::run)
        .awsErrorDetails()
        .errorCode();
  }

  private String create(CertificateAuthorityType type, String name) {
    return pca.createCertificateAuthority(
            r ->
                r.certificateAuthorityType(type)
                    .certificateAuthorityConfiguration(
                        c ->
                            c.keyAlgorithm(KeyAlgorithm.EC_PRIME256_V1)
                                .signingAlgorithm(SigningAlgorithm.SHA256_WITHECDSA)
                                .subject(s -> s.commonName(name).organization("Muskrat"))))
        .certificateAuthorityArn();
  }

  private String issue(String authority, String csr, String template, long days) {
    return pca.issueCertificate(
            r ->
                r.certificateAuthorityArn(authority)
                    .csr(SdkBytes.fromUtf8String(csr))
                    .signingAlgorithm(SigningAlgorithm.SHA256_WITHECDSA)
                    .templateArn(TEMPLATES + template)
                    .validity(v -> v.type(ValidityPeriodType.DAYS).value(days)))
        .certificateArn();
  }

  private String csr(String authority) {
    return pca.getCertificateAuthorityCsr(r -> r.certificateAuthorityArn(authority)).csr();
  }

  private String certificate(String authority, String arn) {
    return pca.getCertificate(r -> r.certificateAuthorityArn(authority).certificateArn(arn))
        .certificate();
  }

  private String root(String name) {
    String arn = create(CertificateAuthorityType.ROOT, name);
    String own = certificate(arn, issue(arn, csr(arn), "RootCACertificate/V1", 3650));
    pca.importCertificateAuthorityCertificate(
        r -> r.certificateAuthorityArn(arn).certificate(SdkBytes.fromUtf8String(own)));
    return arn;
  }

  private static X509Certificate read(String pem) throws Exception {
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(
                new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
  }

  private static String clientRequest(String name) throws Exception {
    KeyPair pair = KeyPairGenerator.getInstance("EC").generateKeyPair();
    byte[] der =
        new JcaPKCS10CertificationRequestBuilder(new X500Name("CN=" + name), pair.getPublic())
            .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()))
            .getEncoded();
    return "-----BEGIN CERTIFICATE REQUEST-----\n"
        + Base64.getMimeEncoder().encodeToString(der)
        + "\n-----END CERTIFICATE REQUEST-----\n";
  }

  @Test
  void issuesCertificatesThatValidate() throws Exception {
    String root = root("root");
    String middle = create(CertificateAuthorityType.SUBORDINATE, "middle");
    String below =
        certificate(root, issue(root, csr(middle), "SubordinateCACertificate_PathLen0/V1", 365));
    String above =
        pca.getCertificateAuthorityCertificate(r -> r.certificateAuthorityArn(root)).certificate();
    pca.importCertificateAuthorityCertificate(
        r ->
            r.certificateAuthorityArn(middle)
                .certificate(SdkBytes.fromUtf8String(below))
                .certificateChain(SdkBytes.fromUtf8String(above)));
    var authority =
        pca.describeCertificateAuthority(r -> r.certificateAuthorityArn(middle))
            .certificateAuthority();
    assertThat(authority.status()).isEqualTo(CertificateAuthorityStatus.ACTIVE);
    String arn =
        issue(middle, clientRequest("client"), "EndEntityClientAuthCertificate/V1", 30);
    var answer = pca.getCertificate(r -> r.certificateAuthorityArn(middle).certificateArn(arn));
    X509Certificate client = read(answer.certificate());
    assertThat(client.getSubjectX500Principal()).isEqualTo(new X500Principal("CN=client"));
    assertThat(client.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.2");
    assertThat(answer.certificateChain().split("BEGIN CERTIFICATE")).hasSize(3);
    PKIXParameters trust = new PKIXParameters(Set.of(new TrustAnchor(read(above), null)));
    trust.setRevocationEnabled(false);
    CertPathValidator.getInstance("PKIX")
        .validate(
            CertificateFactory.getInstance("X.509")
                .generateCertPath(List.of(client, read(below))),
            trust);
    String serial = client.getSerialNumber().toString(16);
    pca.revokeCertificate(
        r ->
            r.certificateAuthorityArn(middle)
                .certificateSerial(serial)
                .revocationReason(RevocationReason.SUPERSEDED));
    assertThat(
            code(
                () ->
                    pca.revokeCertificate(
                        r ->
                            r.certificateAuthorityArn(middle)
                                .certificateSerial(serial)
                                .revocationReason(RevocationReason.SUPERSEDED))))
        .isEqualTo("RequestAlreadyProcessedException");
  }

  @Test
  void refusesAsAcmPcaDoes() throws Exception {
    String pending = create(CertificateAuthorityType.ROOT, "pending");
    String request = clientRequest("x");
    assertThat(code(() -> issue(pending, request, "EndEntityCertificate/V1", 1)))
        .isEqualTo("InvalidStateException");
    assertThat(
            code(
                () ->
                    pca.getCertificateAuthorityCertificate(
                        r -> r.certificateAuthorityArn(pending))))
        .isEqualTo("InvalidStateException");
    String root = root("strict");
    assertThat(code(() -> issue(root, "none", "EndEntityCertificate/V1", 1)))
        .isEqualTo("MalformedCSRException");
    assertThat(code(() -> issue(root, request, "EndEntityCertificate/V1", 9999)))
        .isEqualTo("ValidationException");
    assertThat(code(() -> pca.deleteCertificateAuthority(r -> r.certificateAuthorityArn(root))))
        .isEqualTo("InvalidStateException");
    assertThat(code(() -> csr(root.substring(0, root.length() - 4) + "0000")))
        .isEqualTo("ResourceNotFoundException");
    assertThat(code(() -> csr("x"))).isEqualTo("InvalidArnException");
    pca.deleteCertificateAuthority(r -> r.certificateAuthorityArn(pending));
    assertThat(pca.listCertificateAuthoritiesPaginator().certificateAuthorities())
        .anyMatch(
            c ->
                c.arn().equals(pending) && c.status() == CertificateAuthorityStatus.DELETED);
  }

  @Test
  void clustersNeedActiveAuthorities() {
    String pending = create(CertificateAuthorityType.ROOT, "not yet");
    assertThat(
            catchThrowableOfType(
                AwsServiceException.class,
                () ->
                    aws.kafka()
                        .createClusterV2(
                            Requests.create(
                                aws,
                                "no-ca",
                                p ->
                                    p.clientAuthentication(
                                        a ->
                                            a.tls(
                                                t ->
                                                    t.enabled(true)
                                                        .certificateAuthorityArnList(pending)))))))
        .hasMessageContaining("One or more of the certificate authority ARNs");
  }
}
