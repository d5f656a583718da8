package io.muskrat.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.acmpca.AcmPcaClient;
import software.amazon.awssdk.services.acmpca.model.CertificateAuthorityType;
import software.amazon.awssdk.services.acmpca.model.KeyAlgorithm;
import software.amazon.awssdk.services.acmpca.model.SigningAlgorithm;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AccessKey;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** What was made in an account is still there after a stop and a start. */
class AccountRestartTest {
  private record Made(AccessKey key, SdkBytes sealed, String authority, String vpc) {}

  @Test
  void keepsTheAccount() throws IOException {
    Path data = TestSandbox.folder("account");
    Made made;
    try (TestSandbox.Running first = TestSandbox.Running.in(data)) {
      made = make(first.aws());
    }
    try (TestSandbox.Running second = TestSandbox.Running.in(data)) {
      check(second.aws(), made);
    }
    for (String name : new String[] {"credentials", "iam.json", "identities.json", "kms.json", "secrets.json", "authorities.json"}) {
      assertThat(permissions(data.resolve(name))).as(name).isEqualTo("rw-------");
    }
    try (Stream<Path> files = Files.list(data)) {
      assertThat(files).noneMatch(f -> f.toString().endsWith(".new"));
    }
  }

  private static String permissions(Path file) throws IOException {
    Set<PosixFilePermission> all = Files.getPosixFilePermissions(file);
    return PosixFilePermissions.toString(all);
  }

  private static Made make(Aws aws) {
    try (IamClient iam = aws.client(IamClient.builder());
        KmsClient kms = aws.client(KmsClient.builder());
        SecretsManagerClient secrets = aws.client(SecretsManagerClient.builder());
        AcmPcaClient pca = aws.client(AcmPcaClient.builder())) {
      iam.createUser(r -> r.userName("kept"));
      secrets.createSecret(r -> r.name("kept").secretString("value"));
      return new Made(
          iam.createAccessKey(r -> r.userName("kept")).accessKey(),
          kms.encrypt(
                  r ->
                      r.keyId(kms.createKey().keyMetadata().keyId())
                          .plaintext(SdkBytes.fromUtf8String("kept")))
              .ciphertextBlob(),
          pca.createCertificateAuthority(
                  r ->
                      r.certificateAuthorityType(CertificateAuthorityType.ROOT)
                          .certificateAuthorityConfiguration(
                              c ->
                                  c.keyAlgorithm(KeyAlgorithm.EC_PRIME256_V1)
                                      .signingAlgorithm(SigningAlgorithm.SHA256_WITHECDSA)
                                      .subject(s -> s.commonName("kept"))))
              .certificateAuthorityArn(),
          aws.ec2().createVpc(r -> r.cidrBlock("10.30.0.0/16")).vpc().vpcId());
    }
  }

  private static void check(Aws aws, Made made) {
    try (Aws user = aws.withKeys(made.key().accessKeyId(), made.key().secretAccessKey());
        KmsClient kms = aws.client(KmsClient.builder());
        SecretsManagerClient secrets = aws.client(SecretsManagerClient.builder());
        AcmPcaClient pca = aws.client(AcmPcaClient.builder())) {
      assertThat(user.sts().getCallerIdentity().arn()).endsWith(":user/kept");
      assertThat(secrets.getSecretValue(r -> r.secretId("kept")).secretString()).isEqualTo("value");
      assertThat(kms.decrypt(r -> r.ciphertextBlob(made.sealed())).plaintext().asUtf8String())
          .isEqualTo("kept");
      assertThat(
              pca.getCertificateAuthorityCsr(r -> r.certificateAuthorityArn(made.authority())).csr())
          .startsWith("-----BEGIN CERTIFICATE REQUEST-----");
      assertThat(aws.ec2().describeVpcs(r -> r.vpcIds(made.vpc())).vpcs()).hasSize(1);
    }
  }
}
