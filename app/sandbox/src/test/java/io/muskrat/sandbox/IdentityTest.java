package io.muskrat.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AccessKey;
import software.amazon.awssdk.services.kafka.KafkaClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.Credentials;

/** IAM and STS through the SDK, and what users may do. */
@ExtendWith(TestSandbox.class)
class IdentityTest {
  private static final String READ =
      """
      {"Version":"2012-10-17","Statement":[
        {"Effect":"Allow","Action":["kafka:List*","iam:*","sts:*"],"Resource":"*"},
        {"Effect":"Deny","Action":"kafka:ListConfigurations","Resource":"*"}]}""";
  private static final String TRUST =
      """
      {"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"sts:AssumeRole",
        "Principal":{"AWS":"arn:aws:iam::000000000000:root"}}}""";

  private final Aws aws;
  private final IamClient iam;

  IdentityTest(TestSandbox.Running running) {
    aws = running.aws();
    iam = aws.client(IamClient.builder());
  }

  @AfterEach
  void close() {
    iam.close();
  }

  private static AwsServiceException refused(Runnable call) {
    return catchThrowableOfType(AwsServiceException.class, call::run);
  }

  private static String code(Runnable call) {
    return refused(call).awsErrorDetails().errorCode();
  }

  private AccessKey user(String name) {
    iam.createUser(r -> r.userName(name));
    return iam.createAccessKey(r -> r.userName(name)).accessKey();
  }

