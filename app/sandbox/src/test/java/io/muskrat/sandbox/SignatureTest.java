package io.muskrat.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Wrong keys get the errors that each service gives for them. */
@ExtendWith(TestSandbox.class)
class SignatureTest {
  private final Aws aws;

  SignatureTest(TestSandbox.Running running) {
    aws = running.aws();
  }

  private static String code(Runnable call) {
    return catchThrowableOfType(AwsServiceException.class, call::run)
        .awsErrorDetails()
        .errorCode();
  }

  @Test
  void refusesAWrongSecret() {
    try (Aws wrong = aws.withKeys(aws.key(), "wrong")) {
      assertThat(code(() -> wrong.kafka().listClusters(r -> {})))
          .isEqualTo("InvalidSignatureException");
      assertThat(code(() -> wrong.sts().getCallerIdentity())).isEqualTo("SignatureDoesNotMatch");
      assertThat(code(() -> wrong.ec2().describeVpcs())).isEqualTo("AuthFailure");
      assertThat(code(() -> wrong.cloudWatch().listMetrics())).isEqualTo("SignatureDoesNotMatch");
    }
  }

  @Test
  void refusesAnUnknownKey() {
    try (Aws wrong = aws.withKeys("AKIAUNKNOWN", aws.secret())) {
      assertThat(code(() -> wrong.kafka().listClusters(r -> {})))
          .isEqualTo("UnrecognizedClientException");
      assertThat(code(() -> wrong.sts().getCallerIdentity())).isEqualTo("InvalidClientTokenId");
      assertThat(code(() -> wrong.ec2().describeVpcs())).isEqualTo("AuthFailure");
      assertThat(code(() -> wrong.cloudWatch().listMetrics())).isEqualTo("InvalidClientTokenId");
    }
  }

  @Test
  void refusesAnotherRegion() {
    try (Aws wrong = aws.inRegion("us-east-1")) {
      assertThat(
              catchThrowableOfType(
                  AwsServiceException.class, () -> wrong.kafka().listClusters(r -> {})))
          .hasMessageContaining("Credential should be scoped to a valid region");
    }
  }
}
