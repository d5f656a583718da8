package io.muskrat.core.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

class AwsErrorsTest {
    @ParameterizedTest
    @CsvSource({
        "403, AccessDeniedException, AWS_ACCESS_DENIED",
        "403, UnauthorizedOperation, AWS_ACCESS_DENIED",
        "403, ForbiddenException, AWS_ACCESS_DENIED",
        "403, ExpiredToken, AWS_SIGN_IN_EXPIRED",
        "403, InvalidClientTokenId, AWS_CREDENTIALS",
        "403, SignatureDoesNotMatch, AWS_CREDENTIALS",
        "401, AuthFailure, AWS_CREDENTIALS",
        "403, RequestTimeTooSkewed, AWS_CLOCK",
        "400, ThrottlingException, AWS_THROTTLED",
        "429, TooManyRequestsException, AWS_THROTTLED",
        "404, NotFoundException, AWS_NOT_FOUND",
        "409, ConflictException, AWS_CONFLICT",
        "400, BadRequestException, AWS_REFUSED",
        "503, ServiceUnavailableException, AWS_OUT_OF_ORDER",
    })
    void knowsWhatServicesAnswer(int status, String code, ProblemCode expected) {
        assertThat(AwsErrors.problem(new RuntimeException(answer(status, code, "said so")))
                        .code())
                .isEqualTo(expected);
    }

    @Test
    void namesTheActionThatWasDenied() {
        Problem problem = AwsErrors.problem(answer(
                403,
                "AccessDeniedException",
                "User: arn:aws:iam::1:user/u is not authorized to perform: kafka:ListClustersV2 on resource: *"));
        assertThat(problem.args()).containsExactly("kafka:ListClustersV2");
        assertThat(problem.detail()).contains("403", "AccessDeniedException", "request r-1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Unable to load credentials from any of the providers in the chain | AWS_CREDENTIALS",
                "Profile file contained no credentials for profile 'x': ProfileFile() | AWS_PROFILE",
                "The SSO session associated with this profile has expired or is otherwise invalid | AWS_SIGN_IN_EXPIRED",
                "Something else | AWS_REFUSED",
            })
    void knowsWhatTheSdkSays(String message, ProblemCode expected) {
        assertThat(AwsErrors.problem(SdkClientException.create(message)).code()).isEqualTo(expected);
    }

    @Test
    void aClosedPortIsUnreachable() throws IOException {
        URI nobody;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
        AwsCredentials keys = new AwsCredentials.Keys("id", "very-secret", null);
        try (AwsClients clients = new AwsClients(new AwsAccess("ap-northeast-2", nobody, keys))) {
            assertThatThrownBy(() -> AwsErrors.calling(() -> clients.sts().getCallerIdentity()))
                    .extracting(e -> AwsErrors.problem(e).code())
                    .isEqualTo(ProblemCode.AWS_UNREACHABLE);
            assertThat(clients.access().toString()).contains("Keys[id]").doesNotContain("very-secret");
        }
    }

    @Test
    void anInterruptIsACancellation() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            URI endpoint = URI.create("http://127.0.0.1:" + silent.getLocalPort());
            AwsCredentials keys = new AwsCredentials.Keys("id", "secret", "");
            try (AwsClients clients = new AwsClients(new AwsAccess("ap-northeast-2", endpoint, keys))) {
                Thread.currentThread().interrupt();
                assertThatThrownBy(() -> AwsErrors.calling(() -> clients.kafka().listClustersV2(r -> r.maxResults(1))))
                        .isInstanceOf(CancellationException.class);
            }
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private static AwsServiceException answer(int status, String code, String message) {
        return AwsServiceException.builder()
                .statusCode(status)
                .requestId("r-1")
                .awsErrorDetails(AwsErrorDetails.builder()
                        .serviceName("Kafka")
                        .errorCode(code)
                        .errorMessage(message)
                        .build())
                .build();
    }
}