  private KafkaClient kafka(Credentials c) {
    return KafkaClient.builder()
        .endpointOverride(aws.endpoint())
        .region(software.amazon.awssdk.regions.Region.of(aws.region()))
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsSessionCredentials.create(
                    c.accessKeyId(), c.secretAccessKey(), c.sessionToken())))
        .build();
  }

  @Test
  void keepsUsersAndTheirKeys() {
    AccessKey key = user("alice");
    assertThat(iam.getUser(r -> r.userName("alice")).user().arn())
        .isEqualTo("arn:aws:iam::000000000000:user/alice");
    assertThat(iam.listUsers().users()).extracting("userName").contains("alice", "sandbox");
    assertThat(iam.getUser().user().userName()).isEqualTo("sandbox");
    assertThat(iam.listAccessKeys(r -> r.userName("alice")).accessKeyMetadata())
        .singleElement()
        .satisfies(k -> assertThat(k.accessKeyId()).isEqualTo(key.accessKeyId()));
    try (Aws alice = aws.withKeys(key.accessKeyId(), key.secretAccessKey())) {
      assertThat(alice.sts().getCallerIdentity().arn()).endsWith(":user/alice");
    }
    assertThat(code(() -> iam.createUser(r -> r.userName("Alice"))))
        .isEqualTo("EntityAlreadyExists");
    assertThat(code(() -> iam.deleteUser(r -> r.userName("alice")))).isEqualTo("DeleteConflict");
    iam.deleteAccessKey(r -> r.userName("alice").accessKeyId(key.accessKeyId()));
    iam.deleteUser(r -> r.userName("alice"));
    assertThat(code(() -> iam.getUser(r -> r.userName("alice")))).isEqualTo("NoSuchEntity");
    try (Aws alice = aws.withKeys(key.accessKeyId(), key.secretAccessKey())) {
      assertThat(code(() -> alice.sts().getCallerIdentity())).isEqualTo("InvalidClientTokenId");
    }
  }

  @Test
  void holdsUsersToTheirPolicies() {
    AccessKey key = user("bob");
    try (Aws bob = aws.withKeys(key.accessKeyId(), key.secretAccessKey())) {
      AwsServiceException none = refused(() -> bob.kafka().listClusters());
      assertThat(none.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException");
      assertThat(none.statusCode()).isEqualTo(403);
      assertThat(none.awsErrorDetails().errorMessage())
          .isEqualTo(
              "User: arn:aws:iam::000000000000:user/bob is not authorized to perform:"
                  + " kafka:ListClusters on resource:"
                  + " arn:aws:kafka:ap-northeast-2:000000000000:/v1/clusters because no"
                  + " identity-based policy allows the kafka:ListClusters action");
      iam.putUserPolicy(r -> r.userName("bob").policyName("read").policyDocument(READ));
      assertThat(bob.kafka().listClusters().hasClusterInfoList()).isTrue();
      assertThat(refused(() -> bob.kafka().listConfigurations(r -> {})))
          .hasMessageContaining("with an explicit deny in an identity-based policy");
      assertThat(code(() -> bob.ec2().describeVpcs())).isEqualTo("UnauthorizedOperation");
      assertThat(code(() -> bob.cloudWatch().listMetrics())).isEqualTo("AccessDenied");
    }
    assertThat(iam.listUserPolicies(r -> r.userName("bob")).policyNames()).containsExactly("read");
    assertThat(iam.getUserPolicy(r -> r.userName("bob").policyName("read")).policyDocument())
        .contains("kafka%3AList%2A");
    iam.deleteUserPolicy(r -> r.userName("bob").policyName("read"));
    assertThat(
            code(() -> iam.putUserPolicy(r -> r.userName("bob").policyName("x").policyDocument("{}"))))
        .isEqualTo("MalformedPolicyDocument");
  }

  @Test
  void assumesRoles() {
    iam.createRole(r -> r.roleName("reader").assumeRolePolicyDocument(TRUST));
    iam.putRolePolicy(r -> r.roleName("reader").policyName("read").policyDocument(READ));
    String role = iam.getRole(r -> r.roleName("reader")).role().arn();
    Credentials keys =
        aws.sts().assumeRole(r -> r.roleArn(role).roleSessionName("session")).credentials();
    try (KafkaClient kafka = kafka(keys)) {
      assertThat(kafka.listClusters().hasClusterInfoList()).isTrue();
      assertThat(code(() -> kafka.describeCluster(r -> r.clusterArn("arn:aws:kafka:x"))))
          .isEqualTo("AccessDeniedException");
    }
    try (KafkaClient wrong = kafka(keys.copy(c -> c.sessionToken("other")))) {
      assertThat(code(() -> wrong.listClusters())).isEqualTo("UnrecognizedClientException");
    }
    assertThat(refused(() -> aws.sts().assumeRole(r -> r.roleArn(role + "x").roleSessionName("s1"))))
        .hasMessageContaining("is not authorized to perform: sts:AssumeRole on resource: " + role);
    assertThat(code(() -> iam.deleteRole(r -> r.roleName("reader")))).isEqualTo("DeleteConflict");
  }

  @Test
  void givesSessionsOfOneself() {
    Credentials keys = aws.sts().getSessionToken(r -> r.durationSeconds(900)).credentials();
    try (KafkaClient kafka = kafka(keys);
        StsClient sts =
            StsClient.builder()
                .endpointOverride(aws.endpoint())
                .region(software.amazon.awssdk.regions.Region.of(aws.region()))
                .credentialsProvider(
                    StaticCredentialsProvider.create(
                        AwsSessionCredentials.create(
                            keys.accessKeyId(), keys.secretAccessKey(), keys.sessionToken())))
                .build()) {
      assertThat(kafka.listClusters().hasClusterInfoList()).isTrue();
      assertThat(sts.getCallerIdentity().arn()).endsWith(":user/sandbox");
      assertThat(code(() -> sts.getSessionToken())).isEqualTo("AccessDenied");
    }
  }

  @Test
  void simulates() {
    iam.createUser(r -> r.userName("carol"));
    iam.putUserPolicy(r -> r.userName("carol").policyName("read").policyDocument(READ));
    assertThat(
            iam.simulatePrincipalPolicy(
                    r ->
                        r.policySourceArn("arn:aws:iam::000000000000:user/carol")
                            .actionNames(
                                "kafka:ListClusters", "kafka:ListConfigurations", "ec2:RunInstances"))
                .evaluationResults())
        .extracting("evalDecision")
        .hasToString("[allowed, explicitDeny, implicitDeny]");
  }

  @Test
  void keepsTheSandboxsOwnUser() {
    assertThat(
            code(
                () ->
                    iam.deleteAccessKey(r -> r.userName("sandbox").accessKeyId(aws.key()))))
        .isEqualTo("UnmodifiableEntity");
    assertThat(code(() -> iam.deleteUser(r -> r.userName("sandbox")))).isEqualTo("DeleteConflict");
    assertThat(code(() -> iam.listGroups())).isEqualTo("UnsupportedOperation");
  }
}
