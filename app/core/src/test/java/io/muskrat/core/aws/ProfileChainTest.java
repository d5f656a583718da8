package io.muskrat.core.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.muskrat.core.live.Account;
import io.muskrat.core.live.InAccount;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import io.muskrat.core.sandbox.SandboxAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.EntityAlreadyExistsException;

/** Roles of profiles, assumed from the sandbox's STS. */
@ExtendWith(InAccount.class)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("account")
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class ProfileChainTest {

    private static final String TRUST = """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"sts:AssumeRole"}]}""";
    private static final String RIGHTS = """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["sts:*","kafka:List*"],"Resource":"*"}]}""";

    private final SandboxAddress at;
    private final List<String> asked = new ArrayList<>();

    @TempDir
    private Path folder;

    ProfileChainTest(Account account) {
        at = account.sandbox().address();
    }

    @BeforeEach
    void makeRoles() {
        try (var http = Apache5HttpClient.create();
                IamClient iam = IamClient.builder().httpClient(http).endpointOverride(at.endpoint())
                        .region(Region.of(at.region())).credentialsProvider(StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(at.accessKeyId(), at.secretAccessKey()))).build()) {
            for (String role : List.of("first", "second")) {
                try {
                    iam.createRole(r -> r.roleName(role).assumeRolePolicyDocument(TRUST));
                    iam.putRolePolicy(r -> r.roleName(role).policyName("all").policyDocument(RIGHTS));
                } catch (EntityAlreadyExistsException madeBefore) {
                    continue;
                }
            }
        }
    }

    @Test
    void assumesOneRoleFromAnotherAndAsksForTheCodeOfADevice() throws IOException {
        try (ProfileFiles _ = files("")) {
            assertThat(who("base", "")).endsWith(":user/sandbox");
            assertThat(who("one", "")).contains(":assumed-role/first/muskrat");
            assertThat(asked).isEmpty();
            assertThat(who("two", "123456")).contains(":assumed-role/second/deploy");
            assertThat(asked).containsExactly("arn:aws:iam::111122223333:mfa/phone two");
            assertThat(AwsProfiles.names()).containsExactly("base", "lost", "one", "ring", "self", "two");
            assertThat(who("self", "")).contains(":assumed-role/first/");
        }
    }

    @Test
    void saysWhenTheCodeIsNotGivenOrTheChainHasNoBeginning() throws IOException {
        try (ProfileFiles _ = files("")) {
            assertThat(code("two")).isEqualTo(ProblemCode.CANCELLED);
            assertThat(code("ring")).isEqualTo(ProblemCode.AWS_PROFILE);
            assertThat(code("lost")).isEqualTo(ProblemCode.AWS_PROFILE);
            assertThat(code("nobody")).isEqualTo(ProblemCode.AWS_PROFILE);
        }
    }

    @Test
    void takesTheFirstKeysFromWhereTheProfileSays() throws IOException {
        try (ProfileFiles _ = files("[profile env]\nrole_arn = " + role("first") + "\ncredential_source = Environment\n")) {
            // this process has no keys in its environment
            assertThat(code("env")).isEqualTo(ProblemCode.AWS_CREDENTIALS);
        }
    }

    private ProfileFiles files(String more) throws IOException {
        return new ProfileFiles(folder, """
                [profile one]
                role_arn = %1$s
                source_profile = base
                [profile two]
                role_arn = %2$s
                source_profile = one
                role_session_name = deploy
                duration_seconds = 900
                mfa_serial = arn:aws:iam::111122223333:mfa/phone
                [profile self]
                role_arn = %1$s
                source_profile = self
                aws_access_key_id = %3$s
                aws_secret_access_key = %4$s
                [profile ring]
                role_arn = %1$s
                source_profile = lost
                [profile lost]
                role_arn = %1$s
                source_profile = ring
                """.formatted(role("first"), role("second"), at.accessKeyId(), at.secretAccessKey()) + more,
                "[base]\naws_access_key_id = " + at.accessKeyId() + "\naws_secret_access_key = " + at.secretAccessKey() + "\n");
    }

    private String role(String name) {
        return "arn:aws:iam::" + account() + ":role/" + name;
    }

    private String account() {
        AwsAccess access = new AwsAccess(at.region(), at.endpoint(),
                new AwsCredentials.Keys(at.accessKeyId(), at.secretAccessKey(), null));
        try (AwsClients clients = new AwsClients(access)) {
            return clients.sts().getCallerIdentity().account();
        }
    }

    private String who(String profile, String code) {
        AwsQuestions questions = (serial, as) -> {
            asked.add(serial + " " + as);
            return code.isEmpty() ? Optional.empty() : Optional.of(code);
        };
        AwsAccess access = new AwsAccess(at.region(), at.endpoint(), new AwsCredentials.Profile(profile));
        try (AwsClients clients = new AwsClients(access, questions)) {
            return AwsErrors.calling(() -> clients.sts().getCallerIdentity().arn());
        }
    }

    private ProblemCode code(String profile) {
        return catchThrowableOfType(ProblemException.class, () -> who(profile, "")).problem().code();
    }
}
