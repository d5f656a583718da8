package io.muskrat.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.KeyState;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.Filter;
import software.amazon.awssdk.services.secretsmanager.model.FilterNameStringType;
import software.amazon.awssdk.services.secretsmanager.model.Tag;

/** KMS and Secrets Manager through the SDK. */
@ExtendWith(TestSandbox.class)
class VaultTest {
  private final Aws aws;
  private final KmsClient kms;
  private final SecretsManagerClient secrets;

  VaultTest(TestSandbox.Running running) {
    aws = running.aws();
    kms = aws.client(KmsClient.builder());
    secrets = aws.client(SecretsManagerClient.builder());
  }

  @AfterEach
  void close() {
    kms.close();
    secrets.close();
  }

  private static String code(Runnable call) {
    return catchThrowableOfType(AwsServiceException.class, call::run)
        .awsErrorDetails()
        .errorCode();
  }

  @Test
  void makesKeysThatEncrypt() {
    var key = kms.createKey(r -> r.description("for a test")).keyMetadata();
    assertThat(key.arn()).isEqualTo("arn:aws:kms:ap-northeast-2:000000000000:key/" + key.keyId());
    kms.createAlias(r -> r.aliasName("alias/vault").targetKeyId(key.keyId()));
    assertThat(kms.describeKey(r -> r.keyId("alias/vault")).keyMetadata().keyId())
        .isEqualTo(key.keyId());
    SdkBytes sealed =
        kms.encrypt(
                r ->
                    r.keyId("alias/vault")
                        .plaintext(SdkBytes.fromUtf8String("open"))
                        .encryptionContext(Map.of("a", "b")))
            .ciphertextBlob();
    assertThat(
            kms.decrypt(r -> r.ciphertextBlob(sealed).encryptionContext(Map.of("a", "b")))
                .plaintext()
                .asUtf8String())
        .isEqualTo("open");
    assertThat(code(() -> kms.decrypt(r -> r.ciphertextBlob(sealed))))
        .isEqualTo("InvalidCiphertextException");
    var data = kms.generateDataKey(r -> r.keyId(key.arn()).keySpec("AES_256"));
    assertThat(kms.decrypt(r -> r.ciphertextBlob(data.ciphertextBlob())).plaintext())
        .isEqualTo(data.plaintext());
    kms.scheduleKeyDeletion(r -> r.keyId(key.keyId()).pendingWindowInDays(7));
    assertThat(kms.describeKey(r -> r.keyId(key.keyId())).keyMetadata())
        .satisfies(k -> assertThat(k.keyState()).isEqualTo(KeyState.PENDING_DELETION))
        .satisfies(k -> assertThat(k.deletionDate()).isAfter(k.creationDate()));
    assertThat(code(() -> kms.encrypt(r -> r.keyId(key.keyId()).plaintext(data.plaintext()))))
        .isEqualTo("KMSInvalidStateException");
  }

  @Test
  void listsKeysWithAwssOwn() {
    assertThat(kms.listAliasesPaginator(r -> r.limit(1)).aliases())
        .extracting("aliasName")
        .contains("alias/aws/kafka", "alias/aws/secretsmanager");
    assertThat(kms.listKeysPaginator(r -> r.limit(1)).keys().stream().count())
        .isGreaterThanOrEqualTo(2);
    assertThat(code(() -> kms.describeKey(r -> r.keyId("alias/none"))))
        .isEqualTo("NotFoundException");
    assertThat(code(() -> kms.createKey(r -> r.keySpec("RSA_2048"))))
        .isEqualTo("UnsupportedOperationException");
  }

  @Test
  void keepsSecretsWithVersions() {
    String key = kms.createKey(r -> {}).keyMetadata().arn();
    var made =
        secrets.createSecret(
            r -> r.name("AmazonMSK_vault").kmsKeyId(key).secretString("{\"username\":\"a\"}"));
    assertThat(made.arn())
        .matches(
            "arn:aws:secretsmanager:ap-northeast-2:000000000000:secret:AmazonMSK_vault-[A-Za-z0-9]{6}");
    var second = secrets.putSecretValue(r -> r.secretId("AmazonMSK_vault").secretString("2"));
    assertThat(second.versionStages()).containsExactly("AWSCURRENT");
    assertThat(secrets.getSecretValue(r -> r.secretId(made.arn())).secretString()).isEqualTo("2");
    assertThat(
            secrets
                .getSecretValue(r -> r.secretId("AmazonMSK_vault").versionStage("AWSPREVIOUS"))
                .versionId())
        .isEqualTo(made.versionId());
    secrets.updateSecret(
        r -> r.secretId("AmazonMSK_vault").secretBinary(SdkBytes.fromUtf8String("3")));
    secrets.tagResource(
        r -> r.secretId("AmazonMSK_vault").tags(Tag.builder().key("team").value("kafka").build()));
    var described = secrets.describeSecret(r -> r.secretId("AmazonMSK_vault"));
    assertThat(described.kmsKeyId()).isEqualTo(key);
    assertThat(described.versionIdsToStages()).hasSize(2);
    assertThat(described.tags()).singleElement().satisfies(t -> assertThat(t.value()).isEqualTo("kafka"));
    assertThat(
            secrets
                .listSecrets(
                    r -> r.filters(Filter.builder().key(FilterNameStringType.NAME).values("AmazonMSK_v").build()))
                .secretList())
        .hasSize(1);
    assertThat(code(() -> secrets.createSecret(r -> r.name("AmazonMSK_vault").secretString("x"))))
        .isEqualTo("ResourceExistsException");
  }

  @Test
  void deletesSecretsWithARecoveryWindow() {
    secrets.createSecret(r -> r.name("gone").secretString("x"));
    assertThat(secrets.deleteSecret(r -> r.secretId("gone").recoveryWindowInDays(7L)).deletionDate())
        .isNotNull();
    assertThat(code(() -> secrets.getSecretValue(r -> r.secretId("gone"))))
        .isEqualTo("InvalidRequestException");
    secrets.restoreSecret(r -> r.secretId("gone"));
    assertThat(secrets.getSecretValue(r -> r.secretId("gone")).secretString()).isEqualTo("x");
    secrets.deleteSecret(r -> r.secretId("gone").forceDeleteWithoutRecovery(true));
    assertThat(code(() -> secrets.describeSecret(r -> r.secretId("gone"))))
        .isEqualTo("ResourceNotFoundException");
    assertThat(code(() -> secrets.createSecret(r -> r.name("a b").secretString("x"))))
        .isEqualTo("ValidationException");
    assertThat(
            code(() -> secrets.createSecret(r -> r.name("k").secretString("x").kmsKeyId("none"))))
        .isEqualTo("EncryptionFailure");
    assertThat(code(() -> secrets.rotateSecret(r -> r.secretId("gone"))))
        .isEqualTo("UnknownOperationException");
  }

  @Test
  void refusesClustersWithKeysThatAreNotThere() {
    assertThat(
            catchThrowableOfType(
                AwsServiceException.class,
                () ->
                    aws.kafka()
                        .createClusterV2(
                            Requests.create(
                                aws,
                                "no-key",
                                p ->
                                    p.encryptionInfo(
                                        e ->
                                            e.encryptionAtRest(
                                                a -> a.dataVolumeKMSKeyId("none")))))))
        .hasMessageContaining("The KMS key none does not exist");
  }
}
